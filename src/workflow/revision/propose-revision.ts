import { AccountKind, type Account } from '../../access/account.js';
import { ownerOf } from '../../access/viewer-of.js';
import { recordFaults } from '../../domain/record/record-faults.js';
import { RecordStatus } from '../../domain/vocabulary/record-status.js';
import { typed } from '../../graph/typed.js';
import { type AccessFields } from '../../graph/write/access-fields.js';
import { type UnitOfWork } from '../../graph/write/act.js';
import { contentHash, type RecordContent } from '../../graph/write/content.js';
import { type Held } from '../../graph/write/held.js';
import { memberOf } from '../act/member-of.js';
import { perform, type Actor } from '../act/perform.js';
import { randomSigns } from '../act/random-slug.js';
import { withoutNothing } from '../draft/merge-input.js';
import { givenRecord, type GivenRecord } from '../draft/record-input.js';
import { withReferences } from '../draft/references.js';
import { refuseTellingRevision } from '../naming/unnamed.js';
import { reachOfAccess } from '../publication/reach.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { detail, notFound, Refused } from '../refusal/refused.js';
import { EnteredBy } from '../submission/entered-by.js';
import { fileAccess } from '../submission/submission-access.js';
import { submissionOf } from '../submission/submission-case.js';
import { ProposalStatus } from './proposal-status.js';
import { type ProposeRevisionInput } from './proposal.input.js';
import { PROPOSAL, type ProposalBody } from './proposal.js';
import { refuseOutdated } from './refuse-outdated.js';
import { revised } from './revised.js';

const ID_SIGNS = 16;

/** Proposes another wording of a published record, against the state that the proposer read. */
export async function proposeRevision(actor: Actor, input: ProposeRevisionInput) {
  const { schema, account } = actor;
  const { type, fields } = givenRecord(schema, input.changes);
  const named = await withReferences({ ...actor, type, drafted: new Set() }, fields);
  const answer = await perform(actor, { reason: 'PROPOSED', input }, async (unit) => {
    const held = await publishedRecord(unit, input.recordId);
    await refuseStranger(unit, account, held);
    refuseOutdated(held, input.baseStateId);
    const body = proposalOf(unit, account, { input, given: { type, fields: named } });
    const next = refuseWrong(unit, held, { type, fields: body.changes });
    await refuseTellingRevision(unit, next, reachOfAccess(held));
    const id = `proposal:${randomSigns(ID_SIGNS)}`;
    const access = accessFor(account, held);
    await unit.put({ id, kind: PROPOSAL, about: held.content.id, access, body });
    return { proposalId: id, recordId: held.content.id };
  });
  return typed('ProposalDone', answer);
}

export async function publishedRecord(
  unit: UnitOfWork,
  id: string,
  path = 'recordId',
): Promise<Held> {
  const held = (await unit.held([id])).get(id);
  if (held === undefined) throw notFound([path], id);
  if (memberOf(RecordStatus, held.access.status) === RecordStatus.PUBLISHED) return held;
  throw new Refused(
    RefusalCode.INVALID_TRANSITION,
    `The record is ${held.access.status}; what is not published yet is mended in its submission.`,
    [path],
  );
}

/** Whoever sends things in, and officers, may propose; what others submitted is theirs to change. */
export async function refuseStranger(
  unit: UnitOfWork,
  account: Account,
  held: Held,
  path = 'recordId',
): Promise<void> {
  const own = ownerOf(account);
  const isOfficer = account.kind === AccountKind.SECRETARIAT_OFFICER;
  if (!isOfficer && own === null) {
    throw new Refused(
      RefusalCode.FORBIDDEN,
      `An account of the kind ${account.kind} proposes nothing; write to the Secretariat.`,
    );
  }
  const { owner } = held.access;
  if (owner === null || owner === own) return;
  if (isOfficer && (await isFromLetter(unit, held.content.id))) return;
  throw new Refused(
    RefusalCode.FORBIDDEN,
    `${held.content.id} stands in the words of whoever submitted it; only they propose to change it. Leave a claim about it instead.`,
    [path],
  );
}

/** What the Secretariat entered from a letter it may have misread. */
async function isFromLetter(unit: UnitOfWork, recordId: string): Promise<boolean> {
  const submission = await submissionOf(unit, recordId);
  return submission?.enteredBy === EnteredBy.SECRETARIAT;
}

interface Asked {
  readonly input: ProposeRevisionInput;
  readonly given: GivenRecord;
}

function proposalOf(
  { recordedAt }: UnitOfWork,
  account: Account,
  { input, given }: Asked,
): ProposalBody {
  const changes = Object.entries(given.fields)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => [field, withoutNothing(value)]);
  return {
    recordId: input.recordId,
    baseStateId: input.baseStateId,
    changes: Object.fromEntries(changes) as ProposalBody['changes'],
    reason: input.reason,
    status: ProposalStatus.OPEN,
    decisions: [],
    proposedBy: account.id,
    proposerKind: account.kind,
    proposedAt: recordedAt,
    decidedAt: null,
  };
}

/** Answers what the record would say. */
function refuseWrong({ schema }: UnitOfWork, held: Held, given: GivenRecord): RecordContent {
  const { content, access } = held;
  if (given.type !== content.type) {
    throw wrongChanges([], `The record is a ${content.type.name}, not a ${given.type.name}.`);
  }
  const { next, problems } = revised(schema, content, given.fields);
  const details = [
    ...problems.map(({ path, message }) => detail(path, message)),
    ...recordFaults(next).map(({ field, message }) => detail([field], message)),
  ];
  if (details.length > 0) {
    throw wrongChanges(details, 'Something in the changes is wrong; the details say what.');
  }
  if (contentHash(next, access) === contentHash(content, access)) {
    throw wrongChanges([], 'The record says all of this already; there is nothing to propose.');
  }
  return next;
}

const wrongChanges = (details: readonly ReturnType<typeof detail>[], message: string): Refused =>
  new Refused(RefusalCode.INVALID_INPUT, message, ['changes'], details);

/** Officers, whoever proposes, and whoever the record belongs to. */
export function accessFor(account: Account, { access: { owner } }: Held): AccessFields {
  const access = fileAccess({ owner: ownerOf(account) });
  return owner === null || owner === access.owner ? access : { ...access, readers: [owner] };
}
