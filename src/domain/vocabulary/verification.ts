import { registerEnumType } from 'type-graphql';

export enum Verification {
  SOURCE_STATED = 'SOURCE_STATED',
  CALCULATED = 'CALCULATED',
  UNVERIFIED = 'UNVERIFIED',
}

registerEnumType(Verification, {
  name: 'Verification',
  description: 'What a record rests on.',
  valuesConfig: {
    SOURCE_STATED: { description: 'A cited source says so.' },
    CALCULATED: { description: 'Worked out from figures that cited sources give.' },
    UNVERIFIED: {
      description:
        'At least in part general knowledge that nobody has checked; the note says which.',
    },
  },
});
