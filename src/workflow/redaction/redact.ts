import { choicesIn } from '../../graph/write/erasable.js';
import { type UnitOfWork } from '../../graph/write/act.js';
import { type RedactionOrder } from './redaction-order.js';
import { redactPapers } from './redact-papers.js';
import { type Erased } from './redaction.js';

/**
 * Erases from every state of a record and from the papers beside it. Where the present state held it,
 * the next one says that something was erased, so that whoever keeps a copy is told.
 */
export async function redact(unit: UnitOfWork, order: RedactionOrder): Promise<Erased> {
  const { recordId: id, type, reason, holds } = order;
  const { schema } = unit;
  const before = (await unit.heldWhole([id])).get(id);
  const states = await unit.eraser.eraseRecord({
    id,
    reason,
    choose: (state) => {
      const fields = order.fieldsIn(state.stateId);
      return choicesIn({ schema, type, fields, holds }, state)
        .map((choice) => order.narrowed(choice, state.stateId))
        .filter((choice) => choice !== null);
    },
  });
  const after = (await unit.heldWhole([id])).get(id);
  if (after !== undefined && states.some(({ stateId }) => stateId === after.stateId)) {
    unit.write({ content: after.content, access: after.access });
  }
  const contents = { before: before?.content, after: after?.content };
  const papers = await redactPapers(unit, order, { isErased: states.length > 0, contents });
  return { states, papers };
}
