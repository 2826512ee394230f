import { AccountKind } from '../../access/account.js';
import { type Asking } from '../act/perform.js';
import { REDACTION, REGISTER, type RedactionBody, type RedactionDocument } from './redaction.js';
import { type Redaction } from './redaction.type.js';

const MOST = 250;

/**
 * What officers erased, and want to erase, the newest 250, oldest first; of records alone that the
 * reader may see now. For all others there is none.
 */
export async function redactionsFor(
  { graph, account }: Asking,
  recordId: string | null,
): Promise<readonly Redaction[]> {
  const found = await graph.documents<RedactionBody>({ kind: REDACTION, about: REGISTER });
  if (account?.kind !== AccountKind.SECRETARIAT_OFFICER) return [];
  const asked = found.filter(({ body }) => recordId === null || body.recordId === recordId);
  const ids = [...new Set(asked.map(({ body }) => body.recordId))];
  const seen = new Set((await graph.ask('workflow/seen-records', { ids }, null)).map(([id]) => id));
  return asked
    .filter(({ body }) => seen.has(body.recordId))
    .slice(-MOST)
    .map(shown);
}

function shown({ id, stateId, body }: RedactionDocument): Redaction {
  const { text: _text, erased, ...told } = body;
  const fields = [...new Set(erased.states.flatMap((state) => state.fields))];
  return { ...told, id, stateId, fields: body.decidedAt === null ? body.fields : fields };
}
