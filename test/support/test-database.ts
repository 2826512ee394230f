import path from 'node:path';
import { type Database, type DatabaseAddress } from '../../src/graph/database.js';
import { prepareStore } from '../../src/graph/prepare-store.js';

const SCHEMA = path.resolve(import.meta.dirname, '../../schema');

/** Keys that the tests of the core make for labels of their own begin so. */
export const LIBRARY_KEY = 'library_';

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

/** Takes away the keys that the tests of the core made, which may stand in the way of the product's. */
export async function dropLibraryKeys(database: Database): Promise<void> {
  await dropNamed(database, 'CONSTRAINT', 'SHOW CONSTRAINTS');
  await dropNamed(database, 'INDEX', 'SHOW INDEXES');
}

async function dropNamed(database: Database, kind: string, show: string): Promise<void> {
  const names = await database.read(
    `${show} YIELD name WHERE name STARTS WITH $prefix RETURN name`,
    { prefix: LIBRARY_KEY },
  );
  for (const [name] of names) await database.runAlone(`DROP ${kind} ${String(name)} IF EXISTS`);
}

/** An empty database with the keys of the product, whatever another file left in it. */
export async function emptyStore(database: Database): Promise<void> {
  await emptyDatabase(database);
  await dropLibraryKeys(database);
  await prepareStore(database, SCHEMA);
}
