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
  point: { statements: 1, rows: 1, distinctTexts: 1, mostDbHits: 20, mostBoltBytes: 9161 },
  'filtered-page': {
    statements: 1,
    rows: 1,
    distinctTexts: 1,
    mostDbHits: 1186,
    mostBoltBytes: 22893,
  },
  'two-hops': { statements: 1, rows: 1, distinctTexts: 1, mostDbHits: 183, mostBoltBytes: 17617 },
  'four-hops': { statements: 1, rows: 1, distinctTexts: 1, mostDbHits: 4245, mostBoltBytes: 34685 },
  search: { statements: 5, rows: 18.75, distinctTexts: 5, mostDbHits: 195, mostBoltBytes: 36220 },
  trace: { statements: 7, rows: 57, distinctTexts: 7, mostDbHits: 25739, mostBoltBytes: 168716 },
  yearly: { statements: 4, rows: 5.5, distinctTexts: 4, mostDbHits: 953, mostBoltBytes: 20881 },
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
