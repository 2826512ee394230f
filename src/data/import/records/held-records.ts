import { type Database } from '../../../graph/database.js';
import { MERGED_INTO } from '../../../graph/guard.js';

/** What is held under an id, as far as an import must know it. */
export interface HeldRecord {
  readonly contentHash: string;
  readonly lastActor: string;
  readonly seedHash: string | null;
  readonly access: string;
  readonly isClosed: boolean;
  /** The record that it was merged into as a duplicate. */
  readonly mergedInto: string | null;
  /** Whether something was erased from it. */
  readonly isRedacted: boolean;
}

/** The records that are held under some ids, whoever may see them. */
export async function heldRecords(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, HeldRecord>> {
  const rows = await database.read(
    `UNWIND $ids AS id MATCH (n:Entity {id: id}) OPTIONAL MATCH (n)-[:${MERGED_INTO}]->(m:Entity)
     RETURN n.id, { contentHash: n.contentHash, lastActor: n.lastActor, seedHash: n.seedHash,
       access: n.access, isClosed: n:Closed, mergedInto: m.id,
       isRedacted: EXISTS { (n)-[:STATE]->(s:State) WHERE s.erasures IS NOT NULL } }`,
    { ids: [...new Set(ids)] },
  );
  return new Map(rows as readonly (readonly [string, HeldRecord])[]);
}

/** By the ids of sources those that they quote. */
export async function heldQuotations(database: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await database.read(
    'MATCH (n:Source)-[:QUOTES]->(m:Source) RETURN n.id, m.id ORDER BY n.id',
    {},
  );
  return new Map(rows as readonly (readonly [string, string])[]);
}
