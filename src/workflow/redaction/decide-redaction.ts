import { typed } from '../../graph/typed.js';
import { type UnitOfWork } from '../../graph/write/act.js';
import { perform, type Actor } from '../act/perform.js';
import { refuseNotOpen, refuseProposer } from '../act/second-person.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { notFound, Refused } from '../refusal/refused.js';
import { erasableType, refuseOthers } from './propose-redaction.js';
import { redact } from './redact.js';
import { type DecideRedactionInput } from './redaction.input.js';
import { orderFor } from './redaction-order.js';
import {
  NOTHING_ERASED,
  REDACTION,
  type Erased,
  type RedactionBody,
  type RedactionDocument,
} from './redaction.js';
import { RedactionDecision, RedactionStatus } from './redaction-status.js';
import { isSealed } from './text-seal.js';

/** Decides on what a colleague wants erased: with an approval it is gone when this is done. */
export async function decideRedaction(actor: Actor, { text, ...input }: DecideRedactionInput) {
  refuseOthers(actor.account);
  const isApproved = input.decision === RedactionDecision.APPROVE;
  const reason = isApproved ? 'REDACTED' : 'REDACTION_REFUSED';
  const answer = await perform(actor, { reason, input }, async (unit) => {
    const redaction = await openRedaction(unit, input);
    refuseProposer(actor.account, redaction.body);
    const erased = isApproved ? await approved(unit, redaction.body, text ?? null) : NOTHING_ERASED;
    const body: RedactionBody = {
      ...redaction.body,
      text: null,
      status: isApproved ? RedactionStatus.DONE : RedactionStatus.REFUSED,
      decidedBy: actor.account.id,
      decidedAt: unit.recordedAt,
      erased,
    };
    await unit.put({ ...redaction, body });
    return { redactionId: redaction.id, recordId: body.recordId };
  });
  return typed('RedactionDone', answer);
}

async function openRedaction(
  unit: UnitOfWork,
  { redaction: id, stateId }: Pick<DecideRedactionInput, 'redaction' | 'stateId'>,
): Promise<RedactionDocument> {
  const found = await unit.document<RedactionBody>({ kind: REDACTION, id });
  if (found === null || (await unit.seenAccess(found.body.recordId)) === null) {
    throw notFound(['redaction'], id);
  }
  refuseNotOpen(found, stateId, { called: 'The redaction', argument: 'redaction' });
  return found;
}

/** What the proposer typed is known to no one, so both having read the same is what counts. */
async function approved(
  unit: UnitOfWork,
  body: RedactionBody,
  text: string | null,
): Promise<Erased> {
  const isSame = body.text === null ? text === null : text !== null && isSealed(body.text, text);
  if (!isSame) {
    throw new Refused(
      RefusalCode.INVALID_INPUT,
      body.text === null
        ? 'The redaction goes by its fields alone; leave the text out.'
        : 'This is not the text that your colleague typed; read the record and type what must go.',
      ['text'],
    );
  }
  return redact(unit, orderFor(erasableType(unit.schema, body.recordId), body, text));
}
