import { ANN, rows, write } from './support/given.js';
import { Plans } from './support/plans.js';
import { Recording } from './support/recording.js';
import { openTestGraph, type TestGraph } from './support/test-graph.js';

/*
 * How the database answers compiled texts, on two thousand books under the keys that the product has
 * too: one on each id, one on each sort key that is always reported.
 */

const BOOKS = 2000;
const TITLES = 400;
const SALES = 1000;
const SERIES = { id: 'series:1', title: 'A series' };
/** The same rows in each year, so that those of the first are past. */
const sales = (year: number) =>
  Array.from({ length: SALES }, (_, number) => ({ id: `sale:${number}`, year, series: SERIES.id }));
const recording = new Recording();
let library: TestGraph;
let plans: Plans;

beforeAll(async () => {
  library = await openTestGraph();
  plans = new Plans();
  const { database } = library.graph;
  await database.runAlone('CREATE INDEX library_title FOR (n:Book) ON (n.title)');
  const books = Array.from({ length: BOOKS }, (_, number) => ({
    id: `book:${number}`,
    title: `Title ${number % TITLES}`,
    shelf: 'OPEN',
    author: ANN.id,
  }));
  await write(library, { records: [ANN, SERIES, ...books] });
  await rows(library, sales(2000));
  await rows(library, sales(2001));
  await database.runAlone('CALL db.awaitIndexes(60)');
  await database.runAlone('CALL db.prepareForReplanning()');
});

afterAll(async () => {
  await library.graph.database.runAlone('DROP INDEX library_title');
  await plans.close();
  await library.close();
});

async function asked(source: string) {
  await recording.texts(source);
  return recording.asked.at(-1)!;
}

const operators = async (source: string) => (await plans.operators(await asked(source))).join('\n');
const hits = async (source: string) => plans.hits(await asked(source));

const cursor = (...place: unknown[]) => Buffer.from(JSON.stringify(place)).toString('base64url');
const page = (by: string, direction: string, after?: string) =>
  `{ books(first: 25, orderBy: { by: ${by}, direction: ${direction} }` +
  `${after === undefined ? '' : `, after: "${after}"`}) { nodes { id } } }`;

const SCAN = /(AllNodes|NodeByLabel|UnionNodeByLabels)Scan/;

describe('a record by its id', () => {
  test('is looked up in the key', async () => {
    const plan = await operators('{ book(id: "book:7") { title { text } author { name } } }');
    expect(plan).toContain('NodeUniqueIndexSeek UNIQUE n0:Book(id) WHERE id = $id');
    expect(plan).toContain('NodeIndexSeek RANGE INDEX merged:PastBook(id) WHERE id = $id');
    expect(plan).not.toMatch(SCAN);
    expect(await hits('{ book(id: "book:7") { title { text } author { name } } }')).toBeLessThan(
      30,
    );
  });

  test('among several is looked up too', async () => {
    const plan = await operators('{ nodes(ids: ["book:7", "book:8"]) { id } }');
    expect(plan).toContain('NodeUniqueIndexSeek UNIQUE n0:Book(id) WHERE id IN $ids');
    expect(plan).toContain('NodeIndexSeek RANGE INDEX merged:PastBook(id) WHERE id IN $ids');
    expect(plan).not.toMatch(SCAN);
  });

  test('as of an earlier instant is looked up among the current and the closed', async () => {
    const plan = await operators(
      '{ book(id: "book:7") @asOf(recordedAt: "2026-01-01T00:00:00Z") { author { name } } }',
    );
    expect(plan).toContain('NodeUniqueIndexSeek UNIQUE n0:Book(id)');
    expect(plan).toContain('NodeIndexSeek RANGE INDEX n0:PastBook(id)');
    expect(plan).toContain('NodeIndexSeek RANGE INDEX merged:PastBook(id)');
    expect(plan.replace('NodeByLabelScan w:WriteSequence', '')).not.toMatch(SCAN);
  });

  test('in a filter is looked up, not sought for', async () => {
    const source = '{ books(where: { id: { in: ["book:7", "book:9"] } }) { nodes { id } } }';
    expect(await operators(source)).toContain('NodeUniqueIndexSeek UNIQUE n0:Book(id)');
    expect(await hits(source)).toBeLessThan(30);
  });
});

describe.each([
  ['ID', 'ASC', cursor('id', 'ASC', 'book:5', 'book:5')],
  ['ID', 'DESC', cursor('id', 'DESC', 'book:5', 'book:5')],
  ['TITLE', 'ASC', cursor('title', 'ASC', 'title 20', 'book:420')],
  ['TITLE', 'DESC', cursor('title', 'DESC', 'title 20', 'book:420')],
])('a page by %s %s', (by, direction, after) => {
  test.each([
    ['from the beginning', undefined],
    ['from a cursor', after],
  ])('%s follows the index', async (_where, from) => {
    const plan = await operators(page(by, direction, from));
    expect(plan).toMatch(
      new RegExp(`INDEX n0:Book\\(${by.toLowerCase()}\\)|UNIQUE n0:Book\\(id\\)`),
    );
    expect(plan).not.toMatch(SCAN);
    expect(plan).not.toMatch(/^(Sort|Top|Union|Distinct)\b/m);
  });
});

describe('a page of rows as of an instant', () => {
  const then = (after = '') =>
    `{ sales(first: 25${after}) @asOf(recordedAt: "${new Date().toISOString()}") { nodes { id } } }`;

  test.each([
    ['from the beginning', ''],
    ['from a cursor', `, after: "${cursor('id', 'ASC', 'sale:5', 'sale:5')}"`],
  ])('%s follows the keys of present and past rows', async (_where, after) => {
    const plan = await operators(then(after));
    expect(plan).toContain('n0:Sale(id)');
    expect(plan).toContain('n0:PastSale(id)');
    expect(plan.replace('NodeByLabelScan w:WriteSequence', '')).not.toMatch(SCAN);
  });
});

test('a page reads as little from the middle and the end of a list as from its beginning', async () => {
  const places = ['title 0', 'title 120', 'title 277', 'title 399'].flatMap((title) =>
    ['ASC', 'DESC'].map((direction) =>
      page('TITLE', direction, cursor('title', direction, title, 'book:1000')),
    ),
  );
  for (const source of [page('TITLE', 'ASC'), page('ID', 'DESC'), ...places]) {
    expect(await hits(source)).toBeLessThan(150);
  }
});

test('relations are followed from the record, not from the far end', async () => {
  const plan = await operators(
    '{ book(id: "book:7") { author { bookCount } quotations { page } } }',
  );
  expect(plan).toContain('Expand(All) (n0)-[r1:WRITTEN_BY]->(n1)');
  expect(plan).not.toMatch(SCAN);
});
