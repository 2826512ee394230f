import { registerEnumType } from 'type-graphql';

export enum TradeDirection {
  IMPORT = 'IMPORT',
  INTERNAL = 'INTERNAL',
  EXPORT = 'EXPORT',
  TRANSIT = 'TRANSIT',
}

registerEnumType(TradeDirection, {
  name: 'TradeDirection',
  description: 'Which way goods went, seen from the place of discovery; as EU-TWIX has it.',
  valuesConfig: {
    IMPORT: { description: 'On the way in.' },
    INTERNAL: { description: 'Without crossing its border.' },
    EXPORT: { description: 'On the way out.' },
    TRANSIT: { description: 'On the way through.' },
  },
});
