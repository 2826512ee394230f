import readWorkbook, { readSheet } from 'read-excel-file/node';
import { exportables } from '../../../src/data/export/exportable.js';
import { type Content } from '../../../src/data/export/file-format.js';
import { columnsOf, type Row } from '../../../src/data/export/flatten.js';
import { xlsx } from '../../../src/data/export/xlsx.js';
import { seededGraph, type SeededGraph } from '../../support/seeded-graph.js';
import { fileOf, linesOf } from './support/exporting.js';

/* A workbook as another library reads it. */

let seeded: SeededGraph;

beforeAll(async () => {
  seeded = await seededGraph();
});

afterAll(() => seeded.close());

const bytes = (list: string, format: string) => {
  const place = { schema: seeded.schema, as: seeded.graph.as.bind(seeded.graph) };
  return fileOf(place, 'nobody', { list, format });
};

const cellsOf = (rows: readonly (readonly unknown[])[]) => {
  const [header = [], ...rest] = rows;
  return rest.map((row) => Object.fromEntries(header.map((name, at) => [String(name), row[at]])));
};

test('a workbook holds the records with typed cells, its sources, and how to cite it', async () => {
  const file = await bytes('tradeRoutes', 'xlsx');
  const sheets = await readWorkbook(file);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Table', 'About', 'Sources', 'Columns']);
  const lines = linesOf((await bytes('tradeRoutes', 'jsonl')).toString('utf8'));
  const records = lines.slice(1, -1);
  const rows = cellsOf(sheets[0]?.data ?? []);
  expect(rows.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
  for (const [index, { corroboration, recordedAt, demo }] of records.entries()) {
    const row = rows[index];
    expect(row).toMatchObject({ corroboration, demo });
    // A workbook counts days in a float, which may miss the millisecond by one.
    const read = Number(row?.['recordedAt']);
    expect(Math.abs(read - Date.parse(String(recordedAt)))).toBeLessThanOrEqual(1);
  }
  const about = cellsOf(sheets[1]?.data ?? []);
  expect(about.map(({ text }) => text).join(' ')).toMatch(/Cite the sources.*designations/s);
  const { sources } = lines.at(-1) as { sources: readonly { id: string }[] };
  expect(cellsOf(sheets[2]?.data ?? []).map(({ id }) => id)).toEqual(sources.map(({ id }) => id));
});

test('the same data give the same bytes', async () => {
  const first = await bytes('parties', 'xlsx');
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  expect((await bytes('parties', 'xlsx')).equals(first)).toBe(true);
});

test('a text that looks like a formula stays a text', async () => {
  const exportable = exportables(seeded.schema).get('readings')!;
  const notes = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '=HYPERLINK("http://x.example")',
    '<f>1</f>',
    '\t=1',
  ];
  const parts: Uint8Array[] = [];
  const rows = given(notes.map((note, index) => ({ id: `reading:${index}`, note })));
  const content = { about: {}, exportable, rows } as unknown as Content;
  for await (const part of xlsx.write(content)) parts.push(Buffer.from(part));
  const [header = [], ...read] = await readSheet(Buffer.concat(parts), 'Table', { trim: false });
  const at = columnsOf(exportable.fields).findIndex(({ name }) => name === 'note');
  expect(header[at]).toBe('note');
  expect(read.map((row) => row[at])).toEqual(notes);
});

async function* given(rows: readonly Row[]): AsyncIterable<Row> {
  yield* await Promise.resolve(rows);
}
