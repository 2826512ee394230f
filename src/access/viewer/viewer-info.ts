import { type AccountContext } from '../account-context.js';
import { type AccountKind, Designation, type Account } from '../account.js';
import { Audience, AUDIENCE_MEANING } from '../audience.js';
import { ownerOf } from '../viewer-of.js';
import { type ViewerInfo } from './viewer-info.type.js';

const OF_NOBODY = {
  kind: null,
  displayName: null,
  designation: null,
  partyId: null,
  organisationId: null,
} as const;

/** What a viewer is told of itself. */
export function viewerInfo({
  account,
  viewer,
}: Pick<AccountContext, 'account' | 'viewer'>): ViewerInfo {
  const audiences = Object.values(Audience).filter((audience) => viewer.access.includes(audience));
  return {
    ...(account === null ? OF_NOBODY : accountInfo(account)),
    summary: summary(account, audiences),
    reads: audiences.map((audience) => ({ audience, meaning: AUDIENCE_MEANING[audience] })),
  };
}

function accountInfo({ kind, displayName, designation, party, organisation }: Account) {
  return {
    kind,
    displayName,
    designation: designation ?? null,
    partyId: party ?? null,
    organisationId: organisation ?? null,
  };
}

const TO: Readonly<Record<Audience, string>> = {
  PUBLIC: 'to everyone',
  COMMUNITY: 'to researchers, Parties and ICCWC',
  PARTIES: 'to Parties',
  ICCWC: 'to ICCWC',
  PARTIES_AND_ICCWC: 'to Parties and ICCWC',
  OFFICERS: 'to the Secretariat, and whatever is handed in',
  NAMED: 'to those who are named',
};

function summary(account: Account | null, audiences: readonly Audience[]): string {
  const published = `You read what is published ${audiences.map((audience) => TO[audience]).join(', ')}`;
  if (account === null) return `You are not signed in. ${published}.`;
  const own = ownerOf(account) === null ? '' : ', whatever is in your own name';
  const key = account.keyId === undefined ? '' : ' Your API key changes nothing.';
  return `You are signed in ${WHO[account.kind](account)}. ${published}${own}, and records that name you.${key}`;
}

const WHO: Readonly<Record<AccountKind, (account: Account) => string>> = {
  RESEARCHER: () => 'as an accredited researcher',
  FOCAL_POINT: ({ party = '', designation }) =>
    designation === Designation.DESIGNATED
      ? `as the designated focal point of ${party}`
      : `for the focal point of ${party}, to draft`,
  ICCWC_PARTNER: ({ organisation = '' }) => `for ${organisation}, a member of ICCWC`,
  ORGANISATION_OR_EXPERT: ({ organisation }) =>
    organisation === undefined ? 'as an expert' : `for ${organisation}`,
  SECRETARIAT_OFFICER: () => 'as an officer of the Secretariat',
  ADMINISTRATOR: () => 'as an administrator, which opens no record',
};
