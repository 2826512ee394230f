import { typed } from '../../graph/typed.js';
import { perform, type Actor } from '../act/perform.js';
import { allowed } from '../move/allowed.js';
import { Move } from '../move/move.js';
import { notFound, versionConflict } from '../refusal/refused.js';
import { type DiscardDraftInput } from './discard-draft.input.js';
import { DRAFT, type DraftBody } from './draft.js';

/**
 * Takes a draft out of its submission. What was never handed in is gone for good; what was is kept
 * until the submission is handed in again without it.
 */
export async function discardDraft(actor: Actor, input: DiscardDraftInput) {
  const { submission: submissionId, draft: id, stateId } = input;
  const answer = await perform(
    actor,
    { reason: 'DISCARDED', submission: submissionId, input },
    async (unit) => {
      await allowed(unit, actor.account, Move.EDIT, { submission: submissionId });
      const draft = await unit.document<DraftBody>({ kind: DRAFT, id });
      if (draft?.about !== submissionId || draft.body.discarded) throw notFound(['draft'], id);
      if (draft.stateId !== stateId) throw versionConflict('The draft');
      if (draft.body.handedIn)
        await unit.put({ ...draft, body: { ...draft.body, discarded: true } });
      else await unit.remove(id);
      return { submissionId };
    },
  );
  return typed('SubmissionDone', answer);
}
