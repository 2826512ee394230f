import { typeOfId } from '../../graph/mapping.js';
import { typed } from '../../graph/typed.js';
import { perform, type Actor } from '../act/perform.js';
import { DRAFT, type DraftBody } from '../draft/draft.js';
import { allowed } from '../move/allowed.js';
import { Move } from '../move/move.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { notFound, Refused } from '../refusal/refused.js';
import { type SubmissionCase } from '../submission/submission-case.js';
import { type AddCommentInput } from './add-comment.input.js';
import { CommentAudience } from './comment-audience.js';
import { comment } from './comment.js';

const LONGEST_COMMENT = 10_000;

/** Leaves a remark for officers, or for the submitter too. */
export async function addComment(actor: Actor, input: AddCommentInput) {
  const answer = await perform(
    actor,
    { reason: 'COMMENTED', submission: input.submission, input },
    async (unit) => {
      const { submission, roles } = await allowed(unit, actor.account, Move.COMMENT, {
        submission: input.submission,
      });
      refuseText(input);
      if (input.audience === CommentAudience.INTERNAL && !roles.includes('OFFICER')) {
        throw new Refused(
          RefusalCode.FORBIDDEN,
          'Internal comments are those of officers; write to the Secretariat by TO_SUBMITTER, which both sides read.',
          ['audience'],
        );
      }
      await refusePlace(submission, input);
      const { text, audience, record = null, field = null } = input;
      const said = { text, audience, recordId: record, field, move: null };
      return { commentId: await comment(submission, said), submissionId: submission.id };
    },
  );
  return typed('CommentAdded', answer);
}

function refuseText({ text }: AddCommentInput): void {
  const { length } = text.trim();
  if (length > 0 && length <= LONGEST_COMMENT) return;
  throw new Refused(
    RefusalCode.INVALID_INPUT,
    `The comment has ${length} signs; write 1 to ${LONGEST_COMMENT}.`,
    ['text'],
  );
}

async function refusePlace(
  { unit, id: about }: SubmissionCase,
  { record, field }: AddCommentInput,
): Promise<void> {
  if (!record) {
    if (!field) return;
    throw new Refused(RefusalCode.INVALID_INPUT, 'Name in "record" whose field it is.', ['record']);
  }
  const drafts = await unit.documents<DraftBody>({ kind: DRAFT, about });
  if (!drafts.some(({ body }) => body.recordId === record)) throw notFound(['record'], record);
  const type = typeOfId(unit.schema, record);
  if (!field || type?.getFields()[field] !== undefined) return;
  throw new Refused(
    RefusalCode.INVALID_INPUT,
    `${type?.name ?? record} has no field "${field}"; see the fields of its input.`,
    ['field'],
  );
}
