import { registerEnumType } from 'type-graphql';

export enum RecordStatus {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  UNDER_REVIEW = 'UNDER_REVIEW',
  RETURNED = 'RETURNED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
  PUBLISHED = 'PUBLISHED',
}

registerEnumType(RecordStatus, {
  name: 'RecordStatus',
  description: 'How far a record has come on its way to publication.',
  valuesConfig: {
    DRAFT: { description: 'Being written by its owner.' },
    SUBMITTED: { description: 'Handed in; nobody has taken it up yet.' },
    UNDER_REVIEW: { description: 'Handed in; the Secretariat is looking at it.' },
    RETURNED: { description: 'Given back to its owner with a reason, to be mended.' },
    REJECTED: { description: 'Not taken, with a reason.' },
    WITHDRAWN: { description: 'Taken back by its owner.' },
    PUBLISHED: { description: 'Published to those whom its sharing level allows.' },
  },
});
