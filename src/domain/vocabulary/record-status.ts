import { registerEnumType } from 'type-graphql';

export enum RecordStatus {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  PUBLISHED = 'PUBLISHED',
}

registerEnumType(RecordStatus, {
  name: 'RecordStatus',
  description: 'How far a record has come on its way to publication.',
  valuesConfig: {
    DRAFT: { description: 'Being written by its owner.' },
    SUBMITTED: { description: 'Handed in and not yet published.' },
    PUBLISHED: { description: 'Published to those whom its sharing level allows.' },
  },
});
