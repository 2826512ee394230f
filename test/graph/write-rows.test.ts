import { NamedTwice } from '../../src/graph/write/content.js';
import { MissingTarget } from '../../src/graph/write/relations.js';
import { ANN, rows, rowsFoundNew, write } from './support/given.js';
import { openTestGraph, type TestGraph } from './support/test-graph.js';

let library: TestGraph;

beforeAll(async () => {
  library = await openTestGraph();
});
afterAll(() => library.close());

const one = async (text: string) => (await library.run(text))[0]?.[0];
const instants = async () =>
  (await library.run('MATCH (w:Write) RETURN w.recordedAt ORDER BY w.sequence')).map(
    ([at]) => at as string,
  );
const version = async () => one('MATCH (w:WriteSequence) RETURN w.dataVersion');
const counts = async () => [
  await one('MATCH (n:Sale|PastSale) RETURN count(n)'),
  await one('MATCH (n:Write) RETURN count(n)'),
  await version(),
];
const NOW = '9999-12-31T23:59:59.999999Z';

describe('rows', () => {
  const SERIES = { id: 'series:s', title: 'S' };
  const sale = (year: number, copies: number) => ({
    id: `sale:${year}`,
    year,
    copies,
    series: 'series:s',
  });

  beforeEach(async () => {
    await library.empty();
    await write(library, { records: [SERIES] });
  });

  test('of a new edition close only those that differ', async () => {
    expect(await rows(library, [sale(2019, 5), sale(2020, 7)])).toMatchObject({ added: 2 });
    expect(await rows(library, [sale(2019, 5), sale(2020, 8), sale(2021, 9)])).toEqual({
      added: 1,
      changed: 1,
      unchanged: 1,
      closed: 0,
    });
    const [, first, second] = await instants();
    expect(
      await library.run(
        `MATCH (n:Sale|PastSale)-[:OF_SERIES]->(:Series)
         RETURN n:Sale, n.year, n.copies, n.recordedFrom, n.recordedTo ORDER BY n.year, n.recordedFrom`,
      ),
    ).toEqual([
      [true, 2019, 5, first, NOW],
      [false, 2020, 7, first, second],
      [true, 2020, 8, second, NOW],
      [true, 2021, 9, second, NOW],
    ]);
  });

  test('written twice change nothing', async () => {
    await rows(library, [sale(2019, 5)]);
    const before = await counts();
    expect(await rows(library, [sale(2019, 5)])).toMatchObject({ added: 0, unchanged: 1 });
    expect(await counts()).toEqual(before);
  });

  test('that were found new are written without another look, and compared where others came first', async () => {
    expect(await rowsFoundNew(library, [sale(2019, 5)])).toMatchObject({ added: 1 });
    const given = [sale(2019, 5), sale(2020, 7)];
    expect(await rowsFoundNew(library, given)).toMatchObject({ added: 1, unchanged: 1 });
    const later = [sale(2020, 8), sale(2021, 9)];
    expect(await rowsFoundNew(library, later)).toMatchObject({ added: 1, changed: 1 });
    const stored = 'MATCH (n:Sale) RETURN n.year, n.copies ORDER BY n.year';
    expect(await library.run(stored)).toEqual([
      [2019, 5],
      [2020, 8],
      [2021, 9],
    ]);
    // One for the series, and none that was given up.
    expect(await one('MATCH (n:Write) RETURN count(n)')).toBe(4);
  });

  test('raise the version that everyone sees', async () => {
    await rows(library, [sale(2019, 5)]);
    expect(await version()).toBe(2);
  });

  test('that refer to a record which is not there write nothing', async () => {
    const lost = { ...sale(2019, 5), series: 'series:lost' };
    await expect(rows(library, [sale(2020, 1), lost])).rejects.toThrow(MissingTarget);
    expect(await one('MATCH (n:Sale) RETURN count(n)')).toBe(0);
  });

  test('under one id, or of several types, are refused', async () => {
    await expect(async () => rows(library, [sale(2019, 5), sale(2019, 6)])).rejects.toThrow(
      NamedTwice,
    );
    await expect(async () => rows(library, [sale(2019, 5), ANN])).rejects.toThrow(
      'Rows of one write are of one type; these are Sale and Person.',
    );
  });
});
