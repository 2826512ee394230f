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

/** Who belongs to each, in words. */
export const AUDIENCE_MEANING: Readonly<Record<Audience, string>> = {
  PUBLIC: 'Everyone.',
  COMMUNITY: 'Accredited researchers, focal points of Parties, members of ICCWC, the Secretariat.',
  PARTIES: 'Focal points of Parties, and the Secretariat.',
  ICCWC: 'The five members of ICCWC, the Secretariat among them.',
  PARTIES_AND_ICCWC: 'Focal points of Parties and members of ICCWC, the Secretariat among them.',
  OFFICERS: 'Officers of the Secretariat.',
  NAMED: 'Those whom the record names, and its owner.',
};

registerEnumType(Audience, {
  name: 'Audience',
  description: 'Whom a record is for.',
  valuesConfig: Object.fromEntries(
    Object.entries(AUDIENCE_MEANING).map(([name, description]) => [name, { description }]),
  ),
});
