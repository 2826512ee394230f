import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse as readCsv } from 'csv-parse/sync';
import { refuseCostly } from '../../../src/api/cost.js';
import { readQuestions } from '../../../src/api/questions.js';
import { readConfig } from '../../../src/config.js';
import { exporter } from '../../../src/data/export/prepare-export.js';
import { PUBLIC_VIEWER } from '../../../src/graph/viewer.js';
import { seededGraph, type SeededGraph } from '../../support/seeded-graph.js';

/* Answers to shipped questions as files. */

/** What stands in an answer at a place such as `trace.hits[0].id`. */
const valueAt = (answer: unknown, place: string): unknown =>
  place
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce((value, step) => (value as Record<string, unknown>)[step], answer);

/** Nothing, and an empty list, leave a cell empty; a text that looks like a formula is made plain. */
function asCell(value: unknown): string {
  if (value === null || Array.isArray(value)) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

const ROOT = path.resolve(import.meta.dirname, '../../..');

let seeded: SeededGraph;
let home: string;

beforeAll(async () => {
  seeded = await seededGraph();
  home = await mkdtemp(path.join(tmpdir(), 'pangolink-home-'));
});

afterAll(async () => {
  await rm(home, { recursive: true });
  await seeded.close();
});

async function fileOf(list: string, more: object = {}): Promise<string> {
  const { limits } = readConfig({ PANGOLINK_HOME: home });
  const prepare = exporter(seeded.schema, '1.2.3', {
    all: readQuestions(path.join(ROOT, 'queries/graphql')),
    refuse: (asked) => {
      refuseCostly(asked, limits);
    },
  });
  const context = { account: null, viewer: PUBLIC_VIEWER, graph: seeded.graph.as(PUBLIC_VIEWER) };
  const file = await prepare({ list, format: 'json', ...more }, context);
  const parts: string[] = [];
  for await (const part of await file.open()) parts.push(String(part));
  return parts.join('');
}

const answer = async (list: string, more: object = {}) =>
  JSON.parse(await fileOf(list, more)) as { about: Record<string, unknown>; data: unknown };

test('a file holds the answer to a question and what must be known to read it', async () => {
  const { about, data } = await answer('which-platforms-are-on-record');
  const asked = await seeded.ask(String(about['query']));
  expect(asked.errors).toBeUndefined();
  expect(data).toEqual(JSON.parse(JSON.stringify(asked.data)));
  expect(about).toMatchObject({ viewerClass: 'PUBLIC', variables: {}, asOf: null });
  expect(about['citation']).toMatch(/Cite the sources/);
});

test('as a table it has a row for each value, with the place where it stands', async () => {
  const list = 'which-sites-adhere-to-a-code';
  const { data } = await answer(list);
  const file = await fileOf(list, { format: 'csv' });
  const rows = readCsv<Record<string, string>>(file, { columns: true });
  expect(rows.length).toBeGreaterThan(100);
  expect(Object.keys(rows[0] ?? {})).toEqual(['path', 'value', 'about_this_file']);
  expect(rows[0]?.['about_this_file']).toMatch(/Cite the sources/);
  expect(rows.slice(1).every((row) => row['about_this_file'] === '')).toBe(true);
  expect(new Set(rows.map((row) => row['path'])).size).toBe(rows.length);
  for (const row of rows) expect(row['value']).toBe(asCell(valueAt(data, row['path'] ?? '')));
});

test.each([
  ['which-platforms-are-on-record', { format: 'pdf' }, /one of json, csv/],
  ['which-platforms-are-on-record', { where: {} }, /takes no "where"/],
  ['which-platforms-are-on-record', { variables: { shoes: 1 } }, /no variable "shoes"/],
  ['who-sells-shoes', {}, /no list "who-sells-shoes"/],
])('%s with %j is refused', async (list, more, message) => {
  await expect(answer(list, more)).rejects.toThrow(message);
});

test('an answer that may hold too much is refused', async () => {
  const prepare = exporter(seeded.schema, '1.2.3', {
    all: [
      {
        id: 'too-much',
        title: '',
        note: '',
        query:
          '{ platforms(first: 100) { nodes { policies(first: 100) { nodes { id adherences: platforms { id } } } } } }',
      },
    ],
    refuse: (asked) => {
      refuseCostly(asked, { ...readConfig({ PANGOLINK_HOME: home }).limits, cost: 100 });
    },
  });
  const context = { account: null, viewer: PUBLIC_VIEWER, graph: seeded.graph.as(PUBLIC_VIEWER) };
  const file = await prepare({ list: 'too-much', format: 'json' }, context);
  await expect(file.open()).rejects.toThrow(/cost|objects/);
});
