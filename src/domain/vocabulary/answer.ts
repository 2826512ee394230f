import { registerEnumType } from 'type-graphql';

export enum Answer {
  YES = 'YES',
  NO = 'NO',
  NOT_REPORTED = 'NOT_REPORTED',
}

registerEnumType(Answer, {
  name: 'Answer',
  description: 'What a source answers to a question of yes or no.',
  valuesConfig: {
    YES: { description: 'The source says yes.' },
    NO: { description: 'The source says no.' },
    NOT_REPORTED: { description: 'The source was read and does not say.' },
  },
});
