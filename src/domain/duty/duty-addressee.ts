import { registerEnumType } from 'type-graphql';

export enum DutyAddressee {
  ALL_PARTIES = 'ALL_PARTIES',
  PARTIES = 'PARTIES',
  SECRETARIAT = 'SECRETARIAT',
  STANDING_COMMITTEE = 'STANDING_COMMITTEE',
}

registerEnumType(DutyAddressee, {
  name: 'DutyAddressee',
  description: 'Whom a paragraph addresses.',
  valuesConfig: {
    ALL_PARTIES: { description: 'All Parties, in these words.' },
    PARTIES: { description: 'Parties, or those that it describes.' },
    SECRETARIAT: { description: 'The CITES Secretariat.' },
    STANDING_COMMITTEE: { description: 'The CITES Standing Committee.' },
  },
});
