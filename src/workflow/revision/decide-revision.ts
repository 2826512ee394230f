import { accessOf } from '../../access/access-code.js';
import { Audience } from '../../access/audience.js';
import { RecordStatus } from '../../domain/vocabulary/record-status.js';
import { SharingLevel } from '../../domain/vocabulary/sharing-level.js';
import { typed } from '../../graph/typed.js';
import { type AccessFields } from '../../graph/write/access-fields.js';
import { type UnitOfWork } from '../../graph/write/act.js';
import { type RecordContent } from '../../graph/write/content.js';
import { type Held } from '../../graph/write/held.js';
import { memberOf } from '../act/member-of.js';
import { perform, type Actor } from '../act/perform.js';
import {
  refuseNotOpen,
  refuseOtherThanProposer,
  refuseProposer,
  refuseUnlessOfficer,
} from '../act/second-person.js';
import { agreeAnew } from '../consent/agree-anew.js';
import { isEvidence } from '../draft/check-draft.js';
import { refuseTellingRevision } from '../naming/unnamed.js';
import { reachOfAccess } from '../publication/reach.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { detail, notFound, Refused } from '../refusal/refused.js';
import { ProposalStatus } from './proposal-status.js';
import { type DecideRevisionInput, type WithdrawProposalInput } from './proposal.input.js';
import {
  PROPOSAL,
  type FieldDecision,
  type ProposalBody,
  type ProposalDocument,
} from './proposal.js';
import { publishedRecord } from './propose-revision.js';
import { refuseOutdated } from './refuse-outdated.js';
import { revised } from './revised.js';

/** Decides on a proposal, field by field; what is accepted the record says from now on. */
export async function decideRevision(actor: Actor, input: DecideRevisionInput) {
  const answer = await perform(actor, { reason: 'REVISED', input }, async (unit) => {
    const proposal = await openProposal(unit, input);
    refuseUnlessOfficer(actor.account, 'proposals');
    refuseProposer(actor.account, proposal.body);
    const decisions = decisionsOn(proposal.body, input);
    const accepted = decisions.filter((decision) => decision.accepted);
    if (accepted.length > 0) await revise(unit, proposal.body, accepted);
    const body = { ...proposal.body, decisions };
    const decided = { status: ProposalStatus.DECIDED, decidedAt: unit.recordedAt };
    await unit.put({ ...proposal, body: { ...body, ...decided } });
    return { proposalId: proposal.id, recordId: proposal.body.recordId };
  });
  return typed('ProposalDone', answer);
}

/** Takes a proposal of one's own back. */
export async function withdrawProposal(actor: Actor, input: WithdrawProposalInput) {
  const answer = await perform(actor, { reason: 'PROPOSAL_CLOSED', input }, async (unit) => {
    const proposal = await openProposal(unit, input);
    refuseOtherThanProposer(actor.account, proposal.body, 'proposal');
    const body = { ...proposal.body, status: ProposalStatus.WITHDRAWN };
    await unit.put({ ...proposal, body });
    return { proposalId: proposal.id, recordId: body.recordId };
  });
  return typed('ProposalDone', answer);
}

async function openProposal(
  unit: UnitOfWork,
  { proposal: id, stateId }: WithdrawProposalInput,
): Promise<ProposalDocument> {
  const found = await unit.document<ProposalBody>({ kind: PROPOSAL, id });
  if (found === null) throw notFound(['proposal'], id);
  refuseNotOpen(found, stateId, { called: 'The proposal', argument: 'proposal' });
  return found;
}

/** One decision for each field, in their order; a refusal has a reason. */
function decisionsOn(
  { changes }: ProposalBody,
  { decisions }: DecideRevisionInput,
): readonly FieldDecision[] {
  const fields = Object.keys(changes);
  const faults = [
    ...fields
      .filter((field) => decisions.filter((decision) => decision.field === field).length !== 1)
      .map((field) => detail([field], `decide on "${field}" once`)),
    ...decisions
      .filter(({ field }) => !fields.includes(field))
      .map(({ field }) => detail([field], `"${field}" is not in the proposal; leave it out`)),
    ...decisions
      .filter(({ accepted, reason }) => !accepted && (reason ?? '').trim() === '')
      .map(({ field }) => detail([field], 'say why it is not accepted')),
  ];
  if (faults.length > 0) {
    throw new Refused(
      RefusalCode.INVALID_INPUT,
      'Each field of the proposal needs one decision, and a refusal its reason.',
      ['decisions'],
      faults,
    );
  }
  return decisions.map(({ field, accepted, reason }) => ({
    field,
    accepted,
    reason: reason ?? null,
  }));
}

async function revise(
  unit: UnitOfWork,
  { recordId, baseStateId, changes, proposedBy }: ProposalBody,
  accepted: readonly FieldDecision[],
): Promise<void> {
  const held = await publishedRecord(unit, recordId);
  refuseOutdated(held, baseStateId);
  const fields = accepted.map(({ field }) => [field, changes[field] ?? null] as const);
  const { next, problems } = revised(unit.schema, held.content, Object.fromEntries(fields));
  if (problems.length > 0) {
    throw new Refused(
      RefusalCode.INVALID_INPUT,
      'The record would not be complete any longer; the details say why.',
      ['decisions'],
      problems.map(({ path, message }) => detail(path, message)),
    );
  }
  await refuseTellingRevision(unit, next, reachOfAccess(held));
  unit.write({ content: next, access: accessAfter(next, held) });
  await agreeAnew(unit, next, proposedBy);
}

/** A record stays with its audience; a marking that does not allow that audience is refused. */
function accessAfter({ type, properties }: RecordContent, { access }: Held): AccessFields {
  if (!isEvidence(type)) return access;
  return accessOf({
    status: RecordStatus.PUBLISHED,
    sharingLevel: memberOf(SharingLevel, properties['sharingLevel']),
    audience: memberOf(Audience, access.access),
    owner: access.owner,
    readers: access.readers,
  });
}
