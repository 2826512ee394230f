import { type Driver } from 'neo4j-driver';
import { STILL_CURRENT } from './bulk-record.js';

/*
 * The bulk write of the peers with hand-written Cypher: plain nodes and relations in one transaction. It
 * keeps no states and no chain of writes, which Pangolink does.
 */

const WRITE = `
UNWIND $records AS row
MATCH (platform:Platform {id: row.platform})
MATCH (place:Party {id: row.party})
MATCH (source:Source {id: row.source})
CREATE (n:Entity:PlatformPresence:SearchablePUBLIC)
SET n = row.properties
CREATE (n)-[:PRESENCE_OF {recordedFrom: $recordedAt, recordedTo: $open}]->(platform)
CREATE (n)-[:PRESENT_IN {recordedFrom: $recordedAt, recordedTo: $open}]->(place)
CREATE (n)-[:CITES {recordedFrom: $recordedAt, recordedTo: $open}]->(source)
RETURN count(*)`;

export interface BulkInput {
  /** As `presenceRow` gives them. */
  readonly records: readonly unknown[];
  readonly recordedAt: string;
}

/** Writes presences of platforms; gives how many. */
export async function bulkWrite(driver: Driver, input: BulkInput): Promise<number> {
  const session = driver.session({ database: 'neo4j' });
  try {
    const parameters = { ...input, open: STILL_CURRENT };
    const { records } = await session.executeWrite((transaction) =>
      transaction.run(WRITE, parameters),
    );
    return records[0]?.get(0) as number;
  } finally {
    await session.close();
  }
}
