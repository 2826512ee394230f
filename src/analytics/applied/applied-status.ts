import { registerEnumType } from 'type-graphql';

export enum AppliedStatus {
  RECORDED_IN_FORCE = 'RECORDED_IN_FORCE',
  RECORDED_NOT_IN_FORCE = 'RECORDED_NOT_IN_FORCE',
  CANNOT_TELL = 'CANNOT_TELL',
}

registerEnumType(AppliedStatus, {
  name: 'AppliedStatus',
  description:
    'Whether a law was in force, a listing or a rule held, or a commitment stood on the day and for ' +
    'the place asked about, as far as the records say.',
  valuesConfig: {
    RECORDED_IN_FORCE: { description: 'On every reading of what is recorded it did.' },
    RECORDED_NOT_IN_FORCE: { description: 'On no reading of what is recorded it did.' },
    CANNOT_TELL: { description: 'What is recorded does not say; the reasons say what is missing.' },
  },
});
