import { typeOfId } from '../../graph/mapping.js';
import { type Actor } from '../act/perform.js';
import { changesBetween, saidBy, type Said } from '../history/said.js';
import { type RefusalDetail } from '../refusal/refusal.type.js';
import { detail, Refused } from '../refusal/refused.js';
import { Outdated } from './refuse-outdated.js';

/** Does something on a state of a record; where that state is past it is refused with what changed since. */
export async function tellingChanges<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Outdated)) throw error;
    const { code, message, path } = error;
    throw new Refused(code, message, path, await whatChanged(actor, error));
  }
}

/** Of a state that the actor may not see, or that never was, nothing is told. */
async function whatChanged(
  actor: Actor,
  { recordId, baseStateId, presentStateId }: Outdated,
): Promise<readonly RefusalDetail[]> {
  const [before, after] = await Promise.all(
    [baseStateId, presentStateId].map((stateId) => saidIn(actor, recordId, stateId)),
  );
  if (!before || !after) return [];
  return changesBetween(before, after).map((change) =>
    detail(
      [change.field],
      `it was ${JSON.stringify(change.before)} and is ${JSON.stringify(change.after)}`,
    ),
  );
}

async function saidIn({ graph, schema }: Actor, id: string, stateId: string): Promise<Said | null> {
  const type = typeOfId(schema, id);
  const [row] = await graph.ask('workflow/one-state', { id, stateId }, null);
  if (type === null || row === undefined) return null;
  const [properties, relations] = row;
  return saidBy(schema, type, { properties, relations });
}
