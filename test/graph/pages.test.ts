import { graphql, type ExecutionResult } from 'graphql';
import { PUBLIC_VIEWER } from '../../src/graph/viewer.js';
import { ANN, HIDDEN, write, type Raw } from './support/given.js';
import { DATES } from './support/library-records.js';
import { openTestGraph, type TestGraph } from './support/test-graph.js';

/*
 * Walking a list page by page, each from the cursor of the one before, gives the list itself.
 */

let library: TestGraph;
let firstWrite: string;

const KEYS = ['ID', 'TITLE', 'SHELF', 'MARK', 'PRICE', 'PRINTED_ON', 'IN_PRINT'];
const DIRECTIONS = ['ASC', 'DESC'];
const ORDERS = KEYS.flatMap((by) => DIRECTIONS.map((direction) => ({ by, direction })));

/** Forty books with ties in every key, and with none reported in every key that may be missing. */
const books: readonly Raw[] = Array.from({ length: 40 }, (_, number) => ({
  id: `book:${number}`,
  title: number % 5 === 0 ? { es: 'Ñandú' } : `Title ${number % 7}`,
  shelf: number % 3 === 0 ? 'OPEN' : 'CLOSED',
  author: ANN.id,
  mark: number % 4 === 0 ? undefined : `M${number % 6}`,
  price: number % 3 === 0 ? undefined : (number % 5) - 1.5,
  printedOn: DATES[number % 11]?.edtf,
  inPrint: number % 2 === 0 ? undefined : { from: DATES[number % 5]?.edtf },
}));

beforeAll(async () => {
  library = await openTestGraph();
  await write(library, { records: [ANN, ...books] });
  firstWrite = String((await library.run('MATCH (w:WriteSequence) RETURN w.recordedAt'))[0]?.[0]);
  const later = books
    .slice(0, 9)
    .map((book) => ({ ...book, title: 'Later', price: 7, mark: null }));
  await write(library, { records: later });
  await write(library, { records: books.slice(30, 33), access: HIDDEN });
  await write(library, { close: ['book:20'] });
});
afterAll(() => library.close());

const ROOT = `query ($orderBy: BookOrder, $first: Int! = 100, $after: String) {
  list: books(orderBy: $orderBy, first: $first, after: $after) { ...page } }`;
const ROOT_AS_OF = `query ($orderBy: BookOrder, $first: Int! = 100, $after: String, $asOf: DateTime!) {
  list: books(orderBy: $orderBy, first: $first, after: $after) @asOf(recordedAt: $asOf) { ...page } }`;
const NESTED = `query ($orderBy: BookOrder, $first: Int! = 100, $after: String) {
  person(id: "person:ann") { list: books(orderBy: $orderBy, first: $first, after: $after) { ...page } } }`;
