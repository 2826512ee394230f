import { registerEnumType } from 'type-graphql';

export enum MergeAct {
  MERGE = 'MERGE',
  UNMERGE = 'UNMERGE',
}

registerEnumType(MergeAct, {
  name: 'MergeAct',
  description: 'What is proposed of two records.',
  valuesConfig: {
    MERGE: { description: 'That they are the same thing, so that one of them answers for both.' },
    UNMERGE: { description: 'That they are not, so that each answers for itself again.' },
  },
});

export enum MergeStatus {
  OPEN = 'OPEN',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(MergeStatus, {
  name: 'MergeStatus',
  description: 'How far such a proposal has come.',
  valuesConfig: {
    OPEN: { description: 'It waits for an officer who did not make it.' },
    ACCEPTED: { description: 'It was done.' },
    DECLINED: { description: 'An officer decided against it.' },
    WITHDRAWN: { description: 'Whoever made it took it back.' },
  },
});
