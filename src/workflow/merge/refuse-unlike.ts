import { nodeMapping, typeOfId } from '../../graph/mapping.js';
import { type UnitOfWork } from '../../graph/write/act.js';
import { hashOf } from '../../graph/write/content.js';
import { type Held } from '../../graph/write/held.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { detail, Refused } from '../refusal/refused.js';
import { ProposalStatus } from '../revision/proposal-status.js';
import { PROPOSAL, type ProposalBody } from '../revision/proposal.js';
import { type Pair } from './merge.js';

/** Refuses, before they are looked up, two ids that cannot stand for one thing. */
export function refuseKind(
  { schema }: Pick<UnitOfWork, 'schema'>,
  { keep, duplicate }: { readonly keep: string; readonly duplicate: string },
): void {
  const type = typeOfId(schema, keep);
  if (keep === duplicate) throw unlike('A record is no duplicate of itself; name two records.');
  if (type !== typeOfId(schema, duplicate)) {
    throw unlike('The two are not of one type, so neither stands for the other.');
  }
  if (type === null) return;
  const isPlace = type.getInterfaces().some(({ name }) => name === 'Jurisdiction');
  const isRow = nodeMapping(type).history === 'ROWS';
  if (!isPlace && !isRow && type.name !== 'Submission') return;
  throw unlike(
    `A ${type.name} is not merged: Parties and territories follow the lists of CITES, rows of bulk data the next edition of their source, and a submission is what its submitter sent.`,
  );
}

/**
 * Refuses two records of which one could not answer for the other: to somebody, or in the words of
 * somebody, who has no part in it. All reasons are told at once.
 */
export async function refuseUnlike(unit: UnitOfWork, pair: Pair): Promise<void> {
  const { keep, duplicate } = pair;
  const reasons = [
    ...audienceReasons(pair),
    ...(leadsTo(keep, duplicate) || leadsTo(duplicate, keep)
      ? ['one of them leads to the other, so they are two things; take that relation out first']
      : []),
    ...(await submissionReasons(unit, pair)),
    ...(await waitingReasons(unit, duplicate.content.id)),
  ];
  if (reasons.length === 0) return;
  throw unlike(
    'The two cannot be merged as they are; the details say why.',
    reasons.map((reason) => detail(['duplicate'], reason)),
  );
}

const unlike = (message: string, details: readonly ReturnType<typeof detail>[] = []): Refused =>
  new Refused(RefusalCode.INVALID_INPUT, message, ['duplicate'], details);

/**
 * Who reads the one reads the other, so that nobody gets to see more by the merge, nor less. Only what
 * everybody reads may go from nobody in particular to somebody who submitted the same.
 */
function audienceReasons({ keep, duplicate }: Pair): readonly string[] {
  const [kept, gone] = [keep.access, duplicate.access];
  const isOpen = kept.access === 'PUBLIC' && gone.access === 'PUBLIC' && gone.owner === null;
  const isSame = hashOf(kept) === hashOf(gone);
  const [level, other] = [keep, duplicate].map(({ content }) => content.properties['sharingLevel']);
  return [
    ...(isOpen || isSame
      ? []
      : ['they are not for the same readers, or not from the same submitter']),
    ...(level === other ? [] : ['they do not have the same marking']),
  ];
}

const leadsTo = (from: Held, to: Held): boolean =>
  from.content.relations.some((relation) => relation.to === to.content.id);

/** What a submission contains stays in it, and bulk data stays with what it was measured of. */
async function submissionReasons(
  unit: UnitOfWork,
  { keep, duplicate }: Pair,
): Promise<readonly string[]> {
  const [kept, gone] = await Promise.all(
    [keep, duplicate].map(({ content: { id } }) => unit.sourcesOf({ id, relation: 'CONTAINS' })),
  );
  const { rows } = await unit.referrersOf(duplicate.content.id);
  return [
    ...((gone ?? []).every((submission) => kept?.includes(submission))
      ? []
      : ['the duplicate came with a submission that does not hold the other']),
    ...(rows === 0 ? [] : ['rows of bulk data stand under the duplicate; keep that one instead']),
  ];
}

/** Officers, who decide, read all proposals; whoever else proposes a merge is told of their own. */
async function waitingReasons(unit: UnitOfWork, about: string): Promise<readonly string[]> {
  const proposals = await unit.documents<ProposalBody>({ kind: PROPOSAL, about });
  const isWaiting = proposals.some(({ body }) => body.status === ProposalStatus.OPEN);
  return isWaiting ? ['a change of the duplicate is proposed; decide on that first'] : [];
}