const PAGE = `fragment page on BookConnection {
  totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string;
    readonly endCursor: string;
  };
}

function asked(source: string, variableValues: object): Promise<ExecutionResult> {
  return graphql({
    schema: library.schema,
    source: `${source} ${PAGE}`,
    variableValues: { ...variableValues },
    contextValue: { graph: library.graph.as(PUBLIC_VIEWER) },
  });
}

async function page(source: string, variables: object): Promise<Page> {
  const { data, errors } = await asked(source, variables);
  expect(errors).toBeUndefined();
  const found = data as unknown as { list?: Page; person?: { list: Page } };
  return found.list ?? found.person!.list;
}

async function walked(source: string, variables: object, first: number): Promise<readonly Page[]> {
  const pages: Page[] = [await page(source, { ...variables, first })];
  while (pages.at(-1)!.pageInfo.hasNextPage) {
    const after = pages.at(-1)!.pageInfo.endCursor;
    pages.push(await page(source, { ...variables, first, after }));
  }
  return pages;
}

const idsOf = (pages: readonly Page[]) => pages.flatMap(({ nodes }) => nodes.map(({ id }) => id));

async function expectWalk(source: string, variables: object, length: number): Promise<void> {
  const whole = await page(source, variables);
  const pages = await walked(source, variables, 7);
  expect(idsOf(pages)).toEqual(idsOf([whole]));
  expect(new Set(idsOf(pages)).size).toBe(length);
  expect(pages.map(({ totalCount }) => totalCount)).toEqual(pages.map(() => length));
  expect(pages.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual(
    pages.map((_, index) => index > 0),
  );
}

describe('all pages together are the list', () => {
  test.each(ORDERS)('by $by $direction', (orderBy) => expectWalk(ROOT, { orderBy }, 36));

  test.each(ORDERS.filter(({ by }) => ['TITLE', 'PRICE', 'PRINTED_ON'].includes(by)))(
    'by $by $direction, as of an earlier instant',
    (orderBy) => expectWalk(ROOT_AS_OF, { orderBy, asOf: firstWrite }, 37),
  );

  test.each(ORDERS.filter(({ by }) => ['TITLE', 'PRICE'].includes(by)))(
    'by $by $direction, below a record',
    (orderBy) => expectWalk(NESTED, { orderBy }, 36),
  );

  test('by id where no order is asked for', () => expectWalk(ROOT, {}, 36));
});

test('what is not reported comes last in both directions, the ids in the direction asked for', async () => {
  for (const direction of DIRECTIONS) {
    const whole = idsOf([await page(ROOT, { orderBy: { by: 'PRICE', direction } })]);
    const without = books
      .slice(9)
      .filter(({ id, price: given }) => given === undefined && whole.includes(id))
      .map(({ id }) => id)
      .sort();
    const expected = direction === 'ASC' ? without : [...without].reverse();
    expect(whole.slice(-expected.length)).toEqual(expected);
  }
});

describe('a cursor', () => {
  const TITLE = { by: 'TITLE', direction: 'ASC' };
  const firstPage = () => page(ROOT, { orderBy: TITLE, first: 3 });
  const errorOf = async (variables: object) => {
    const { errors } = await asked(ROOT, variables);
    return errors?.map(({ message, path, extensions }) => ({ message, path, ...extensions }));
  };
  const refusal = (message: string, argument: string) => [
    { message, path: ['list'], code: 'BAD_USER_INPUT', argument },
  ];

  test.each([
    [{ by: 'TITLE', direction: 'DESC' }, 'TITLE DESC'],
    [{ by: 'PRICE', direction: 'ASC' }, 'PRICE ASC'],
    [undefined, 'ID ASC'],
  ])('is refused under another order: %j', async (orderBy, name) => {
    const { pageInfo } = await firstPage();
    const [by = '', direction = ''] = name.split(' ');
    expect(await errorOf({ orderBy, first: 3, after: pageInfo.endCursor })).toEqual(
      refusal(
        `This cursor belongs to the order title ASC, not to ${by.toLowerCase()} ${direction}; ` +
          'keep the order while paging, or begin again without "after".',
        'after',
      ),
    );
  });

  test.each([
    ['nonsense'],
    [''],
    [Buffer.from('[1,2]').toString('base64url')],
    [Buffer.from('["title","ASC",{},"book:1"]').toString('base64url')],
  ])('that is none is refused: %j', async (after) => {
    expect(await errorOf({ orderBy: TITLE, after })).toEqual(
      refusal(
        `"${after}" is no cursor; take one from "cursor" or "endCursor" of an earlier page.`,
        'after',
      ),
    );
  });

  test('of null begins the list', async () => {
    const begun = await page(ROOT, { orderBy: TITLE, first: 3, after: null });
    expect(begun).toEqual(await firstPage());
  });

  test.each([[0], [-1], [101]])('a page of %i is refused', async (first) => {
    expect(await errorOf({ first })).toEqual(
      refusal(`"first" is ${first}; a page holds 1 to 100.`, 'first'),
    );
  });

  test('an empty page has no cursors', async () => {
    const whole = await page(ROOT, { orderBy: TITLE });
    const behind = await page(ROOT, { orderBy: TITLE, after: whole.pageInfo.endCursor });
    expect(behind).toMatchObject({
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  test('is still a place in the list when the record behind it is gone', async () => {
    const whole = idsOf([await page(ROOT, { orderBy: TITLE })]);
    const { nodes, pageInfo } = await firstPage();
    await write(library, { close: [nodes.at(-1)!.id] });
    const next = await page(ROOT, { orderBy: TITLE, first: 3, after: pageInfo.endCursor });
    expect(idsOf([next])).toEqual(whole.slice(3, 6));
  });
});
