import { registerEnumType } from 'type-graphql';

export enum TradeRowStatus {
  REPORTED = 'REPORTED',
  CONFLICTING = 'CONFLICTING',
}

registerEnumType(TradeRowStatus, {
  name: 'TradeRowStatus',
  description: 'Whether a trade row can be used as it stands.',
  valuesConfig: {
    REPORTED: { description: 'As the table gives it.' },
    CONFLICTING: {
      description:
        'The table gives several rows for the same trade that do not agree. No sum counts it.',
    },
  },
});
