import { registerEnumType } from 'type-graphql';

/** Whom a record is for. The access code that the guard compares has the same names. */
export enum Audience {
  PUBLIC = 'PUBLIC',
  COMMUNITY = 'COMMUNITY',
  PARTIES = 'PARTIES',
  ICCWC = 'ICCWC',
  PARTIES_AND_ICCWC = 'PARTIES_AND_ICCWC',
  OFFICERS = 'OFFICERS',
  NAMED = 'NAMED',
}

registerEnumType(Audience, {
  name: 'Audience',
  description: 'Whom a record is for.',
  valuesConfig: {
    PUBLIC: { description: 'Everyone.' },
    COMMUNITY: {
      description:
        'Accredited researchers, focal points of Parties, members of ICCWC, the Secretariat.',
    },
    PARTIES: { description: 'Focal points of Parties, and the Secretariat.' },
    ICCWC: { description: 'The five members of ICCWC, the Secretariat among them.' },
    PARTIES_AND_ICCWC: {
      description: 'Focal points of Parties and members of ICCWC, the Secretariat among them.',
    },
    OFFICERS: { description: 'Officers of the Secretariat.' },
    NAMED: { description: 'Those whom the record names, and its owner.' },
  },
});
