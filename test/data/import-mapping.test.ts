import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seededGraph, type SeededGraph } from '../support/seeded-graph.js';
import { emptyDatabase } from '../support/test-database.js';
import { temporaryFiles, type Files } from './support/import-samples.js';
import { SOURCE } from './support/law-files.js';
import { importRecordsInto, previewInto } from './support/record-samples.js';

/* Tables of somebody else, read as a small reviewed file says. */

let seeded: SeededGraph;
let files: Files;

beforeAll(async () => {
  seeded = await seededGraph('FEW_READINGS');
  files = await temporaryFiles();
});

afterAll(async () => {
  await files.delete();
  await emptyDatabase(seeded.graph.database);
  await seeded.close();
});

const MAPPING = {
  type: 'legislation-change',
  source: SOURCE,
  reviewedBy: 'A colleague, the office',
  id: '"legislation-change:list-{No.}"',
  columns: '{ Name of the law: title.en, State: enactedBy, Adopted (year): adoptedOn }',
  leftOut: '[Remarks]',
  constants: '{ legalForm: ACT, note: From a list. }',
};

const yaml = (said: Partial<Record<keyof typeof MAPPING | 'other', string>> = {}): string =>
  Object.entries({ ...MAPPING, ...said })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');

const TABLE = [
  'A list of laws;;;;',
  'No.;Name of the law;State;Adopted (year);Remarks',
  '1 A;A law on sites;Namibia;2019;by @somebody',
  '2 Ä;A law on markets;Nowhere;2019;',
  '3;A law on parcels;VN;in 2019;;x',
  '4;A law on posts;VN;2020;',
].join('\n');

let count = 0;
async function given(said: Parameters<typeof yaml>[0] = {}, table = TABLE) {
  count += 1;
  const mapping = await files.write(`mapping-${count}.yaml`, yaml(said));
  return { mapping, path: await files.write(`list-${count}.csv`, table) };
}

test('A table lands under the fields, the ids and the constants of its mapping, and the release says by which', async () => {
  const { mapping, path } = await given();
  const { rows } = await previewInto(seeded, 'legislation-change', path, { mapping });
  expect(rows[0]?.observations).toMatchObject([
    {
      id: 'legislation-change:list-1-a',
      'title.en': 'A law on sites',
      enactedBy: 'party:NA',
      legalForm: 'ACT',
      note: 'From a list.',
      'citations.1.source': SOURCE,
    },
  ]);
  const outcome = await importRecordsInto(seeded, 'legislation-change', path, { mapping });
  expect(outcome).toMatchObject({ observationsAdded: 2, rowsRefused: 2, rowsWaiting: 0 });
  const report = await readFile(outcome.report ?? '', 'utf8');
  expect(report).toMatch(/^4,State,Nowhere,/m);
  expect(report).toMatch(/^5,\(row\),/m);
  const [row] = await seeded.graph.database.read(
    'MATCH (d:DatasetRelease {id: $id}) RETURN d.note, d.rowsRead',
    { id: outcome.release },
  );
  expect(row).toEqual([
    expect.stringMatching(/^Read by a reviewed mapping with the SHA-256 [\da-f]{64}\.$/),
    4,
  ]);
  const again = await importRecordsInto(seeded, 'legislation-change', path, { mapping });
  expect(again).toMatchObject({ release: null, observationsUnchanged: 2 });
});

describe('A mapping is refused', () => {
  test.each([
    ['that nobody reviewed', { reviewedBy: '' }, /reviewedBy/],
    ['that names no source', { source: '' }, /source/],
    ['with a word that is not known', { other: 'x' }, /other/],
    [
      'with a field that such records do not have',
      { columns: '{ Name of the law: titel }' },
      /"titel" \(perhaps/,
    ],
    [
      'with a field twice',
      { constants: '{ title: A, legalForm: ACT }' },
      /two columns for "title"/,
    ],
    ['that gives no ids', { id: '' }, /gives no ids/],
    ['that gives ids twice', { constants: '{ legalForm: ACT, id: x }' }, /gives ids twice/],
    ['of another type', { type: 'claim' }, /maps records of the type "claim"/],
    [
      'that leaves a column unnamed',
      { leftOut: '[]' },
      /columns that the mapping does not name: "Remarks"/,
    ],
    ['that makes ids of no column', { id: '"legislation-change:{Number}"' }, /no column "Number"/],
    ['that is no YAML', { columns: '{ a' }, /no YAML|no mapping/],
    [
      'for a table without its columns',
      { columns: '{ Title: title.en }' },
      /no header of .* by a mapping \(Title\)/,
    ],
  ])('%s', async (_, said, message) => {
    const { mapping, path } = await given(said);
    await expect(
      importRecordsInto(seeded, 'legislation-change', path, { mapping }),
    ).rejects.toThrow(message);
  });

  test('beside another source, and for what is no table', async () => {
    const { mapping, path } = await given();
    const both = { mapping, source: SOURCE };
    await expect(importRecordsInto(seeded, 'legislation-change', path, both)).rejects.toThrow(
      /leave out --source/,
    );
    const lines = await given({}, '{"id":"legislation-change:x"}\n');
    await expect(
      importRecordsInto(seeded, 'legislation-change', lines.path, { mapping: lines.mapping }),
    ).rejects.toThrow(/no table in CSV/);
  });
});
