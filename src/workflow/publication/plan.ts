import { sharingRefusal } from '../../access/access-code.js';
import { Audience } from '../../access/audience.js';
import { SharingLevel } from '../../domain/vocabulary/sharing-level.js';
import { type Held } from '../../graph/write/held.js';
import { memberOf } from '../act/member-of.js';
import { wordingHash, type ConsentBody } from '../consent/consent.js';
import { isEvidence } from '../draft/check-draft.js';
import { markingFor, type Sharings } from '../draft/sharing-of.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { type RefusalDetail } from '../refusal/refusal.type.js';
import { detail, Refused } from '../refusal/refused.js';
import { type Sharing } from '../submission/submission-access.js';
import { type RecordAudienceInput } from './publish-submission.input.js';
import { isWithin, reachOfAccess, type Reach } from './reach.js';

/** What is known before a publication: its parts, what their submitter wished and agreed to. */
export interface Wishes {
  readonly parts: ReadonlyMap<string, Held>;
  readonly sharings: Sharings;
  readonly consents: ReadonlyMap<string, ConsentBody>;
  readonly narrowed: readonly RecordAudienceInput[];
}

/** Each record of a publication with whom it will be for. */
export type Plan = ReadonlyMap<string, Sharing>;

/** Works out whom each record goes to, and refuses whatever goes further than was agreed to. */
export function planOf(wishes: Wishes): Plan {
  refuseStrangers(wishes);
  const plan = new Map(
    [...wishes.parts].map(([id, held]) => [id, sharingFor(id, held, wishes)] as const),
  );
  const faults = [...plan].map(([id, sharing]) => sharingFault(id, sharing));
  refuseAny(RefusalCode.SHARING_REFUSED, faults, 'Markings and audiences do not go together');
  const unasked = [...plan].map(([id, sharing]) => consentFault(id, sharing, wishes));
  refuseAny(RefusalCode.CONSENT_REQUIRED, unasked, 'The submitter did not agree to all of this');
  return plan;
}

function refuseStrangers({ narrowed, parts }: Wishes): void {
  const strangers = narrowed.filter(({ record }) => !parts.has(record));
  refuseAny(
    RefusalCode.INVALID_INPUT,
    strangers.map(({ record }) =>
      detail(['audiences'], `"${record}" is no record of this submission; leave it out`),
    ),
    'Not every record named is part of the submission',
  );
}

function sharingFor(id: string, { content }: Held, { sharings, narrowed }: Wishes): Sharing {
  const wish = narrowed.find(({ record }) => record === id) ?? sharings.get(id);
  const audience = wish?.audience ?? Audience.OFFICERS;
  return {
    audience,
    sharingLevel: isEvidence(content.type)
      ? memberOf(SharingLevel, content.properties['sharingLevel'])
      : markingFor(audience),
    readers: audience === Audience.NAMED ? (wish?.readers ?? []) : null,
  };
}

function sharingFault(id: string, sharing: Sharing): RefusalDetail | null {
  const refusal = sharingRefusal(sharing);
  return refusal === null ? null : detail([id], refusal);
}

const reachOf = ({ audience, readers }: Sharing): Reach => ({ audience, readers });

function consentFault(
  id: string,
  sharing: Sharing,
  { parts, consents }: Wishes,
): RefusalDetail | null {
  const consent = consents.get(id);
  const held = parts.get(id);
  if (consent === undefined || held === undefined) {
    return detail([id], 'its submitter agreed to nothing for it; ask, and have it handed in again');
  }
  if (consent.wordingHash !== wordingHash(held.content)) {
    return detail([id], 'its wording is not the one agreed to; have it handed in again');
  }
  if (isWithin(reachOf(sharing), consent)) return null;
  return detail(
    [id],
    `its submitter agreed to ${consent.audience}, not to ${sharing.audience}; narrow it or ask`,
  );
}

function refuseAny(
  code: RefusalCode,
  faults: readonly (RefusalDetail | null)[],
  message: string,
): void {
  const details = faults.filter((fault) => fault !== null);
  if (details.length === 0) return;
  const rest = 'the details say which, by the id of the record. Nothing was published.';
  throw new Refused(code, `${message}; ${rest}`, [], details);
}

/**
 * Refuses records that some of their audience would see without any source: each needs at least one
 * that goes as far as itself.
 */
export function refuseUnsourced(
  plan: Plan,
  parts: ReadonlyMap<string, Held>,
  sources: ReadonlyMap<string, Held>,
): void {
  const bare = [...parts].filter(([id, { content }]) => {
    const sharing = plan.get(id);
    if (sharing === undefined || !isEvidence(content.type)) return false;
    const cited = content.relations.filter(({ type }) => type === 'CITES');
    return !cited.some(({ to }) => {
      const planned = plan.get(to);
      const source = sources.get(to);
      if (planned !== undefined) return isWithin(reachOf(sharing), reachOf(planned));
      return source !== undefined && isWithin(reachOf(sharing), reachOfAccess(source));
    });
  });
  refuseAny(
    RefusalCode.SHARING_REFUSED,
    bare.map(([id]) => detail([id], 'it would be shown to people who see none of its sources')),
    'Every claim shows a source',
  );
}
