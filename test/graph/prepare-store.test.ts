import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../src/graph/database.js';
import { prepareKeys } from '../../src/graph/prepare-store.js';
import { dropLibraryKeys, testDatabase } from '../support/test-database.js';

const KEYS = `// Keys of things.
CREATE CONSTRAINT library_thing_id IF NOT EXISTS FOR (n:LibraryThing) REQUIRE n.id IS UNIQUE;
CREATE INDEX library_thing_name IF NOT EXISTS FOR (n:LibraryThing) ON (n.name);
CREATE FULLTEXT INDEX library_thing_text IF NOT EXISTS FOR (n:LibraryThing)
  ON EACH [n.text];
`;

const database = new Database(testDatabase(), { statementTimeoutMs: 30_000 });
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangolink-keys-'));
  await writeFile(join(folder, 'constraints.cypher'), KEYS);
});
beforeEach(() => dropLibraryKeys(database));
afterAll(async () => {
  await dropLibraryKeys(database);
  await database.close();
  await rm(folder, { recursive: true });
});

const keysThere = async (): Promise<readonly unknown[]> => {
  const rows = await database.read(
    `SHOW INDEXES YIELD name, properties, owningConstraint WHERE name STARTS WITH 'library_'
     RETURN name, properties[0], owningConstraint IS NOT NULL ORDER BY name`,
    {},
  );
  return rows;
};

const ALL = [
  ['library_thing_id', 'id', true],
  ['library_thing_name', 'name', false],
  ['library_thing_text', 'text', false],
];

test('keys and indexes that are missing are made, whatever is there already', async () => {
  await prepareKeys(database, folder);
  expect(await keysThere()).toEqual(ALL);
  await database.runAlone('DROP INDEX library_thing_name');
  await prepareKeys(database, folder);
  expect(await keysThere()).toEqual(ALL);
  await database.runAlone('DROP CONSTRAINT library_thing_id');
  await database.runAlone('DROP INDEX library_thing_text');
  await prepareKeys(database, folder);
  expect(await keysThere()).toEqual(ALL);
});

test('an index is left as it is under its name, though it be another', async () => {
  await database.runAlone('CREATE INDEX library_thing_name FOR (n:LibraryThing) ON (n.title)');
  await prepareKeys(database, folder);
  expect(await keysThere()).toContainEqual(['library_thing_name', 'title', false]);
});

test('an index is not taken for the constraint of its name', async () => {
  await database.runAlone('CREATE INDEX library_thing_id FOR (n:LibraryThing) ON (n.title)');
  await expect(prepareKeys(database, folder)).rejects.toThrow('library_thing_id');
});
