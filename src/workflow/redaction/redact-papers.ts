import { ERASED_TEXT } from '../../graph/values/erasures.js';
import { type UnitOfWork } from '../../graph/write/act.js';
import { type RecordContent } from '../../graph/write/content.js';
import { type Document } from '../../graph/write/documents.js';
import { COMMENT, type CommentBody } from '../comment/comment.js';
import { CONSENT, wordingHash, type ConsentBody } from '../consent/consent.js';
import { DRAFT, type DraftBody } from '../draft/draft.js';
import { RECEIPT, type ReceiptBody } from '../receipt/receipt.js';
import { PROPOSAL, type ProposalBody } from '../revision/proposal.js';
import { rawWithout } from './raw-without.js';
import { type RedactionOrder } from './redaction-order.js';

/** What became of the record itself. */
interface OfRecord {
  readonly isErased: boolean;
  readonly contents: {
    readonly before: RecordContent | undefined;
    readonly after: RecordContent | undefined;
  };
}

/**
 * Erases from the drafts, comments and proposals beside a record, and takes away the hashes by which
 * a value could be found by trying. Answers the ids of the papers from which something went.
 */
export async function redactPapers(
  unit: UnitOfWork,
  order: RedactionOrder,
  record: OfRecord,
): Promise<readonly string[]> {
  const submissions = await submissionsOf(unit, order.recordId);
  const proposals = await unit.allDocuments<ProposalBody>({
    kind: PROPOSAL,
    about: order.recordId,
  });
  const changed = [
    ...(await changedDrafts(unit, order, submissions)),
    ...(await changedComments(unit, order, submissions)),
    ...proposals.flatMap((proposal) => changedProposal(order, proposal)),
  ];
  if (changed.length === 0 && !record.isErased) return [];
  await unit.put(...changed);
  if (record.isErased) await forgetHashes(unit, order.recordId, { ...record, submissions });
  const instants = proposals.flatMap(({ body, recordedAt }) => [body.proposedAt, recordedAt]);
  await unit.eraser.forgetInputs({ submissions, instants });
  return changed.map(({ id }) => id);
}

const LEADS_FROM_SUBMISSION = ['CONTAINS', 'CONTAINS_PAST', 'SUPPLIES', 'SUPPLIES_PAST'];

/** The submissions that a record came in with, or the one that it is. */
async function submissionsOf(unit: UnitOfWork, id: string): Promise<readonly string[]> {
  const found = new Set([id]);
  for (const relation of LEADS_FROM_SUBMISSION) {
    for (const source of await unit.sourcesOf({ id, relation })) found.add(source);
  }
  return [...found];
}

async function allOf<Body>(
  unit: UnitOfWork,
  kind: string,
  submissions: readonly string[],
): Promise<readonly Document<Body>[]> {
  const found: Document<Body>[] = [];
  for (const about of submissions) {
    found.push(...(await unit.allDocuments<Body>({ kind, about })));
  }
  return found;
}

async function changedDrafts(
  unit: UnitOfWork,
  order: RedactionOrder,
  submissions: readonly string[],
): Promise<readonly Document[]> {
  const drafts = await allOf<DraftBody>(unit, DRAFT, submissions);
  return drafts
    .filter(({ body }) => body.recordId === order.recordId)
    .flatMap((draft) => {
      const { left, gone } = rawWithout(draft.body.fields, order);
      return gone.length === 0 ? [] : [{ ...draft, body: { ...draft.body, fields: left } }];
    });
}

async function changedComments(
  unit: UnitOfWork,
  { recordId, says }: RedactionOrder,
  submissions: readonly string[],
): Promise<readonly Document[]> {
  const comments = await allOf<CommentBody>(unit, COMMENT, submissions);
  return comments
    .filter(({ id, body: { text, recordId: on, field } }) =>
      says({ id, text, field: on === recordId ? field : null }),
    )
    .filter(({ body }) => body.text !== ERASED_TEXT)
    .map((comment) => ({ ...comment, body: { ...comment.body, text: ERASED_TEXT } }));
}

function changedProposal(
  order: RedactionOrder,
  proposal: Document<ProposalBody>,
): readonly Document[] {
  const { id, body } = proposal;
  const { left, gone } = rawWithout(body.changes, order);
  const remark = (text: string, field: string | null): string =>
    order.says({ id, text, field }) ? ERASED_TEXT : text;
  const reason = remark(body.reason, gone[0] ?? null);
  const decisions = body.decisions.map((decision) => ({
    ...decision,
    reason: decision.reason === null ? null : remark(decision.reason, decision.field),
  }));
  const next = { ...body, changes: left, reason, decisions };
  return JSON.stringify(next) === JSON.stringify(body) ? [] : [{ ...proposal, body: next }];
}

interface Hashed extends OfRecord {
  readonly submissions: readonly string[];
}

/**
 * Whoever agreed to the present wording agrees to it without what was erased; of earlier wordings, and
 * on receipts, nothing is left to compare with.
 */
async function forgetHashes(
  unit: UnitOfWork,
  recordId: string,
  { contents: { before, after }, submissions }: Hashed,
): Promise<void> {
  const present = before === undefined ? null : wordingHash(before);
  const next = after === undefined ? null : wordingHash(after);
  const consents = await allOf<ConsentBody>(unit, CONSENT, submissions);
  const receipts = await allOf<ReceiptBody>(unit, RECEIPT, submissions);
  await unit.put(
    ...consents
      .filter(({ body }) => body.recordId === recordId)
      .map((consent) => {
        const isPresent = consent.body.wordingHash === present;
        return { ...consent, body: { ...consent.body, wordingHash: isPresent ? next : null } };
      }),
    ...receipts.map((receipt) => ({ ...receipt, body: { ...receipt.body, hash: null } })),
  );
}
