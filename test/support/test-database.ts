import path from 'node:path';
import { type Environment } from '../../src/config.js';
import { type Database, type DatabaseAddress } from '../../src/graph/database.js';
import { prepareStore } from '../../src/graph/prepare-store.js';

const SCHEMA = path.resolve(import.meta.dirname, '../../schema');

/** Keys that the tests of the core make for labels of their own begin so. */
export const LIBRARY_KEY = 'library_';

/** The server of this worker, which its test files share; files that write empty it first. */
export function testDatabase(): DatabaseAddress {
  const { PANGOLINK_TEST_NEO4J_URI, PANGOLINK_TEST_NEO4J_USER, PANGOLINK_TEST_NEO4J_PASSWORD } =
    process.env;
  if (PANGOLINK_TEST_NEO4J_URI === undefined) return serverOfWorker();
  return {
    uri: PANGOLINK_TEST_NEO4J_URI,
    user: PANGOLINK_TEST_NEO4J_USER ?? '',
    password: PANGOLINK_TEST_NEO4J_PASSWORD ?? '',
  };
}

function serverOfWorker(): DatabaseAddress {
  const { PANGOLINK_TEST_SERVERS = '[]', JEST_WORKER_ID = '1' } = process.env;
  const servers = JSON.parse(PANGOLINK_TEST_SERVERS) as readonly DatabaseAddress[];
  const server = servers[Number(JEST_WORKER_ID) - 1];
  if (server !== undefined) return server;
  throw new Error('No database: run the three lines that test/support/dev-neo4j.ts prints first.');
}

/** The same server as settings of the program. */
export function testServerSettings(): Environment {
  const { uri, user, password } = testDatabase();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
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
