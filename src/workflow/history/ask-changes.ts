import { decodeCursor, encodeCursor, type Ordering, type Position } from '../../graph/cursor.js';
import { pageOf, refusePageSize, type Page } from '../../graph/pages.js';
import { type GraphSession } from '../../graph/session.js';
import { type ChangesArguments } from './history.input.js';
import { type Change, type ChangeKind } from './history.type.js';

interface Asked {
  readonly graph: GraphSession;
  readonly asOf: string | null;
}

const IN_RECORDED_ORDER: Ordering = { by: 'RECORDED_AT', direction: 'ASC' };

/** Before any instant and any id. */
const BEGINNING: Position = { key: '', id: '' };

/** Behind every id that an instant can have: ids are plain letters, digits and a few signs. */
const BEHIND_ALL_IDS = '\u{10FFFF}';

/** What changed after an instant, or after an earlier page, in the order in which it was recorded. */
export async function askChanges(
  { graph, asOf }: Asked,
  asked: ChangesArguments,
): Promise<Page<Change>> {
  refusePageSize(asked);
  const { key: at, id } = placeOf(asked);
  if (asOf !== null) await graph.refuseUnsettled(asOf);
  const until = asOf ?? (await graph.lastInstant());
  const parameters = { at, id, until: until ?? '', limit: asked.first + 1 };
  const rows = await graph.ask('history/changes', parameters, null);
  const changes = rows.map(([recordedAt, changed, kind, stateId, reason]) => ({
    recordedAt: recordedAt as string,
    id: changed as string,
    kind: kind as ChangeKind,
    stateId: stateId as string | null,
    reason: reason as string | null,
  }));
  return pageOf(changes, asked, (change) =>
    encodeCursor(IN_RECORDED_ORDER, { key: change.recordedAt, id: change.id }),
  );
}

function placeOf({ recordedAt, after }: ChangesArguments): Position {
  if (typeof after === 'string') return decodeCursor(after, IN_RECORDED_ORDER);
  if (typeof recordedAt === 'string') return { key: recordedAt, id: BEHIND_ALL_IDS };
  return BEGINNING;
}
