import { registerEnumType } from 'type-graphql';

export enum Indicator {
  INTERNET_USERS_SHARE = 'INTERNET_USERS_SHARE',
  PIKE = 'PIKE',
  RHINOS_POACHED = 'RHINOS_POACHED',
  PLATFORM_USERS = 'PLATFORM_USERS',
  LISTINGS_REMOVED = 'LISTINGS_REMOVED',
  COALITION_MEMBERS = 'COALITION_MEMBERS',
  ADVERTS = 'ADVERTS',
}

registerEnumType(Indicator, {
  name: 'Indicator',
  description: 'What a series measures.',
  valuesConfig: {
    INTERNET_USERS_SHARE: {
      description: 'Share of the population that uses the Internet, in per cent.',
    },
    PIKE: {
      description:
        'Proportion of illegally killed elephants among the carcasses found (MIKE), from 0 to 1. It is no poaching rate.',
    },
    RHINOS_POACHED: { description: 'Rhinos recorded as poached in a year.' },
    PLATFORM_USERS: { description: 'Users of a platform, worldwide.' },
    LISTINGS_REMOVED: {
      description: 'Listings removed or blocked, as the one who removed them says.',
    },
    COALITION_MEMBERS: { description: 'Members of a coalition, as it counts them.' },
    ADVERTS: { description: 'Adverts seen.' },
  },
});
