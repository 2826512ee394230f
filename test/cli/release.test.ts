import 'reflect-metadata';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exportRelease, type ReleaseOrder } from '../../src/cli/export/export-release.js';
import { importRelease, loadedReleaseTold } from '../../src/cli/import/import-release.js';
import { readConfig } from '../../src/config.js';
import { prepareStore } from '../../src/graph/prepare-store.js';
import { refreshSearch } from '../../src/graph/search/refresh-search.js';
import { Dice } from '../access/support/dice.js';
import { RandomHistory } from '../access/support/random-history.js';
import { allOf } from '../data/release/support/releases.js';
import { aFolder, removeFolders } from '../neo4j/support/folders.js';
import { givenGraph, type GivenGraph } from '../support/given-graph.js';
import { testServerSettings } from '../support/test-database.js';
import { runCommand } from './support/run-command.js';

const SCHEMA = resolve(import.meta.dirname, '../../schema');
const server = testServerSettings();
const folder = aFolder();
const file = join(folder, 'all.jsonl.gz');
const run = (command: string) => runCommand(command, server).ended;
const surroundings = {
  environment: process.env,
  report: () => undefined,
  signal: new AbortController().signal,
};
const exported = (order: ReleaseOrder) => exportRelease(readConfig(server), order, surroundings);
const imported = (path: string) => importRelease(readConfig(server), { file: path }, surroundings);

let given: GivenGraph;
let before: readonly (readonly string[])[];

beforeAll(async () => {
  given = await givenGraph();
  const { database } = given.graph;
  await new RandomHistory(given, new Dice(29)).write();
  await prepareStore(database, SCHEMA);
  await refreshSearch(database, given.schema);
  before = await allOf(database);
});

afterAll(async () => {
  await given.empty();
  await given.close();
  removeFolders();
});

test('all of a home is written whole, for its owner alone, and not over what is there', async () => {
  const { code, output } = await run(`export --release -o ${file} --json`);
  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject({
    file,
    bytes: statSync(file).size,
    nodes: before[0]!.length,
  });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(existsSync(`${file}.part`)).toBe(false);
  const bytes = readFileSync(file);
  await expect(exported({ output: file, mayReplace: false })).rejects.toMatchObject({
    outcome: 4,
    message: expect.stringMatching(/is there and stays as it is.*--replace/) as unknown,
  });
  const confirm = () => Promise.resolve(false);
  await expect(exported({ output: file, mayReplace: false, confirm })).rejects.toThrow(/stays/);
  await exported({ output: file, mayReplace: true });
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('it is refused by a home that holds something, which stays', async () => {
  await expect(imported(file)).rejects.toThrow(
    /nodes, which stay as they are: a release goes into/,
  );
  expect(await allOf(given.graph.database)).toEqual(before);
});

test('an empty home takes it, with its chains, and gives the same bytes again', async () => {
  await given.empty();
  const { code, output } = await run(`import --release ${file} --json`);
  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ file, audit: { isIntact: true } });
  expect(await allOf(given.graph.database)).toEqual(before);
  const again = join(folder, 'again.jsonl.gz');
  await exported({ output: again, mayReplace: false });
  expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
});

test.each([
  [
    'a newer version',
    (text: string) => text.replace(/"software":"[^"]*"/, '"software":"99.0.0"'),
    /was written by Pangolink 99\.0\.0/,
  ],
  [
    'another past',
    (text: string) => text.replace('0001-write', '0002-write'),
    /went through migration 0002-write/,
  ],
  [
    'a damaged file',
    (text: string) => text.replace('"id":"', '"id":"x'),
    /is damaged: its checksum/,
  ],
] as const)('%s is refused with 2 and changes nothing', async (_what, altered, sentence) => {
  const path = join(folder, 'altered.jsonl');
  writeFileSync(path, altered(gunzipSync(readFileSync(file)).toString()));
  await given.empty();
  await expect(imported(path)).rejects.toMatchObject({
    outcome: 2,
    message: expect.stringMatching(sentence) as unknown,
  });
  expect(await allOf(given.graph.database)).toEqual([[], []]);
});

test('what had been altered past the chain is told when it was loaded, and none of it stays', async () => {
  const { database } = given.graph;
  await given.empty();
  expect(loadedReleaseTold(await imported(file))).toMatch(/is loaded: data version \d+/);
  await database.runAlone("MATCH (s:State) WITH s LIMIT 1 SET s.title = 'other'");
  const altered = join(folder, 'altered.jsonl');
  await exported({ output: altered, mayReplace: true });
  await given.empty();
  await expect(imported(altered)).rejects.toMatchObject({
    outcome: 2,
    message: expect.stringMatching(/had been altered.*BROKEN at write:1/) as unknown,
  });
  expect(await allOf(database)).toEqual([[], []]);
});

test('nothing works on a part of one', async () => {
  await given.graph.database.runAlone("CREATE (:UnfinishedLoad {id: 'release'})");
  await expect(exported({ output: join(folder, 'part'), mayReplace: false })).rejects.toThrow(
    /load was cut short: load it again/,
  );
  expect(existsSync(join(folder, 'part'))).toBe(false);
});
