import { PUBLIC_VIEWER, type Viewer } from '../graph/viewer.js';
import { AccountKind, type Account } from './account.js';
import { Audience } from './audience.js';

const { PUBLIC, COMMUNITY, PARTIES, ICCWC, PARTIES_AND_ICCWC, OFFICERS } = Audience;

/** The access codes that an account of each kind reads; records that name it come on top. */
const READS: Readonly<Record<AccountKind, readonly Audience[]>> = {
  RESEARCHER: [PUBLIC, COMMUNITY],
  FOCAL_POINT: [PUBLIC, COMMUNITY, PARTIES, PARTIES_AND_ICCWC],
  ICCWC_PARTNER: [PUBLIC, COMMUNITY, ICCWC, PARTIES_AND_ICCWC],
  ORGANISATION_OR_EXPERT: [PUBLIC],
  SECRETARIAT_OFFICER: [PUBLIC, COMMUNITY, PARTIES, ICCWC, PARTIES_AND_ICCWC, OFFICERS],
  ADMINISTRATOR: [PUBLIC],
};

/** What the guard knows of an account; without one, of anybody. */
export function viewerOf(account: Account | null): Viewer {
  if (account === null) return PUBLIC_VIEWER;
  const member = memberOf(account);
  return {
    access: READS[account.kind],
    owner: ownerOf(account),
    ids: [account.id, ...(member === null ? [] : [member])],
  };
}

/**
 * In whose name an account submits, so that all who work for one Party or body see its drafts. Null
 * where it submits nothing of its own.
 */
export function ownerOf(account: Account): string | null {
  const isExpert = account.kind === AccountKind.ORGANISATION_OR_EXPERT;
  return memberOf(account) ?? (isExpert ? account.id : null);
}

/** The Party or body that an account works for. */
function memberOf({ id, kind, party, organisation }: Account): string | null {
  switch (kind) {
    case AccountKind.FOCAL_POINT:
      return required(party, `The focal point ${id} has no Party.`);
    case AccountKind.ICCWC_PARTNER:
      return required(organisation, `The ICCWC partner ${id} has no organisation.`);
    case AccountKind.ORGANISATION_OR_EXPERT:
      return organisation ?? null;
    case AccountKind.RESEARCHER:
    case AccountKind.SECRETARIAT_OFFICER:
    case AccountKind.ADMINISTRATOR:
      return null;
  }
}

function required(id: string | undefined, otherwise: string): string {
  if (id === undefined) throw new Error(otherwise);
  return id;
}
