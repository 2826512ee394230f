import { registerEnumType } from 'type-graphql';

export enum Confirmation {
  NOT_ASKED = 'NOT_ASKED',
  ASKED = 'ASKED',
  CONFIRMED = 'CONFIRMED',
}

registerEnumType(Confirmation, {
  name: 'Confirmation',
  description: 'Whether the submitter has confirmed what the Secretariat entered for it.',
  valuesConfig: {
    NOT_ASKED: { description: 'The submitter was not asked.' },
    ASKED: { description: 'The submitter was asked and has not answered yet.' },
    CONFIRMED: { description: 'The submitter says that it is what it sent.' },
  },
});
