import { typed } from '../../graph/typed.js';
import { type Held } from '../../graph/write/held.js';
import { type RawRecord } from '../../graph/write/parse-record.js';
import { withFields } from '../../graph/write/with-fields.js';
import { type SubmissionMoveInput } from '../act/keyed.input.js';
import { perform, type Actor } from '../act/perform.js';
import { type Reason } from '../act/reasons.js';
import { CommentAudience } from '../comment/comment-audience.js';
import { comment } from '../comment/comment.js';
import { isEvidence } from '../draft/check-draft.js';
import { DRAFT, standing, type DraftBody } from '../draft/draft.js';
import { mergeInput } from '../draft/merge-input.js';
import { allowed } from '../move/allowed.js';
import { Move } from '../move/move.js';
import { refuseUnmet } from '../move/needs.js';
import { type Role } from '../move/transitions.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { detail, Refused } from '../refusal/refused.js';
import {
  type ConfirmStillValidInput,
  type ConfirmSubmissionInput,
  type DeclareNilInput,
  type UpdateSubmissionInput,
} from './change-submission.input.js';
import { Confirmation } from './confirmation.js';
import { refuseUnknown } from './start-submission.js';
import { withProperties, type SubmissionCase } from './submission-case.js';
import { HEAD_DEFAULTS, submissionContent } from './submission-content.js';

/** Changes what a submission says beside its records. */
export function updateSubmission(actor: Actor, input: UpdateSubmissionInput) {
  return changed(actor, input, {
    move: Move.EDIT,
    reason: 'CHANGED',
    change: async (submission) => {
      const content = headOver(submission, input.head as RawRecord);
      await refuseUnknown(submission.unit, content);
      return content;
    },
  });
}

/** What must be there in every submission, whatever its head says. */
function headOver({ unit, held, submitterKind, enteredBy }: SubmissionCase, head: RawRecord) {
  const given = Object.keys(head).filter((field) => head[field] !== undefined);
  const fixed = { submitterKind, enteredBy, id: held.content.id };
  const raw = mergeInput({ ...HEAD_DEFAULTS, ...fixed }, head);
  const from = submissionContent(unit.schema, { ...HEAD_DEFAULTS, ...raw }, ['head']);
  return withFields(unit.schema, held.content, { from, fields: given });
}

/** Answers that there is nothing to report: an answer too. */
export function declareNil(actor: Actor, input: DeclareNilInput) {
  return changed(actor, input, {
    move: Move.EDIT,
    reason: 'DECLARED_NIL',
    change: async (submission) => {
      if (input.nil) await refuseRecords(submission);
      return withProperties(submission.held, { nilReturn: input.nil });
    },
  });
}

async function refuseRecords({ unit, id: about, held }: SubmissionCase): Promise<void> {
  const drafts = standing(await unit.allDocuments<DraftBody>({ kind: DRAFT, about }));
  const count = drafts.length + confirmedIn(held).length;
  if (count === 0) return;
  throw new Refused(
    RefusalCode.INVALID_INPUT,
    `The submission holds or confirms ${count} records, so there is something to report; take them out first.`,
    ['nil'],
  );
}

const MOST_CONFIRMED = 250;

const confirmedIn = ({ content: { relations } }: SubmissionCase['held']): readonly string[] =>
  relations.filter(({ type }) => type === 'CONFIRMS').map(({ to }) => to);

/** Says of records that were published for the same submitter that they are still right. */
export function confirmStillValid(actor: Actor, input: ConfirmStillValidInput) {
  return changed(actor, input, {
    move: Move.EDIT,
    reason: 'CONFIRMED_STILL_VALID',
    change: async (submission) => {
      const { unit, held, owner, isNil } = submission;
      const records = [...new Set(input.records)];
      const found = await unit.held(records);
      const faults = records.flatMap((id) => confirmFault(id, found.get(id), owner));
      if (faults.length > 0 || records.length > MOST_CONFIRMED || isNil) {
        throw new Refused(
          RefusalCode.INVALID_INPUT,
          isNil
            ? 'The submission answers that there is nothing to report; take that back by "declareNil" first.'
            : `A submission confirms at most ${MOST_CONFIRMED} records that were published for its submitter.`,
          ['records'],
          faults,
        );
      }
      const others = held.content.relations.filter(({ type }) => type !== 'CONFIRMS');
      const confirmed = records.map((to) => ({ type: 'CONFIRMS', to, properties: {} }));
      return { ...held.content, relations: [...others, ...confirmed] };
    },
  });
}

function confirmFault(id: string, held: Held | undefined, owner: string | null) {
  if (held === undefined) return [detail([id], `there is no "${id}"; look up its id`)];
  const isTheirs = held.access.owner !== null && held.access.owner === owner;
  if (isTheirs && held.access.status === 'PUBLISHED' && isEvidence(held.content.type)) return [];
  return [detail([id], 'it is no record that was published for this submitter; leave it out')];
}

/** Notes whether the submitter confirmed what was entered for it. */
export function confirmSubmission(actor: Actor, input: ConfirmSubmissionInput) {
  return changed(actor, input, {
    move: Move.CONFIRM,
    reason: 'CONFIRMED',
    change: async (submission, roles) => {
      refuseWord(input, roles);
      const { confirmation, note } = input;
      if (note) {
        const audience = CommentAudience.TO_SUBMITTER;
        const said = { text: note, audience, recordId: null, field: null, move: Move.CONFIRM };
        await comment(submission, said);
      }
      return withProperties(submission.held, { confirmation });
    },
  });
}

/** The submitter speaks for itself; an officer says where its word is found. */
function refuseWord({ confirmation, note }: ConfirmSubmissionInput, roles: readonly Role[]): void {
  const isConfirmed = confirmation === Confirmation.CONFIRMED;
  if (roles.includes('SUBMITTER') && !isConfirmed) {
    throw new Refused(
      RefusalCode.FORBIDDEN,
      `You can say CONFIRMED for yourself; ${confirmation} is the Secretariat's to say.`,
      ['confirmation'],
    );
  }
  if (roles.includes('OFFICER') && isConfirmed && (note ?? '').trim() === '') {
    throw new Refused(
      RefusalCode.REASON_REQUIRED,
      'Say in "note" how and when the submitter confirmed it.',
      ['note'],
    );
  }
}

interface Change {
  readonly move: Move.EDIT | Move.CONFIRM;
  readonly reason: Reason;
  readonly change: (
    submission: SubmissionCase,
    roles: readonly Role[],
  ) => Promise<SubmissionCase['held']['content']>;
}

/** Writes another content of a submission that stays in its state. */
async function changed(actor: Actor, input: SubmissionMoveInput, { move, reason, change }: Change) {
  const answer = await perform(
    actor,
    { reason, submission: input.submission, input },
    async (unit) => {
      const { submission, transition, roles } = await allowed(unit, actor.account, move, input);
      await refuseUnmet(transition.needs, submission, {});
      const content = await change(submission, roles);
      unit.write({ content, access: submission.held.access });
      return { submissionId: submission.id };
    },
  );
  return typed('SubmissionDone', answer);
}
