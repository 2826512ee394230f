import { RecordStatus } from '../../domain/vocabulary/record-status.js';
import { typed } from '../../graph/typed.js';
import { type SubmissionMoveInput } from '../act/keyed.input.js';
import { perform, type Actor } from '../act/perform.js';
import { type Reason } from '../act/reasons.js';
import { reason } from '../comment/comment.js';
import { CONSENT, ended, type ConsentBody } from '../consent/consent.js';
import { DRAFT, type DraftBody } from '../draft/draft.js';
import { handIn } from '../submission/hand-in.js';
import { reviewAccess, workingAccess } from '../submission/submission-access.js';
import { partsOf, type SubmissionCase } from '../submission/submission-case.js';
import { allowed } from './allowed.js';
import { Move } from './move.js';
import { refuseUnmet, type MoveInput } from './needs.js';

/** What a move does beyond the change of status that the table gives it; answers the id of its receipt. */
type Effect = (submission: SubmissionCase, input: MoveInput) => Promise<string | undefined>;

interface Made {
  readonly reason: Reason;
  readonly effect: Effect;
}

type ReviewMove = Move.SUBMIT | Move.TAKE_UP | Move.RETURN | Move.REJECT | Move.WITHDRAW;

const MOVES: Readonly<Record<ReviewMove, Made>> = {
  [Move.SUBMIT]: { reason: 'SUBMITTED', effect: handIn },
  [Move.TAKE_UP]: {
    reason: 'TAKEN_UP',
    effect: (submission) => changeStatus(submission, RecordStatus.UNDER_REVIEW),
  },
  [Move.RETURN]: { reason: 'RETURNED', effect: giveBack },
  [Move.REJECT]: {
    reason: 'REJECTED',
    effect: async (submission, input) => {
      await reason(submission, Move.REJECT, input.reason ?? '');
      return changeStatus(submission, RecordStatus.REJECTED);
    },
  },
  [Move.WITHDRAW]: { reason: 'WITHDRAWN', effect: takeBack },
};

/** Makes a move, if the table allows it and all that it needs is there. */
export async function moveSubmission(
  actor: Actor,
  move: ReviewMove,
  input: SubmissionMoveInput & MoveInput,
): Promise<{ readonly submissionId: string; readonly receiptId: string | null }> {
  const made = MOVES[move];
  return perform(
    actor,
    { reason: made.reason, submission: input.submission, input },
    async (unit) => {
      const { submission, transition } = await allowed(unit, actor.account, move, input);
      await refuseUnmet(transition.needs, submission, input);
      const receiptId = await made.effect(submission, input);
      return { submissionId: submission.id, receiptId: receiptId ?? null };
    },
  );
}

/** The answer of a move that leaves nothing but the submission. */
export const done = async (
  actor: Actor,
  move: ReviewMove,
  input: SubmissionMoveInput & MoveInput,
) => typed('SubmissionDone', await moveSubmission(actor, move, input));

/** Brings a submission and everything that was handed in with it to another status. */
async function changeStatus(submission: SubmissionCase, status: RecordStatus): Promise<undefined> {
  const { unit, held } = submission;
  const access = reviewAccess(submission, status);
  const parts = await unit.heldWhole(partsOf(held));
  unit.write(
    { content: held.content, access },
    ...[...parts.values()].map(({ content }) => ({ content, access })),
  );
}

/** What is given back can be saved again, out of sight of the officers. */
async function giveBack(submission: SubmissionCase, input: MoveInput): Promise<undefined> {
  const { unit, id: about } = submission;
  await changeStatus(submission, RecordStatus.RETURNED);
  await reason(submission, Move.RETURN, input.reason ?? '');
  const access = workingAccess({ ...submission, status: RecordStatus.RETURNED });
  const drafts = await unit.allDocuments<DraftBody>({ kind: DRAFT, about });
  await unit.put(...drafts.map((draft) => ({ ...draft, access })));
}

/** Whatever was agreed to ends; what was never handed in stays unseen. */
async function takeBack(submission: SubmissionCase, input: MoveInput): Promise<undefined> {
  const { unit, id: about, held, status } = submission;
  if (status === RecordStatus.DRAFT) {
    const access = { ...held.access, status: RecordStatus.WITHDRAWN };
    unit.write({ content: held.content, access });
    return;
  }
  await changeStatus(submission, RecordStatus.WITHDRAWN);
  await reason(submission, Move.WITHDRAW, input.reason ?? '');
  const consents = await unit.allDocuments<ConsentBody>({ kind: CONSENT, about });
  await unit.put(...ended(consents, unit.recordedAt));
}
