import { registerEnumType } from 'type-graphql';

export enum JurisdictionStatus {
  PARTY = 'PARTY',
  NON_PARTY = 'NON_PARTY',
  TERRITORY_CODE = 'TERRITORY_CODE',
  PSEUDO = 'PSEUDO',
  HISTORICAL = 'HISTORICAL',
}

registerEnumType(JurisdictionStatus, {
  name: 'JurisdictionStatus',
  description: 'What a code stands for in the lists of CITES. It says nothing of legal status.',
  valuesConfig: {
    PARTY: { description: 'A Party to the Convention.' },
    NON_PARTY: { description: 'A State that is no Party.' },
    TERRITORY_CODE: { description: 'A code of its own for a territory or area.' },
    PSEUDO: { description: 'A code of trade records for no single place, such as "unknown".' },
    HISTORICAL: { description: 'A code that is no longer in use.' },
  },
});
