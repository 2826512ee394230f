import { registerEnumType } from 'type-graphql';

/** What a status leaves open. */
export enum AppliedReserve {
  TAXON_NOT_NAMED = 'TAXON_NOT_NAMED',
  PLACE_NOT_STATED = 'PLACE_NOT_STATED',
  ENFORCEMENT_NOT_RECORDED = 'ENFORCEMENT_NOT_RECORDED',
  RESERVATIONS_NOT_KNOWN = 'RESERVATIONS_NOT_KNOWN',
  UNVERIFIED = 'UNVERIFIED',
}

registerEnumType(AppliedReserve, {
  name: 'AppliedReserve',
  description: 'What the status of a record leaves open.',
  valuesConfig: {
    TAXON_NOT_NAMED: {
      description: 'It names no taxon, so that its record does not say whether it covers this one.',
    },
    PLACE_NOT_STATED: { description: 'It names no place: where it applies is not stated.' },
    ENFORCEMENT_NOT_RECORDED: { description: 'From when it was in fact enforced is not recorded.' },
    RESERVATIONS_NOT_KNOWN: {
      description: 'Whether the Party holds a reservation to the listing is not known.',
    },
    UNVERIFIED: { description: 'It rests at least in part on general knowledge, not checked.' },
  },
});
