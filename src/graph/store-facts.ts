import { type Database } from './database.js';

/** What a database holds, as far as it shows that one is like another. */
export interface StoreFacts {
  /** Number of the last change that everyone may see. */
  readonly dataVersion: number;
  /** Writes of every audience, of which the last has the hash. */
  readonly writes: number;
  readonly chainHash: string | null;
  readonly nodes: number;
  readonly relationships: number;
}

/** Null where the database holds nothing of Pangolink. */
export async function storeFacts(database: Database): Promise<StoreFacts | null> {
  const [sequence] = await database.read(
    'MATCH (w:WriteSequence) RETURN w.dataVersion, w.value, w.chainHash',
    {},
  );
  if (sequence === undefined) return null;
  const [dataVersion, writes, chainHash] = sequence as [number, number, string | null];
  const [nodes] = await database.read('MATCH (n) RETURN count(n)', {});
  const [relationships] = await database.read('MATCH ()-[r]->() RETURN count(r)', {});
  return {
    dataVersion,
    writes,
    chainHash,
    nodes: Number(nodes?.[0]),
    relationships: Number(relationships?.[0]),
  };
}

/** Number of the last change that everyone may see; null where the database holds nothing of Pangolink. */
export async function dataVersion(database: Pick<Database, 'read'>): Promise<number | null> {
  const [row] = await database.read(
    "MATCH (w:WriteSequence {id: 'write-sequence'}) RETURN w.dataVersion",
    {},
  );
  return (row?.[0] ?? null) as number | null;
}
