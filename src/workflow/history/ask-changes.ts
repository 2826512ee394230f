import { decodeCursor, encodeCursor, type Ordering, type Position } from '../../graph/cursor.js';
import { typesKeptAs } from '../../graph/mapping.js';
import { pageOf, refusePageSize, type Page } from '../../graph/pages.js';
import { type Past } from './ask-history.js';
import { type ChangesArguments } from './history.input.js';
import { type Change, type ChangeKind } from './history.type.js';

const IN_RECORDED_ORDER: Ordering = { by: 'RECORDED_AT', direction: 'ASC' };

/** Before any instant and any id. */
const BEGINNING: Position = { key: '', id: '' };

/** Behind every id that an instant can have: ids are plain letters, digits and a few signs. */
const BEHIND_ALL_IDS = '\u{10FFFF}';

/**
 * What changed after an instant, or after an earlier page, in the order in which it was recorded. What
 * began, what went and what happened to each kind of rows are asked beside each other: a page of each
 * holds a page of all.
 */
export async function askChanges(
  { graph, schema, asOf }: Past,
  asked: ChangesArguments,
): Promise<Page<Change>> {
  refusePageSize(asked);
  const { key: at, id } = placeOf(asked);
  if (asOf !== null) await graph.refuseUnsettled(asOf);
  const until = asOf ?? (await graph.lastInstant());
  const parameters = { at, id, until: until ?? '', limit: asked.first + 1 };
  const statements = [
    'history/changes',
    'history/removals',
    ...typesKeptAs('ROWS', schema).map(({ name }) => `history/row-changes/${name}`),
  ];
  const lists = await Promise.all(
    statements.map((statement) => graph.ask(statement, parameters, null)),
  );
  const changes = lists.flat().map(([recordedAt, changed, kind, stateId, reason]) => ({
    recordedAt: recordedAt as string,
    id: changed as string,
    kind: kind as ChangeKind,
    stateId: stateId as string | null,
    reason: reason as string | null,
  }));
  return pageOf(changes.sort(inRecordedOrder), asked, (change) =>
    encodeCursor(IN_RECORDED_ORDER, { key: change.recordedAt, id: change.id }),
  );
}

/** By instant, and of one instant by id: the order in which the database cut off each list. */
function inRecordedOrder(one: Change, other: Change): number {
  if (one.recordedAt !== other.recordedAt) return one.recordedAt < other.recordedAt ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

function placeOf({ recordedAt, after }: ChangesArguments): Position {
  if (typeof after === 'string') return decodeCursor(after, IN_RECORDED_ORDER);
  if (typeof recordedAt === 'string') return { key: recordedAt, id: BEHIND_ALL_IDS };
  return BEGINNING;
}
