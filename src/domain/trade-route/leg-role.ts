import { registerEnumType } from 'type-graphql';

export enum LegRole {
  ORIGIN = 'ORIGIN',
  EXPORT = 'EXPORT',
  TRANSIT = 'TRANSIT',
  DISCOVERY = 'DISCOVERY',
  DESTINATION = 'DESTINATION',
}

registerEnumType(LegRole, {
  name: 'LegRole',
  description: 'What a place is on the way of goods, after the trade chains of ETIS.',
  valuesConfig: {
    ORIGIN: { description: 'Where the specimens come from.' },
    EXPORT: { description: 'From where they were sent.' },
    TRANSIT: { description: 'Where they passed through.' },
    DISCOVERY: { description: 'Where they were found.' },
    DESTINATION: { description: 'Where they were bound for.' },
  },
});
