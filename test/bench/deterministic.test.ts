import 'reflect-metadata';
import { buildPangolinkSchema } from '../../src/api/schema.js';
import { connectGraph, type Graph } from '../../src/graph/graph.js';
import { refreshSearch } from '../../src/graph/search/refresh-search.js';
import { emptyStore, testDatabase } from '../support/test-database.js';
import { databaseWork, type DatabaseWork } from './database-work.js';
import { loadGraph } from './generate/load-graph.js';
import { QUESTION_NAMES, type QuestionName } from './questions.js';

/*
 * What the questions of the benchmark ask of the database, without a clock. Statements, rows and texts
 * are exact; db hits and bytes have a little room, for they may differ from one release of Neo4j to
 * the next.
 */

interface Expected {
  readonly statements: number;
  readonly rows: number;
  readonly distinctTexts: number;
  /** For one request in the mean. */
  readonly mostDbHits: number;
  readonly mostBoltBytes: number;
}

const EXPECTED: Readonly<Record<QuestionName, Expected>> = {
  point: { statements: 1, rows: 1, distinctTexts: 1, mostDbHits: 20, mostBoltBytes: 1640 },
  'filtered-page': {
    statements: 1,
    rows: 1,
    distinctTexts: 1,
    mostDbHits: 1186,
    mostBoltBytes: 15400,
  },
  'two-hops': { statements: 1, rows: 1, distinctTexts: 1, mostDbHits: 165, mostBoltBytes: 3300 },
  'four-hops': {
    statements: 1,
    rows: 12,
    distinctTexts: 1,
    mostDbHits: 3990,
    mostBoltBytes: 21200,
  },
  search: { statements: 1, rows: 14.75, distinctTexts: 1, mostDbHits: 114, mostBoltBytes: 3660 },
  trace: { statements: 6, rows: 15.125, distinctTexts: 6, mostDbHits: 2160, mostBoltBytes: 26400 },
  yearly: { statements: 2.5, rows: 3, distinctTexts: 3, mostDbHits: 70, mostBoltBytes: 4380 },
};

const SETS = 8;

let graph: Graph;
let work: ReadonlyMap<QuestionName, DatabaseWork>;

beforeAll(async () => {
  graph = connectGraph(testDatabase(), { statementTimeoutMs: 120_000 });
  const schema = await buildPangolinkSchema();
  await emptyStore(graph.database);
  await refreshSearch(graph.database, schema);
  await loadGraph(graph.database, schema, 'XS');
  const extent = { size: 'XS', questions: QUESTION_NAMES, sets: SETS } as const;
  work = await databaseWork('pangolink', testDatabase(), extent);
});

afterAll(async () => {
  await emptyStore(graph.database);
  await graph.close();
});

test.each(QUESTION_NAMES)('%s takes its number of statements, of few texts', (name) => {
  const { statements, rows, distinctTexts } = EXPECTED[name];
  expect(work.get(name)).toMatchObject({ statements, rows, distinctTexts });
});

test.each(QUESTION_NAMES)('%s touches no more of the database than it has to', (name) => {
  const { dbHits = Infinity, boltBytes = Infinity } = work.get(name) ?? {};
  expect(dbHits).toBeLessThanOrEqual(EXPECTED[name].mostDbHits);
  expect(boltBytes).toBeLessThanOrEqual(EXPECTED[name].mostBoltBytes);
});
