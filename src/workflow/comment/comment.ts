import { type AccountKind } from '../../access/account.js';
import { type AccessFields } from '../../graph/write/access-fields.js';
import { randomSigns } from '../act/random-slug.js';
import { type Move } from '../move/move.js';
import { fileAccess } from '../submission/submission-access.js';
import { type SubmissionCase } from '../submission/submission-case.js';
import { CommentAudience } from './comment-audience.js';

export const COMMENT = 'Comment';

/** A remark on a submission, on a record of it, or on one field; a reason is one too. */
export interface CommentBody {
  readonly text: string;
  readonly audience: CommentAudience;
  readonly recordId: string | null;
  readonly field: string | null;
  /** The move that it is the reason for. */
  readonly move: Move | null;
  readonly writtenBy: string;
  readonly writerKind: AccountKind;
  readonly writtenAt: string;
}

type Said = Pick<CommentBody, 'text' | 'audience' | 'recordId' | 'field' | 'move'>;

const ID_SIGNS = 16;

/** Leaves a comment; answers its id. */
export async function comment(submission: SubmissionCase, said: Said): Promise<string> {
  const { unit, account, id: about } = submission;
  const id = `comment:${randomSigns(ID_SIGNS)}`;
  const body: CommentBody = {
    ...said,
    writtenBy: account.id,
    writerKind: account.kind,
    writtenAt: unit.recordedAt,
  };
  await unit.put({ id, kind: COMMENT, about, access: accessFor(submission, said), body });
  return id;
}

/** A remark among drafters stays among them as long as nothing was handed in. */
function accessFor(submission: SubmissionCase, { audience }: Said): AccessFields {
  if (submission.held.access.access === 'NAMED') return submission.held.access;
  const { owner } = submission;
  return fileAccess({ owner: audience === CommentAudience.INTERNAL ? null : owner });
}

/** A reason that the submitter reads, as the table asks for one. */
export function reason(submission: SubmissionCase, move: Move, text: string): Promise<string> {
  const audience = CommentAudience.TO_SUBMITTER;
  return comment(submission, { text, audience, recordId: null, field: null, move });
}
