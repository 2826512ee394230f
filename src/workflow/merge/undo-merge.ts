import { type UnitOfWork } from '../../graph/write/act.js';
import { type OwnRelation, type RecordContent } from '../../graph/write/content.js';
import { type Held } from '../../graph/write/held.js';
import { ledOver, type Merge } from '../../graph/write/merges.js';
import { relationKey } from '../../graph/write/relations.js';
import { agreeAnew } from '../consent/agree-anew.js';
import { partedContent } from './merged-content.js';

/** What a record says after the merge is undone, and whether all of the merge could be undone in it. */
interface Undone {
  readonly content: RecordContent;
  readonly isWhole: boolean;
}

/**
 * Undoes a merge: the duplicate says again what it said, for those who could read it, what led to it
 * leads to it again, and the record that was kept loses what came from it. Later changes stay. Gives
 * the ids of the records that were changed in such a way that something of the merge stays too.
 */
export async function undoMerge(unit: UnitOfWork, merge: Merge): Promise<readonly string[]> {
  const before = await unit.statesOfWrite(merge.since, 'ENDED');
  const after = await unit.statesOfWrite(merge.since, 'BEGUN');
  await reopen(unit, before.get(merge.duplicate));
  const ids = [...before.keys()].filter((id) => id !== merge.duplicate);
  const present = await unit.heldWhole(ids);
  const left: string[] = [];
  for (const id of ids) {
    const sides = { before: before.get(id), after: after.get(id), now: present.get(id) };
    const { content, isWhole } = undone(unit, merge, sides as Sides);
    if (!isWhole) left.push(id);
    if (sides.now === undefined) continue;
    unit.write({ content, access: sides.now.access });
    await agreeAnew(unit, content);
  }
  return left;
}

/** What it led to may have been merged itself in the meantime. */
async function reopen(unit: UnitOfWork, held: Held | undefined): Promise<void> {
  if (held === undefined) throw new Error('The duplicate of a merge has no state that it ended.');
  const { content, access } = held;
  const others = content.relations.map(({ to }) => to).filter((to) => to !== content.id);
  const instead = await unit.keptInstead(others);
  unit.write({ content: ledOver(content, instead), access });
}

interface Sides {
  readonly before: Held;
  readonly after: Held;
  /** Absent where the record was closed since. */
  readonly now: Held | undefined;
}

function undone({ schema }: UnitOfWork, merge: Merge, { before, after, now }: Sides): Undone {
  if (now === undefined) return { content: before.content, isWhole: false };
  if (now.stateId === after.stateId) return { content: before.content, isWhole: true };
  if (before.content.id !== merge.into) return ledBack(merge, before.content, now.content);
  const sides = { before: before.content, after: after.content, now: now.content };
  const { content, left } = partedContent(schema, sides);
  return { content, isWhole: left.length === 0 };
}

/** Each relation that was led over leads back, if it is still there as the merge left it. */
function ledBack({ duplicate, into }: Merge, before: RecordContent, now: RecordContent): Undone {
  const key = (relation: OwnRelation) => relationKey({ ...relation, from: now.id });
  const led = before.relations
    .filter(({ to }) => to === duplicate)
    .map((original) => ({ original, leading: key({ ...original, to: into }) }));
  const held = new Set(now.relations.map(key));
  const had = new Set(before.relations.map(key));
  const back = led.filter(({ leading }) => held.has(leading));
  const gone = new Set(back.map(({ leading }) => leading).filter((leading) => !had.has(leading)));
  const kept = now.relations.filter((relation) => !gone.has(key(relation)));
  return {
    content: { ...now, relations: [...kept, ...back.map(({ original }) => original)] },
    isWhole: back.length === led.length,
  };
}
