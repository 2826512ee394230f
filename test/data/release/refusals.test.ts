import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { releaseText } from '../../../src/data/release/write-release.js';
import { prepareStore } from '../../../src/graph/prepare-store.js';
import { Dice } from '../../access/support/dice.js';
import { RandomHistory } from '../../access/support/random-history.js';
import { aFolder, removeFolders } from '../../neo4j/support/folders.js';
import { givenGraph, type GivenGraph } from '../../support/given-graph.js';
import { allOf, fileOf, load, releaseOf, type Store } from './support/releases.js';

const SCHEMA = 'schema';

let given: GivenGraph;
let store: Store;
/** A release, and its lines. */
let text: string;
let lines: readonly string[];

beforeAll(async () => {
  given = await givenGraph();
  store = { database: given.graph.database, schema: given.schema };
  await new RandomHistory(given, new Dice(17)).write();
  text = await releaseOf(store);
  lines = text.trimEnd().split('\n');
});

afterAll(async () => {
  removeFolders();
  await given.empty();
  await given.close();
});

const joined = (of: readonly string[]): string => of.map((line) => `${line}\n`).join('');

/** The release with some line said otherwise, under a checksum that fits. */
function saying(place: number, otherwise: (line: Record<string, unknown>) => object): string {
  const said = lines.slice(0, -1).map((line, at) => {
    if (at !== (place + lines.length) % lines.length) return line;
    return JSON.stringify(otherwise(JSON.parse(line) as Record<string, unknown>));
  });
  const sha256 = createHash('sha256').update(joined(said)).digest('hex');
  const trailer = JSON.parse(lines.at(-1)!) as object;
  return joined([...said, JSON.stringify({ ...trailer, sha256 })]);
}

const FIRST_NODE = 1;
const LAST_RELATIONSHIP = -2;

describe('a file is refused before anything is written that is', () => {
  beforeEach(() => given.empty());

  const files: [string, () => string, RegExp][] = [
    ['empty', () => '', /is no release/],
    ['something else', () => '{"export":"ABOUT"}\n', /is no release/],
    ['no text at all', () => '\u0000\u0001\n', /is no release/],
    ['cut off behind a line', () => joined(lines.slice(0, -1)), /is cut off/],
    ['cut off within a line', () => text.slice(0, -20), /is cut off/],
    ['cut off behind its first line', () => joined(lines.slice(0, 1)), /is cut off/],
    [
      'altered in a value',
      () => text.replace('"recordedAt":"20', '"recordedAt":"19'),
      /its checksum/,
    ],
    [
      'altered in its form',
      () => text.replace('"labels":[', '"labels":['.slice(0, -1)),
      /line \d+ is none/,
    ],
    [
      'short of a line',
      () => joined(lines.filter((_, at) => at !== 5)),
      /more or less than it says/,
    ],
    ['twice of a line', () => joined([...lines.slice(0, 5), ...lines.slice(4)]), /more or less/],
    ['longer than its end', () => `${text}{}\n`, /goes on behind its end/],
    [
      'of a later form',
      () => saying(0, (line) => ({ ...line, version: 2 })),
      /is of form 2, .* reads form 1/,
    ],
    ['without a header', () => joined(lines.slice(1)), /is no release/],
    [
      'with labels that are not known',
      () => saying(FIRST_NODE, (line) => ({ ...line, labels: ['Shoe'] })),
      /a node labelled Shoe/,
    ],
    [
      'with a node of two kinds',
      () => saying(FIRST_NODE, (line) => ({ ...line, labels: ['Write', 'Entity'] })),
      /a node labelled Write, Entity/,
    ],
    [
      'with a relationship that is not known',
      () => saying(LAST_RELATIONSHIP, (line) => ({ ...line, type: 'WEARS`]->() //' })),
      /as WEARS/,
    ],
    [
      'with an end that is not known',
      () => saying(LAST_RELATIONSHIP, (line) => ({ ...line, to: ['ApiKey', 'x'] })),
      /holds what this version does not know/,
    ],
    [
      'with a value that no store has',
      () => saying(FIRST_NODE, (line) => ({ ...line, properties: { a: { b: 1 } } })),
      /line 2 is none/,
    ],
  ];

  test.each(files)('%s', async (_what, content, sentence) => {
    const file = await fileOf(aFolder(), content());
    await expect(load(store, file)).rejects.toMatchObject({
      name: 'ReleaseRefused',
      message: expect.stringMatching(sentence) as unknown,
    });
    expect(await allOf(store.database)).toEqual([[], []]);
  });

  test('not there', async () => {
    await expect(load(store, join(aFolder(), 'nowhere.jsonl'))).rejects.toThrow(
      /cannot be read.*ENOENT/,
    );
  });

  test('cut off or damaged under compression', async () => {
    const file = join(aFolder(), 'release.jsonl.gz');
    for (const content of [gzipSync(text).subarray(0, -100), Buffer.from(text)]) {
      writeFileSync(file, content);
      await expect(load(store, file)).rejects.toThrow(/cannot be read as lines of text/);
    }
    expect(await allOf(store.database)).toEqual([[], []]);
  });
});

