import { registerEnumType } from 'type-graphql';

export enum MikeRegion {
  AFRICA = 'AFRICA',
  ASIA = 'ASIA',
}

registerEnumType(MikeRegion, {
  name: 'MikeRegion',
  description:
    'The region in which the MIKE programme counts a site, as its carcass table gives it.',
  valuesConfig: {
    AFRICA: { description: 'Range of the African elephants.' },
    ASIA: { description: 'Range of the Asian elephant.' },
  },
});
