import { type Database, type DatabaseAddress } from '../../src/graph/database.js';

/** The server that the whole run shares; files that write empty it first. */
export function testDatabase(): DatabaseAddress {
  const { PANGOLINK_TEST_NEO4J_URI, PANGOLINK_TEST_NEO4J_USER, PANGOLINK_TEST_NEO4J_PASSWORD } =
    process.env;
  return {
    uri: PANGOLINK_TEST_NEO4J_URI ?? '',
    user: PANGOLINK_TEST_NEO4J_USER ?? '',
    password: PANGOLINK_TEST_NEO4J_PASSWORD ?? '',
  };
}

/** Removes every node; keys and indexes stay. */
export async function emptyDatabase(database: Database): Promise<void> {
  await database.runAlone('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
}