test('a store that holds something is left as it is', async () => {
  const { database } = store;
  await given.empty();
  await load(store, await fileOf(aFolder(), text));
  const before = await allOf(database);
  await expect(load(store, await fileOf(aFolder(), text))).rejects.toThrow(
    /The database holds \d+ nodes, which stay as they are/,
  );
  expect(await allOf(database)).toEqual(before);
});

test('a store that was prepared and holds nothing yet is empty', async () => {
  await given.empty();
  await prepareStore(store.database, SCHEMA);
  await load(store, await fileOf(aFolder(), text));
  expect(await releaseOf(store)).toBe(text);
});

test('what is not of Pangolink is named and no release is made', async () => {
  const { database } = store;
  await given.empty();
  await prepareStore(database, SCHEMA);
  const unfit = (statement: string, sentence: RegExp) => async () => {
    await database.runAlone(statement);
    await expect(releaseOf(store)).rejects.toThrow(sentence);
    await database.runAlone('MATCH (n:Shoe|Document) DETACH DELETE n');
  };
  await unfit(
    'CREATE (:Shoe)',
    /nodes that are none of Pangolink, as one with the labels "Shoe"/,
  )();
  await unfit(`CREATE (:Document {id: 'draft:1', kind: 'Draft', on: date()})`, /does not store/)();
  await unfit(`CREATE (:Document:Shoe {id: 'draft:1', kind: 'Draft'})`, /labels Document,Shoe/)();
});

test('a release is not made of a store that is written to meanwhile', async () => {
  const { database, schema } = store;
  await given.empty();
  await load(store, await fileOf(aFolder(), text));
  const taken = releaseText({ database, schema, software: '0.1.0' })[Symbol.asyncIterator]();
  await taken.next();
  const [platform] = await database.read('MATCH (n:Platform) RETURN min(n.id)', {});
  await given.write([], [String(platform?.[0])]);
  const rest = async () => {
    while ((await taken.next()).done !== true);
  };
  await expect(rest()).rejects.toThrow(/written to the database while it was read/);
});

test('a load that was cut short is known as such, and the same command begins anew', async () => {
  const { database } = store;
  await given.empty();
  const file = await fileOf(aFolder(), text);
  for (const step of [1, 2]) {
    const interruption = new AbortController();
    let batches = 0;
    const interrupted = load(store, file, {
      signal: interruption.signal,
      progress: ({ step: doing }) => {
        if (doing === 'WRITE' && (batches += 1) === step) interruption.abort();
      },
    });
    await expect(interrupted).rejects.toThrow(/abort/i);
    await expect(prepareStore(database, SCHEMA)).rejects.toThrow(
      /load was cut short: load it again with "pangolink import --release <file>"/,
    );
  }
  await load(store, file);
  expect(await releaseOf(store)).toBe(text);
  await prepareStore(database, SCHEMA);
});
