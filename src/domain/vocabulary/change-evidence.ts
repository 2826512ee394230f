import { registerEnumType } from 'type-graphql';

export enum ChangeEvidence {
  MEASURED_BEFORE_AND_AFTER = 'MEASURED_BEFORE_AND_AFTER',
  CLAIMED = 'CLAIMED',
  PATTERN_ONLY = 'PATTERN_ONLY',
}

registerEnumType(ChangeEvidence, {
  name: 'ChangeEvidence',
  description: 'What shows that a change took place.',
  valuesConfig: {
    MEASURED_BEFORE_AND_AFTER: { description: 'There are figures for the time before and after.' },
    CLAIMED: { description: 'A source says that it changed.' },
    PATTERN_ONLY: {
      description:
        'Only how it is now is described. This shows no change and is never counted as one.',
    },
  },
});
