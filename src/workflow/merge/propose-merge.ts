import { AccountKind, type Account } from '../../access/account.js';
import { ownerOf } from '../../access/viewer-of.js';
import { typed } from '../../graph/typed.js';
import { type UnitOfWork } from '../../graph/write/act.js';
import { type Merge } from '../../graph/write/merges.js';
import { perform, type Actor } from '../act/perform.js';
import { randomSigns } from '../act/random-slug.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { notFound, Refused } from '../refusal/refused.js';
import { accessFor, publishedRecord, refuseStranger } from '../revision/propose-revision.js';
import { refuseOutdated } from '../revision/refuse-outdated.js';
import { MergeAct, MergeStatus } from './merge-act.js';
import { type ProposeMergeInput, type ProposeUnmergeInput } from './merge.input.js';
import { MERGE, type MergeBody, type MergeDocument, type Pair } from './merge.js';
import { refuseKind, refuseUnlike } from './refuse-unlike.js';

const ID_SIGNS = 16;

/** Proposes that one record answers for two, against the states that the proposer read. */
export async function proposeMerge(actor: Actor, input: ProposeMergeInput) {
  const { keep, duplicate, keepStateId, duplicateStateId, reason } = input;
  const states = { keep: keepStateId, duplicate: duplicateStateId };
  const answer = await perform(actor, { reason: 'MERGE_PROPOSED', input }, async (unit) => {
    const pair = await pairOf(unit, { keep, duplicate, states });
    await refuseStranger(unit, actor.account, pair.keep, 'keep');
    await refuseStranger(unit, actor.account, pair.duplicate, 'duplicate');
    const facts = { act: MergeAct.MERGE, keep, duplicate, states, mergedAt: null, reason };
    const access = accessFor(actor.account, pair.keep);
    return put(unit, access, { ...facts, ...madeBy(unit, actor.account) });
  });
  return typed('MergeDone', answer);
}

/** Proposes that two records that were merged answer for themselves again. */
export async function proposeUnmerge(actor: Actor, input: ProposeUnmergeInput) {
  const answer = await perform(actor, { reason: 'MERGE_PROPOSED', input }, async (unit) => {
    const made = await mergeNamed(unit, input.merge);
    refuseOutsider(actor.account, made);
    const { keep, duplicate } = made.body;
    const { since: mergedAt } = await mergeInForce(unit, made.body, made.body.decidedAt);
    const facts = { act: MergeAct.UNMERGE, keep, duplicate, states: null, mergedAt };
    const body = { ...facts, reason: input.reason, ...madeBy(unit, actor.account) };
    return put(unit, made.access, body);
  });
  return typed('MergeDone', answer);
}

const madeBy = ({ recordedAt }: UnitOfWork, { id, kind }: Account) => ({
  status: MergeStatus.OPEN,
  proposedBy: id,
  proposerKind: kind,
  proposedAt: recordedAt,
  decidedAt: null,
  declinedBecause: null,
});

async function put(unit: UnitOfWork, access: MergeDocument['access'], body: MergeBody) {
  const id = `merge:${randomSigns(ID_SIGNS)}`;
  await unit.put({ id, kind: MERGE, about: body.keep, access, body });
  return { mergeId: id, keepId: body.keep, duplicateId: body.duplicate, partlyIds: [] };
}

/** Both records as they were proposed; refused where either says something else, or they do not go together. */
export async function pairOf(
  unit: UnitOfWork,
  { keep, duplicate, states }: Pick<MergeBody, 'keep' | 'duplicate' | 'states'>,
): Promise<Pair> {
  refuseKind(unit, { keep, duplicate });
  const pair = {
    keep: await publishedRecord(unit, keep, 'keep'),
    duplicate: await publishedRecord(unit, duplicate, 'duplicate'),
  };
  if (states !== null) {
    refuseOutdated(pair.keep, states.keep, 'keepStateId');
    refuseOutdated(pair.duplicate, states.duplicate, 'duplicateStateId');
  }
  await refuseUnlike(unit, pair);
  return pair;
}

/** A proposal whose records the actor may see, whatever became of them. */
export async function mergeNamed(unit: UnitOfWork, id: string): Promise<MergeDocument> {
  const found = await unit.document<MergeBody>({ kind: MERGE, id });
  if (found === null) throw notFound(['merge'], id);
  const { keep, duplicate } = found.body;
  const seen = await unit.seen([keep, duplicate]);
  if (!seen.has(keep) || !seen.has(duplicate)) throw notFound(['merge'], id);
  return found;
}

/** Officers, and in whose name the merge was proposed. */
function refuseOutsider(account: Account, { access: { owner } }: MergeDocument): void {
  if (account.kind === AccountKind.SECRETARIAT_OFFICER) return;
  if (owner !== null && owner === ownerOf(account)) return;
  throw new Refused(
    RefusalCode.FORBIDDEN,
    'Officers propose to undo a merge, and whoever proposed it; write to the Secretariat.',
  );
}

/**
 * The merge that holds since an instant. It is undone before others are made to it, and the last one
 * into a record first: what came with which could not be told apart otherwise.
 */
export async function mergeInForce(
  unit: UnitOfWork,
  { keep, duplicate }: Pick<MergeBody, 'keep' | 'duplicate'>,
  mergedAt: string | null,
): Promise<Merge> {
  const merges = await unit.mergesOf(keep);
  const found = merges.find((merge) => merge.duplicate === duplicate && merge.since === mergedAt);
  if (found === undefined) {
    throw notUndone(`${duplicate} was not merged into ${keep} by this, or that was undone.`);
  }
  const later = merges.find(({ duplicate: id, since }) => id === keep || since > found.since);
  if (later === undefined) return found;
  throw notUndone(
    `${later.duplicate} was merged into ${later.into} after this; undo that merge first.`,
  );
}

const notUndone = (message: string): Refused =>
  new Refused(RefusalCode.INVALID_TRANSITION, message, ['merge']);
