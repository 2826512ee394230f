import { accessOf } from '../../access/access-code.js';
import { type Account } from '../../access/account.js';
import { type Audience } from '../../access/audience.js';
import { ownerOf } from '../../access/viewer-of.js';
import { RecordStatus } from '../../domain/vocabulary/record-status.js';
import { type SharingLevel } from '../../domain/vocabulary/sharing-level.js';
import { type AccessFields } from '../../graph/write/access-fields.js';
import { EnteredBy } from './entered-by.js';
import { type SubmissionCase } from './submission-case.js';

/** Whom one part of a submission is for. */
export interface Sharing {
  readonly sharingLevel: SharingLevel;
  readonly audience: Audience;
  /** For the audience NAMED alone. */
  readonly readers: readonly string[] | null;
}

/**
 * A draft belongs to whoever writes it: all who work for its submitter, or the one officer who
 * transcribes a letter, whom neither other officers nor the submitter look over the shoulder.
 */
export function draftAccess(account: Account): AccessFields {
  const owner = ownerOf(account);
  const readers = owner === null ? [account.id] : null;
  return { access: 'NAMED', owner, readers, status: RecordStatus.DRAFT };
}

/** Who may read a part of a submission once it is published. */
export function publishedAccess(
  { owner }: Pick<SubmissionCase, 'owner'>,
  sharing: Sharing,
): AccessFields {
  return accessOf({ ...sharing, status: RecordStatus.PUBLISHED, owner });
}

/**
 * Who may read and save the drafts of a submission that can be edited: its submitter alone, or the
 * officers too where they entered it and it was given back to be mended.
 */
export function workingAccess({ held, owner, enteredBy, status }: SubmissionCase): AccessFields {
  if (status === RecordStatus.DRAFT || enteredBy === EnteredBy.SECRETARIAT) return held.access;
  return { access: 'NAMED', owner, readers: null, status: RecordStatus.DRAFT };
}

/** Officers and the submitter read what was handed in and is not published. */
export function reviewAccess(
  { owner }: Pick<SubmissionCase, 'owner'>,
  status: RecordStatus,
): AccessFields {
  return accessOf({ audience: 'OFFICERS', sharingLevel: 'GREEN', readers: null, owner, status });
}

/** What belongs to the making of a submission that was handed in, such as a comment. */
export const fileAccess = (submission: Pick<SubmissionCase, 'owner'>): AccessFields =>
  reviewAccess(submission, RecordStatus.SUBMITTED);
