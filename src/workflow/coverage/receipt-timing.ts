import { registerEnumType } from 'type-graphql';

export enum ReceiptTiming {
  BEFORE_INVITED_DATE = 'BEFORE_INVITED_DATE',
  AFTER_INVITED_DATE = 'AFTER_INVITED_DATE',
  NOT_KNOWN = 'NOT_KNOWN',
}

registerEnumType(ReceiptTiming, {
  name: 'ReceiptTiming',
  description: 'When an answer came, measured by the day up to which the Notification invited it.',
  valuesConfig: {
    BEFORE_INVITED_DATE: { description: 'By that day, the day itself included.' },
    AFTER_INVITED_DATE: { description: 'On a later day.' },
    NOT_KNOWN: { description: 'One of the two days is missing or too vague to say.' },
  },
});
