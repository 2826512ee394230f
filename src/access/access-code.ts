import { type RecordStatus } from '../domain/vocabulary/record-status.js';
import { type SharingLevel } from '../domain/vocabulary/sharing-level.js';
import { type AccessFields } from '../graph/write/access-fields.js';
import { type Audience } from './audience.js';

/** How far a record has come, and whom its owner chose to share it with. */
export interface Sharing {
  readonly status: `${RecordStatus}`;
  readonly sharingLevel: `${SharingLevel}`;
  readonly audience: `${Audience}`;
  /** The Party, the body or the account that submits it; null for what nobody submitted. */
  readonly owner: string | null;
  /** Accounts, Parties and organisations named to read it; for the audience NAMED alone. */
  readonly readers: readonly string[] | null;
}

/** A marking and an audience that do not go together; nothing is then written. */
export class SharingRefused extends Error {
  override readonly name = 'SharingRefused';
}

type Narrow = Exclude<`${Audience}`, 'PUBLIC' | 'NAMED'>;
const WITHIN_COMMUNITY: readonly Narrow[] = [
  'COMMUNITY',
  'PARTIES',
  'ICCWC',
  'PARTIES_AND_ICCWC',
  'OFFICERS',
];

/** The audiences that each marking of the Traffic Light Protocol allows. */
const AUDIENCES: Readonly<Record<Sharing['sharingLevel'], readonly `${Audience}`[]>> = {
  CLEAR: ['PUBLIC', ...WITHIN_COMMUNITY],
  GREEN: WITHIN_COMMUNITY,
  AMBER: ['NAMED'],
  AMBER_STRICT: ['NAMED'],
  RED: ['NAMED'],
};

/** The access code of a record that is not published: its audience is a wish as yet. */
const UNPUBLISHED: Readonly<Partial<Record<Sharing['status'], 'OFFICERS' | 'NAMED'>>> = {
  DRAFT: 'NAMED',
  SUBMITTED: 'OFFICERS',
  UNDER_REVIEW: 'OFFICERS',
  RETURNED: 'OFFICERS',
  REJECTED: 'OFFICERS',
  WITHDRAWN: 'OFFICERS',
};

/**
 * What the guard reads on a record. Its owner reads it at every status; of the others nobody reads a
 * draft, only officers what was handed in, and the audience what is published. Throws
 * `SharingRefused` for whatever does not fit, so that a doubt never opens a record.
 */
export function accessOf(sharing: Sharing): AccessFields {
  const { status, owner } = sharing;
  if (status === 'PUBLISHED') return published(sharing);
  const access = UNPUBLISHED[status];
  if (access === undefined) throw new SharingRefused(`There is no status "${status}".`);
  if (access === 'NAMED' && owner === null) {
    throw new SharingRefused('A draft without an owner would be read by nobody.');
  }
  return { access, owner, readers: null, status };
}

function published(sharing: Sharing): AccessFields {
  const refusal = sharingRefusal(sharing);
  if (refusal !== null) throw new SharingRefused(refusal);
  const { audience, owner, readers, status } = sharing;
  return { access: audience, owner, readers: audience === 'NAMED' ? readers : null, status };
}

/** Why a record could not be published with this marking, audience and readers; null where it could. */
export function sharingRefusal({
  sharingLevel,
  audience,
  readers,
}: Pick<Sharing, 'sharingLevel' | 'audience' | 'readers'>): string | null {
  const allowed = AUDIENCES[sharingLevel] as readonly string[] | undefined;
  if (allowed === undefined) return `There is no sharing level "${sharingLevel}".`;
  if (!allowed.includes(audience)) {
    return `TLP:${sharingLevel} does not go to ${audience}; it may go to ${allowed.join(', ')}.`;
  }
  const named = readers ?? [];
  if (audience !== 'NAMED') {
    return named.length === 0
      ? null
      : `Readers are named for the audience NAMED alone, not for ${audience}.`;
  }
  if (named.length === 0) return 'The audience NAMED needs the readers that it names.';
  const pattern = sharingLevel === 'RED' ? PERSON : PERSON_OR_BODY;
  const wrong = named.find((reader) => !pattern.test(reader));
  if (wrong === undefined) return null;
  return sharingLevel === 'RED'
    ? `TLP:RED goes to named persons, and "${wrong}" is no account.`
    : `"${wrong}" is no account, Party or organisation.`;
}

const PERSON = /^account:[A-Za-z0-9._~-]+$/;
const PERSON_OR_BODY = /^(account|party|organisation):[A-Za-z0-9._~-]+$/;
