import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { AccountKind, type Account } from '../../access/account.js';
import { nodeMapping, typeOfId } from '../../graph/mapping.js';
import { typed } from '../../graph/typed.js';
import { type AccessFields } from '../../graph/write/access-fields.js';
import { isErasable } from '../../graph/write/erasable.js';
import { perform, type Actor } from '../act/perform.js';
import { randomSigns } from '../act/random-slug.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { detail, notFound, Refused } from '../refusal/refused.js';
import { fileAccess } from '../submission/submission-access.js';
import { type ProposeRedactionInput } from './redaction.input.js';
import { NOTHING_ERASED, REDACTION, REGISTER, type RedactionBody } from './redaction.js';
import { RedactionStatus } from './redaction-status.js';
import { isSealed, sealText } from './text-seal.js';

const ID_SIGNS = 16;

/**
 * Proposes to erase values of a record. What the text is stands in no write: an input is kept as a hash,
 * by which a short text could be found by trying.
 */
export async function proposeRedaction(actor: Actor, { text, ...input }: ProposeRedactionInput) {
  refuseOthers(actor.account);
  const { recordId, fields, reason } = input;
  const answer = await perform(actor, { reason: 'REDACTION_PROPOSED', input }, async (unit) => {
    const seen = await unit.seenAccess(recordId);
    if (seen === null) throw notFound(['recordId'], recordId);
    refuseWrong(erasableType(unit.schema, recordId), { fields, text: text ?? null });
    const body: RedactionBody = {
      recordId,
      fields,
      byText: typeof text === 'string',
      text: typeof text === 'string' ? sealText(text) : null,
      reason,
      status: RedactionStatus.OPEN,
      proposedBy: actor.account.id,
      proposedAt: unit.recordedAt,
      decidedBy: null,
      decidedAt: null,
      erased: NOTHING_ERASED,
    };
    const id = `redaction:${randomSigns(ID_SIGNS)}`;
    await unit.put({ id, kind: REDACTION, about: REGISTER, access: accessFor(seen), body });
    return { redactionId: id, recordId };
  });
  await refuseOtherText(actor, answer.redactionId, text ?? null);
  return typed('RedactionDone', answer);
}

export function refuseOthers({ kind }: Account): void {
  if (kind === AccountKind.SECRETARIAT_OFFICER) return;
  throw new Refused(
    RefusalCode.FORBIDDEN,
    'Two officers of the Secretariat erase together; write to the Secretariat what must go.',
  );
}

export function erasableType(schema: GraphQLSchema, id: string): GraphQLObjectType {
  const type = typeOfId(schema, id);
  if (type !== null && nodeMapping(type).history === 'STATES') return type;
  throw new Refused(
    RefusalCode.INVALID_INPUT,
    `"${id}" is a row of figures, of which nothing is erased; have a record redacted.`,
    ['recordId'],
  );
}

const SHORTEST_TEXT = 3;
const LONGEST_TEXT = 1000;

function refuseWrong(
  type: GraphQLObjectType,
  { fields, text }: { readonly fields: readonly string[]; readonly text: string | null },
): void {
  const length = text?.trim().length;
  if (length !== undefined && (length < SHORTEST_TEXT || length > LONGEST_TEXT)) {
    throw new Refused(
      RefusalCode.INVALID_INPUT,
      `The text has ${length} signs; a text to erase by has ${SHORTEST_TEXT} to ${LONGEST_TEXT}.`,
      ['text'],
    );
  }
  const faults = fields.flatMap((name) => faultOf(type, name));
  if (faults.length === 0 && (fields.length > 0 || text !== null)) return;
  throw new Refused(
    RefusalCode.INVALID_INPUT,
    faults.length > 0
      ? 'Not every field named can be erased; the details say which.'
      : 'Name the fields to erase, or a text that must go.',
    ['fields'],
    faults,
  );
}

function faultOf(type: GraphQLObjectType, name: string) {
  const field = type.getFields()[name];
  if (field === undefined) return [detail([name], `${type.name} has no field "${name}"`)];
  if (isErasable(field)) return [];
  return [detail([name], `"${name}" must hold what it holds, which is no text; leave it out`)];
}

/** Of a record that only named officers may see only they know that something is to be erased from it. */
function accessFor({ access, readers }: AccessFields): AccessFields {
  const shared = fileAccess({ owner: null });
  return access === 'NAMED' ? { ...shared, access, readers } : shared;
}

/** Under a key that was sent before the text must be the same, too. */
async function refuseOtherText({ graph }: Actor, id: string, text: string | null): Promise<void> {
  const found = await graph.document<RedactionBody>({ kind: REDACTION, id });
  const seal = found?.body.text ?? null;
  if (seal === null || (text !== null && isSealed(seal, text))) return;
  throw new Refused(
    RefusalCode.IDEMPOTENCY_KEY_REUSED,
    'This key of yours already stands for another text; take a new key for a new input.',
    ['idempotencyKey'],
  );
}
