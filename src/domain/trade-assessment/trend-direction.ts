import { registerEnumType } from 'type-graphql';

export enum TrendDirection {
  INCREASE = 'INCREASE',
  DECREASE = 'DECREASE',
  NO_DIRECTION_CLAIMED = 'NO_DIRECTION_CLAIMED',
}

registerEnumType(TrendDirection, {
  name: 'TrendDirection',
  description: 'Which way something goes, as the source claims.',
  valuesConfig: {
    INCREASE: { description: 'It rises.' },
    DECREASE: { description: 'It falls.' },
    NO_DIRECTION_CLAIMED: { description: 'The figures allow no direction to be claimed.' },
  },
});
