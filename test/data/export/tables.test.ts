import fc from 'fast-check';
import { csv } from '../../../src/data/export/csv.js';
import { exportables } from '../../../src/data/export/exportable.js';
import { type Content } from '../../../src/data/export/file-format.js';
import { columnsOf, type Row } from '../../../src/data/export/flatten.js';
import { seededGraph, type SeededGraph } from '../../support/seeded-graph.js';
import { fileOf, linesOf, rowsOfCsv, type Place } from './support/exporting.js';

/* Lists of the seeds as JSON Lines and CSV, read back by another library than they were written with. */

let seeded: SeededGraph;
let place: Place;

beforeAll(async () => {
  seeded = await seededGraph();
  place = { schema: seeded.schema, as: (viewer) => seeded.graph.as(viewer) };
});

afterAll(() => seeded.close());

const text = async (list: string, format: string, more = {}) =>
  (await fileOf(place, 'nobody', { list, format, ...more })).toString('utf8');

test('every list has columns of different names, all of them described', () => {
  for (const { fields } of exportables(seeded.schema).values()) {
    const names = columnsOf(fields).map(({ name }) => name);
    expect(names[0]).toBe('id');
    expect(new Set(names).size).toBe(names.length);
    expect(
      columnsOf(fields).every(({ name, description }) => name !== '' && description !== ''),
    ).toBe(true);
  }
});

test('a file of JSON Lines holds what the list holds, and says what it is and rests on', async () => {
  const [about, ...rest] = linesOf(await text('tradeRoutes', 'jsonl'));
  const { data } = await seeded.ask('{ tradeRoutes(first: 100) { totalCount nodes { id } } }');
  const list = data?.['tradeRoutes'] as { totalCount: number; nodes: readonly { id: string }[] };
  expect(about).toMatchObject({ export: 'ABOUT', viewerClass: 'PUBLIC', softwareVersion: '1.2.3' });
  expect(about?.['designations']).toMatch(/geographical designations/);
  const records = rest.slice(0, -1);
  expect(records.map(({ id }) => id)).toEqual(list.nodes.map(({ id }) => id));
  const end = rest.at(-1) as {
    records: number;
    sources: readonly { id: string; licence: string }[];
  };
  expect(end.records).toBe(list.totalCount);
  const cited = records.flatMap(({ citations = [] }) =>
    (citations as readonly { source: string }[]).map(({ source }) => source),
  );
  expect(end.sources.map(({ id }) => id)).toEqual([...new Set(cited)].sort());
  expect(end.sources.every(({ licence }) => licence !== '')).toBe(true);
});

test('a CSV file holds the same, with the sources of each row in it', async () => {
  const rows = rowsOfCsv(await text('tradeRoutes', 'csv'));
  const lines = linesOf(await text('tradeRoutes', 'jsonl')).slice(1, -1);
  expect(rows.map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
  expect(rows[0]?.['about_this_file']).toMatch(/designations/);
  expect(rows.slice(1).every((row) => row['about_this_file'] === '')).toBe(true);
  for (const [index, line] of lines.entries()) {
    const sources = (line['citations'] as readonly { source: string }[]).map(
      ({ source }) => source,
    );
    expect(rows[index]?.['citations_source_id']).toBe(sources.join('|'));
    const legs = (line['legs'] ?? []) as readonly { place: string }[];
    expect(rows[index]?.['legs_place_id']).toBe(legs.map((leg) => leg.place).join('|'));
  }
});

test('figures are credited to their release and to the source that documents it', async () => {
  const where = { year: { equals: 2019 } };
  const lines = linesOf(await text('readings', 'jsonl', { where }));
  const end = lines.at(-1) as { records: number; sources: readonly { id: string }[] };
  expect(end.records).toBeGreaterThan(300);
  const kinds = new Set(end.sources.map(({ id }) => id.split(':')[0]));
  expect([...kinds].sort()).toEqual(['dataset-release', 'source']);
});

test('the same data give the same bytes, and a file that broke off goes on behind its last record', async () => {
  const whole = await text('parties', 'jsonl');
  expect(await text('parties', 'jsonl')).toBe(whole);
  const ids = linesOf(whole)
    .slice(1, -1)
    .map(({ id }) => id);
  const { asOf } = linesOf(whole)[0] as { asOf: string };
  const rest = linesOf(await text('parties', 'jsonl', { after: ids[149], asOf }));
  expect(rest.slice(1, -1).map(({ id }) => id)).toEqual(ids.slice(150));
});

test('the metadata describe each column of the CSV file', async () => {
  const metadata = JSON.parse(await text('findings', 'csv-metadata.json')) as {
    tableSchema: { columns: readonly { name: string; datatype: string; separator?: string }[] };
  };
  const { columns } = metadata.tableSchema;
  const header = Object.keys(rowsOfCsv(await text('findings', 'csv'))[0] ?? {});
  expect(columns.map(({ name }) => name)).toEqual(header);
  expect(columns.find(({ name }) => name === 'n')).toMatchObject({ datatype: 'integer' });
  expect(columns.find(({ name }) => name === 'taxa_id')).toMatchObject({ separator: '|' });
});

test('no text of a CSV file is a formula, and all else comes back as it was', async () => {
  const dangerous = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '"',
    ',',
    '\n',
    'x',
    '1',
    '\\',
    '|',
  );
  const texts = fc.array(dangerous, { minLength: 1, maxLength: 6 }).map((signs) => signs.join(''));
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  await fc.assert(
    fc.asyncProperty(texts, number, async (note, value) => {
      const exportable = exportables(seeded.schema).get('readings')!;
      const rows = only({ id: 'reading:x', note, value });
      const about = { citation: '', licence: '', handling: '', designations: '' };
      const parts: string[] = [];
      for await (const part of csv.write({ about, exportable, rows } as unknown as Content)) {
        parts.push(String(part));
      }
      const [row] = rowsOfCsv(parts.join(''));
      expect(row?.['note']).toBe(/^[=+\-@\t\r]/.test(note) ? `'${note}` : note);
      expect(Number(row?.['value'])).toBe(value + 0);
    }),
    { seed: 7, numRuns: 300 },
  );
});

async function* only(row: Row): AsyncIterable<Row> {
  yield await Promise.resolve(row);
}

test.each([
  [{ list: 'platform', format: 'csv' }, /no list "platform" to export; it is one of .*platforms/],
  [{ list: 'platforms', format: 'pdf' }, /no format "pdf"; it is one of jsonl, csv/],
  [{ list: 'platforms', format: 'csv', where: { shoes: 1 } }, /"shoes" is not defined/],
  [{ list: 'platforms', format: 'csv', where: { id: null } }, /null/],
  [{ list: 'platforms', format: 'csv', after: 'nonsense' }, /no cursor/],
  [
    { list: 'platforms', format: 'csv', asOf: '2999-01-01T00:00:00Z' },
    /later than the last public/,
  ],
])('%j is refused before anything is written', async (order, message) => {
  await expect(fileOf(place, 'nobody', order)).rejects.toThrow(message);
});
