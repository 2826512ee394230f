import { registerEnumType } from 'type-graphql';

export enum ReadingStatus {
  OBSERVED = 'OBSERVED',
  NO_DENOMINATOR = 'NO_DENOMINATOR',
  CONFLICTING = 'CONFLICTING',
  DOUBTFUL = 'DOUBTFUL',
}

registerEnumType(ReadingStatus, {
  name: 'ReadingStatus',
  description: 'Whether a reading can be used as it stands.',
  valuesConfig: {
    OBSERVED: { description: 'It stands so in the source.' },
    NO_DENOMINATOR: { description: 'There was nothing to take a share of, so there is no value.' },
    CONFLICTING: {
      description: 'The source gives two for the same thing. Both are kept and left out of sums.',
    },
    DOUBTFUL: { description: 'It stands so in the source and is hard to believe.' },
  },
});
