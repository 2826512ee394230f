import { type GraphQLSchema } from 'graphql';
import { ErasureReason } from '../../../src/domain/erasure/erasure-reason.js';
import { type Database } from '../../../src/graph/database.js';
import { typeOfId } from '../../../src/graph/mapping.js';
import { PUBLIC_VIEWER } from '../../../src/graph/viewer.js';
import { act } from '../../../src/graph/write/act.js';
import { redact } from '../../../src/workflow/redaction/redact.js';
import { orderFor } from '../../../src/workflow/redaction/redaction-order.js';
import {
  REDACTION,
  REGISTER,
  type Erased,
  type RedactionBody,
} from '../../../src/workflow/redaction/redaction.js';
import { RedactionStatus } from '../../../src/workflow/redaction/redaction-status.js';

/** What is redacted in a test: a text, or fields. */
export interface Asked {
  readonly recordId: string;
  readonly fields?: readonly string[];
  readonly text?: string;
}

let count = 0;

/** What two officers do together, without the two of them. */
export function redacted(
  database: Database,
  schema: GraphQLSchema,
  { recordId, fields = [], text }: Asked,
): Promise<Erased> {
  const type = typeOfId(schema, recordId);
  if (type === null) throw new Error(`${recordId} is of no known type.`);
  const reason = ErasureReason.PRIVATE_PERSON;
  const id = `redaction:${(count += 1)}`;
  const order = { actor: 'account:officer', reason: 'REDACTED', idempotencyKey: id, input: id };
  return act({ database, schema, viewer: PUBLIC_VIEWER }, order, async (unit) => {
    const erased = await redact(unit, orderFor(type, { recordId, fields, reason }, text ?? null));
    const body: RedactionBody = {
      recordId,
      fields,
      byText: text !== undefined,
      text: null,
      reason,
      status: RedactionStatus.DONE,
      proposedBy: 'account:second-officer',
      proposedAt: unit.recordedAt,
      decidedBy: 'account:officer',
      decidedAt: unit.recordedAt,
      erased,
    };
    const access = { access: 'OFFICERS', owner: null, readers: null, status: 'SUBMITTED' };
    await unit.put({ id, kind: REDACTION, about: REGISTER, access, body });
    return erased;
  });
}
