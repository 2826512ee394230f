import { AccountKind, type Account } from '../../access/account.js';
import { type GraphSession } from '../../graph/session.js';
import { type Asking } from '../act/perform.js';
import { COMMENT, type CommentBody } from '../comment/comment.js';
import { type Comment } from '../comment/comment.type.js';
import { CONSENT, type ConsentBody } from '../consent/consent.js';
import { Move } from '../move/move.js';
import { rolesOf } from '../move/roles.js';
import { transitionOf } from '../move/transitions.js';
import { RECEIPT, type ReceiptBody } from '../receipt/receipt.js';
import { EnteredBy } from '../submission/entered-by.js';
import { factsOf, type SubmissionFacts } from '../submission/submission-case.js';
import { type SubmissionFile } from './submission-file.type.js';

const MOST = 250;

/** The file of a submission as far as somebody may read it; null where they may see none. */
export async function submissionFile(
  { graph, account, schema }: Asking,
  id: string,
): Promise<SubmissionFile | null> {
  const held = (await graph.held(schema, [id])).get(id);
  if (held?.content.type.name !== 'Submission') return null;
  const [comments, receipts, consents] = await Promise.all([
    commentsOn(graph, account, id),
    graph.documents<ReceiptBody>({ kind: RECEIPT, about: id }),
    graph.documents<ConsentBody>({ kind: CONSENT, about: id }),
  ]);
  return {
    submissionId: id,
    allowedMoves: account === null ? [] : movesOf(account, factsOf(held)),
    comments,
    receipts: receipts.map((receipt) => ({ id: receipt.id, ...receipt.body })).slice(-MOST),
    consents: consents.map(({ body }) => body).slice(-MOST),
  };
}

function movesOf(account: Account, submission: SubmissionFacts): readonly Move[] {
  const roles = rolesOf(account, submission);
  const isTranscribed = submission.enteredBy === EnteredBy.SECRETARIAT;
  return Object.values(Move).filter((move) => {
    const row = transitionOf(move, submission.status);
    if (row === undefined || (row.needs.includes('TRANSCRIBED') && !isTranscribed)) return false;
    return row.who.some((role) => roles.includes(role));
  });
}

async function commentsOn(
  graph: GraphSession,
  account: Account | null,
  about: string,
): Promise<readonly Comment[]> {
  const found = await graph.documents<CommentBody>({ kind: COMMENT, about });
  const isOfficer = account?.kind === AccountKind.SECRETARIAT_OFFICER;
  return found
    .map(({ id, body }) => ({ id, ...body, writtenBy: isOfficer ? body.writtenBy : null }))
    .slice(-MOST);
}
