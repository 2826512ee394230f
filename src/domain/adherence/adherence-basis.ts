import { registerEnumType } from 'type-graphql';

export enum AdherenceBasis {
  OPERATOR_DECLARED = 'OPERATOR_DECLARED',
  PARTY_REPORTED = 'PARTY_REPORTED',
  INDEPENDENTLY_ASSESSED = 'INDEPENDENTLY_ASSESSED',
  LISTED_BY_COALITION = 'LISTED_BY_COALITION',
  REPORTED_BY_THIRD_PARTY = 'REPORTED_BY_THIRD_PARTY',
}

registerEnumType(AdherenceBasis, {
  name: 'AdherenceBasis',
  description: 'Who says that somebody committed.',
  valuesConfig: {
    OPERATOR_DECLARED: { description: 'The operator itself.' },
    PARTY_REPORTED: { description: 'A Party.' },
    INDEPENDENTLY_ASSESSED: { description: 'Somebody independent who assessed it.' },
    LISTED_BY_COALITION: { description: 'The coalition or one of its conveners.' },
    REPORTED_BY_THIRD_PARTY: { description: 'Somebody else, such as the press.' },
  },
});
