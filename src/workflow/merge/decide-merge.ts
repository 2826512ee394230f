import { typed } from '../../graph/typed.js';
import { type UnitOfWork } from '../../graph/write/act.js';
import { perform, type Actor } from '../act/perform.js';
import { type Reason } from '../act/reasons.js';
import {
  refuseNotOpen,
  refuseOtherThanProposer,
  refuseProposer,
  refuseUnlessOfficer,
} from '../act/second-person.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { notFound, Refused } from '../refusal/refused.js';
import { makeMerge } from './make-merge.js';
import { MergeAct, MergeStatus } from './merge-act.js';
import { MergeDecision, type DecideMergeInput, type WithdrawMergeInput } from './merge.input.js';
import { MERGE, type MergeBody, type MergeDocument } from './merge.js';
import { mergeInForce, mergeNamed, pairOf } from './propose-merge.js';
import { undoMerge } from './undo-merge.js';

/** Decides on a proposal to merge two records, or to part them again. */
export async function decideMerge(actor: Actor, input: DecideMergeInput) {
  const reason = await reasonFor(actor, input);
  const answer = await perform(actor, { reason, input }, async (unit) => {
    const proposal = await openMerge(unit, input);
    refuseUnlessOfficer(actor.account, 'merges');
    refuseProposer(actor.account, proposal.body);
    const isAccepted = input.decision === MergeDecision.ACCEPT;
    const partlyIds = isAccepted ? await done(unit, proposal.body) : [];
    await unit.put({
      ...proposal,
      body: {
        ...proposal.body,
        status: isAccepted ? MergeStatus.ACCEPTED : MergeStatus.DECLINED,
        declinedBecause: isAccepted ? null : reasonGiven(input),
        decidedAt: unit.recordedAt,
      },
    });
    return { ...namesIn(proposal), partlyIds };
  });
  return typed('MergeDone', answer);
}

/** Takes a proposal of one's own back. */
export async function withdrawMerge(actor: Actor, input: WithdrawMergeInput) {
  const answer = await perform(actor, { reason: 'MERGE_CLOSED', input }, async (unit) => {
    const proposal = await openMerge(unit, input);
    refuseOtherThanProposer(actor.account, proposal.body, 'merge');
    await unit.put({ ...proposal, body: { ...proposal.body, status: MergeStatus.WITHDRAWN } });
    return { ...namesIn(proposal), partlyIds: [] };
  });
  return typed('MergeDone', answer);
}

const namesIn = ({ id, body }: MergeDocument) => ({
  mergeId: id,
  keepId: body.keep,
  duplicateId: body.duplicate,
});

/** Under which word the act stands in the history of all that it changes. */
async function reasonFor({ graph }: Actor, input: DecideMergeInput): Promise<Reason> {
  const found = await graph.document<MergeBody>({ kind: MERGE, id: input.merge });
  if (found === null) throw notFound(['merge'], input.merge);
  if (input.decision === MergeDecision.DECLINE) return 'MERGE_CLOSED';
  return found.body.act === MergeAct.MERGE ? 'MERGED' : 'UNMERGED';
}

async function openMerge(
  unit: UnitOfWork,
  { merge: id, stateId }: WithdrawMergeInput,
): Promise<MergeDocument> {
  const found = await mergeNamed(unit, id);
  refuseNotOpen(found, stateId, { called: 'The proposal', argument: 'merge' });
  return found;
}

function reasonGiven({ reason }: DecideMergeInput): string {
  const given = (reason ?? '').trim();
  if (given !== '') return given;
  throw new Refused(RefusalCode.REASON_REQUIRED, 'Say why it is declined.', ['reason']);
}

/** Does what was proposed; gives the ids of the records in which it could be done in part only. */
async function done(unit: UnitOfWork, body: MergeBody): Promise<readonly string[]> {
  if (body.act === MergeAct.UNMERGE) {
    return undoMerge(unit, await mergeInForce(unit, body, body.mergedAt));
  }
  await makeMerge(unit, await pairOf(unit, body), body.proposedBy);
  return [];
}
