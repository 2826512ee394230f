import { type GraphSession } from '../../graph/session.js';

/** A relation as it is stored, and the ids of the record that writes it and of the one that it names. */
export interface StoredRelation {
  readonly from: string;
  readonly type: string;
  readonly to: string;
}

/** What to look for one relation further out. */
export interface Ring {
  readonly ids: readonly string[];
  /** Records that were met before. */
  readonly met: readonly string[];
  /** Beginnings of ids, as `trade-route`; null for all. */
  readonly kinds: readonly string[] | null;
  readonly first: number;
}

/** The id of the record that answers under an id; null where the viewer sees none. */
export async function askStart(
  graph: GraphSession,
  id: string,
  asOf: string | null,
): Promise<string | null> {
  const [row] = await graph.ask('neighbourhood/start', { id }, asOf);
  return (row?.[0] ?? null) as string | null;
}

/** Ids of records one relation further out, in their order. */
export async function askNear(
  graph: GraphSession,
  ring: Ring,
  asOf: string | null,
): Promise<readonly string[]> {
  const rows = await graph.ask('neighbourhood/near', { ...ring }, asOf);
  return rows.map(([id]) => id as string);
}

/** Relations between some records, by the ids of both and the type, so many at most. */
export async function askBetween(
  graph: GraphSession,
  { ids, first }: Pick<Ring, 'ids' | 'first'>,
  asOf: string | null,
): Promise<readonly StoredRelation[]> {
  const rows = await graph.ask('neighbourhood/between', { ids, first }, asOf);
  return rows.map(([from, type, to]) => ({
    from: from as string,
    type: type as string,
    to: to as string,
  }));
}
