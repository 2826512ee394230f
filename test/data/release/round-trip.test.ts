import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ApiKeys } from '../../../src/access/keys/api-keys.js';
import { loadSeeds } from '../../../src/data/seeds/load-seeds.js';
import { prepareStore } from '../../../src/graph/prepare-store.js';
import { refreshSearch } from '../../../src/graph/search/refresh-search.js';
import { takeInWrites } from '../../../src/graph/write/take-in.js';
import { AccessLog } from '../../../src/workflow/audit/access-log.js';
import { verifyAudit } from '../../../src/workflow/audit/verify-audit.js';
import { Dice } from '../../access/support/dice.js';
import { RandomHistory } from '../../access/support/random-history.js';
import { redacted } from '../../history/support/redacted.js';
import { aFolder, removeFolders } from '../../neo4j/support/folders.js';
import { givenGraph, type GivenGraph } from '../../support/given-graph.js';
import { seedsOf } from '../../support/seeded-graph.js';
import { allOf, fileOf, load, releaseOf, type Store } from './support/releases.js';

/*
 * What is exported as a release and loaded into an empty store is the same store: ids, states, recorded
 * times, writes, documents, and every value in its kind. Exported again it is the same bytes.
 */

const SCHEMA = 'schema';

let given: GivenGraph;
let store: Store;

beforeAll(async () => {
  given = await givenGraph();
  store = { database: given.graph.database, schema: given.schema };
});

afterAll(async () => {
  removeFolders();
  await given.empty();
  await given.close();
});

/** Exports, empties, loads; expects the same, and gives the text of the release. */
async function roundTrip(): Promise<string> {
  const { database, schema } = store;
  const before = await allOf(database);
  const audit = await verifyAudit(database, schema);
  const text = await releaseOf(store);
  const file = await fileOf(aFolder(), text);
  await given.empty();
  await load(store, file);
  expect(await allOf(database)).toEqual(before);
  expect(await verifyAudit(database, schema)).toEqual(audit);
  expect(audit.isIntact).toBe(true);
  expect(await releaseOf(store)).toBe(readFileSync(file, 'utf8'));
  return text;
}

test('a graph of every type with a past goes and comes', async () => {
  const { database, schema } = store;
  const history = new RandomHistory(given, new Dice(5));
  await history.write();
  await prepareStore(database, SCHEMA);
  await refreshSearch(database, schema);
  const [study = ''] = history.records.idsOf(
    history.records.types.find(({ name }) => name === 'Study')!,
  );
  await redacted(database, schema, { recordId: study, fields: ['title', 'citations'] });
  const log = new AccessLog(database, { error: () => undefined });
  await log.note({ kind: 'SIGN_IN_REFUSED', subject: '192.0.2.1', reason: 'EXPIRED' });
  const text = await roundTrip();
  for (const label of ['Document', 'Closed', 'PastReading', 'AccessEntry', 'SearchForm']) {
    expect(text).toContain(`"${label}"`);
  }
});

test('the seeds are found unchanged by a start on what was loaded', async () => {
  const { database, schema } = store;
  await given.empty();
  await prepareStore(database, SCHEMA);
  await refreshSearch(database, schema);
  const seeds = await seedsOf('FEW_READINGS');
  await loadSeeds(database, schema, seeds);
  await roundTrip();
  const before = await allOf(database);
  await prepareStore(database, SCHEMA);
  expect(await refreshSearch(database, schema)).toBe(0);
  expect(await takeInWrites(database, schema)).toBe(0);
  const { records, readings } = await loadSeeds(database, schema, seeds);
  for (const { added, changed, closed } of [records, readings]) {
    expect({ added, changed, closed }).toEqual({ added: 0, changed: 0, closed: 0 });
  }
  expect(await allOf(database)).toEqual(before);
});

test('values stay of their kind, whatever they are', async () => {
  const { database } = store;
  await given.empty();
  await prepareStore(database, SCHEMA);
  const odd = {
    whole: 5n,
    large: BigInt(Number.MAX_SAFE_INTEGER),
    below: -7n,
    broken: 5,
    tiny: 5e-324,
    wide: 1e21,
    zero: -0,
    none: NaN,
    endless: -Infinity,
    yes: true,
    text: 'á\u2028"\\\u0000\n😀',
    empty: '',
    wholes: [1n, 2n],
    fractions: [1, 2.5, -0],
    texts: ['', 'b'],
    nothing: [],
  };
  await database.runAlone(`CREATE (n:SearchForm {id: 'odd'}) SET n += $odd`, { odd });
  await roundTrip();
});

test('API keys stay behind', async () => {
  const { database } = store;
  await given.empty();
  await prepareStore(database, SCHEMA);
  const keys = new ApiKeys(database);
  const { info } = await keys.create({
    name: 'dashboard',
    scope: 'researcher',
    days: 1,
    createdBy: 'test',
  });
  const text = await releaseOf(store);
  expect(text).not.toContain('ApiKey');
  expect(text).not.toContain(info.id);
  await given.empty();
  await load(store, await fileOf(aFolder(), text));
  expect(await keys.list()).toEqual([]);
});
