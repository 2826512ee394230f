import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { type GraphQLSchema } from 'graphql';
import readWorkbook from 'read-excel-file/node';
import { buildPangolinkSchema } from '../../src/api/schema.js';
import { type ImportContext } from '../../src/data/import/context.js';
import { candidateOf } from '../../src/data/import/records/candidate.js';
import { recordColumns } from '../../src/data/import/records/record-columns.js';
import { openRecordFile } from '../../src/data/import/records/record-file.js';
import { importedType, importedTypes } from '../../src/data/import/records/record-types.js';
import { templateFile } from '../../src/data/import/records/template/template-file.js';
import { templateOf } from '../../src/data/import/records/template/template.js';
import { parseRecord } from '../../src/graph/write/parse-record.js';
import { withRecordDefaults } from '../../src/domain/record/record.seed.js';
import { Language } from '../../src/graph/values/localised.js';
import { KNOWN, temporaryFiles, type Files } from './support/import-samples.js';

let schema: GraphQLSchema;
let files: Files;

beforeAll(async () => {
  schema = await buildPangolinkSchema();
  files = await temporaryFiles();
});

afterAll(() => files.delete());

const typeOf = (word: string) => {
  const type = importedType(schema, word);
  if (type === undefined) throw new Error(`${word} is no type.`);
  return type;
};

async function rowsIn(word: string, name: string, content: Uint8Array) {
  const type = typeOf(word);
  const path = await files.write(name, Buffer.from(content));
  const columns = recordColumns(schema, type);
  const context = { decimal: 'POINT', schema, known: KNOWN } as unknown as ImportContext;
  const file = await openRecordFile(context, path, { type, columns });
  const rows = [];
  for await (const row of file.rows) rows.push(candidateOf({ context, type, columns }, row));
  return rows;
}

const template = (word: string, format: 'csv' | 'xlsx' | 'jsonl', language = Language.EN) =>
  templateFile(templateOf(schema, typeOf(word)), format, language);

test.each(['csv', 'jsonl', 'xlsx'] as const)(
  'A template as %s has the form that the import reads, and its example is refused as such',
  async (format) => {
    for (const type of importedTypes(schema)) {
      const word = templateOf(schema, type).word;
      const { content } = await template(word, format);
      const [row, ...more] = await rowsIn(word, `${word}.${format}`, content);
      expect(more).toEqual([]);
      expect(row?.faults).toMatchObject([{ column: 'id', wrong: 'the example of the template' }]);
      const { problems } = parseRecord(schema, type, withRecordDefaults(type, row?.raw ?? {}));
      expect([word, problems]).toEqual([word, []]);
    }
  },
);

test.each([
  [Language.EN, 'column', 'Names of private persons'],
  [Language.FR, 'colonne', 'noms de particuliers'],
  [Language.ES, 'columna', 'nombres de particulares'],
])('Notes in %s say of each column what may stand there', async (language, header, rule) => {
  const { notes } = await template('trade-route', 'csv', language);
  const text = Buffer.from(notes ?? []).toString('utf8');
  expect(text).toContain(`\uFEFF${header},`);
  expect(text).toContain(rule);
  expect(text).toMatch(/^title\.en,(in one language|dans une langue|en un idioma)/m);
  expect(text).toMatch(/^legs\.1\.role,.*ORIGIN, .*DESTINATION/m);
});

describe('A workbook', () => {
  test('is read by others: its records and notes, with lists to choose codes from', async () => {
    const { content } = await template('platform', 'xlsx', Language.FR);
    const sheets = await readWorkbook(Buffer.from(content));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['records', 'notes', 'template']);
    expect(sheets[0]?.data[0]).toEqual(
      templateOf(schema, typeOf('platform')).columns.map(({ title }) => title),
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(content.buffer as ArrayBuffer);
    const records = book.getWorksheet('records');
    const place = records?.getRow(1).values as readonly string[];
    const cell = records?.getRow(2).getCell(place.indexOf('channel'));
    expect(cell?.dataValidation).toMatchObject({ type: 'list', allowBlank: true });
    expect(book.getWorksheet('template')?.state).toBe('veryHidden');
    expect(records?.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
  });

  test('that was filled in says what stands in it, and what cannot be taken is refused cell by cell', async () => {
    const { content } = await template('trade-route', 'xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(content.buffer as ArrayBuffer);
    const records = book.getWorksheet('records');
    const titles = records?.getRow(1).values as readonly string[];
    const fill = (line: number, cells: Readonly<Record<string, ExcelJS.CellValue>>) => {
      for (const [title, value] of Object.entries(cells)) {
        const cell = records?.getRow(line).getCell(titles.indexOf(title));
        if (cell === undefined) continue;
        cell.value = value;
        if (value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
      }
    };
    records?.spliceRows(2, 1);
    fill(2, {
      id: 'trade-route:a',
      'title.en': { richText: [{ text: 'A ' }, { text: 'way' }] },
      demo: false,
      'period.from': 2018,
      'legs.1.place': 'NA',
      'legs.1.role': 'ORIGIN',
      'legs.1.proportion': 0.5,
    });
    fill(3, { id: 'trade-route:b', 'title.en': { formula: '1+1', result: 2 } });
    fill(4, { id: 'trade-route:c', 'title.en': { error: '#N/A' } });
    fill(5, { id: 'trade-route:d', 'period.from': new Date('2018-10-01T00:00:00Z') });
    fill(6, { id: 'trade-route:e', 'period.from': 43374 });
    const rows = await rowsIn(
      'trade-route',
      'filled.xlsx',
      new Uint8Array(await book.xlsx.writeBuffer()),
    );
    expect(rows[0]?.raw).toEqual({
      id: 'trade-route:a',
      title: { en: 'A way' },
      demo: 'false',
      period: { from: '2018' },
      legs: [{ place: 'NA', role: 'ORIGIN', proportion: 0.5 }],
    });
    expect(
      rows.slice(1).map(({ line, faults }) => [line, faults[0]?.column, faults[0]?.wrong]),
    ).toEqual([
      [3, 'title.en', 'a formula'],
      [4, 'title.en', 'an error of the spreadsheet'],
      [5, 'period.from', 'a date as a spreadsheet holds it'],
      [6, 'period.from', 'a number in place of a date'],
    ]);
  });

  test('of somebody else is refused, with what to do', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('records').addRow(['id', 'title']);
    const content = new Uint8Array(await book.xlsx.writeBuffer());
    await expect(rowsIn('platform', 'foreign.xlsx', content)).rejects.toThrow(/CSV UTF-8/);
    const other = await template('claim', 'xlsx');
    await expect(rowsIn('platform', 'other.xlsx', other.content)).rejects.toThrow(
      /template for claim/,
    );
  });

  const sheet = 'xl/worksheets/sheet1.xml';
  test.each([
    [
      'parts without number',
      () => Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`a${at}`, strToU8('')])),
      /unpacks to more/,
    ],
    [
      'a part that inflates without end',
      () => ({ [sheet]: new Uint8Array(70 * 1024 * 1024) }),
      /unpacks to more/,
    ],
    ['no sheets', () => ({ 'readme.txt': strToU8('nothing') }), /CSV UTF-8/],
    [
      'a sheet that is none',
      () => ({ [sheet]: strToU8('<worksheet><sheetData><row') }),
      /CSV UTF-8/,
    ],
  ])('that holds %s is refused within bounds', async (_, parts, message) => {
    await expect(rowsIn('platform', 'bomb.xlsx', zipSync(parts(), { level: 9 }))).rejects.toThrow(
      message,
    );
  });

  test('whose directory says less than it holds is read no further than that', async () => {
    const packed = zipSync({ [sheet]: new Uint8Array(70 * 1024 * 1024) }, { level: 9 });
    const view = new DataView(packed.buffer);
    const directory = view.getUint32(packed.length - 6, true);
    view.setUint32(directory + 24, 1000, true);
    await expect(rowsIn('platform', 'liar.xlsx', packed)).rejects.toThrow(/CSV UTF-8|damaged/);
  });

  test('that is cut short is refused as damaged', async () => {
    const { content } = await template('platform', 'xlsx');
    await expect(rowsIn('platform', 'cut.xlsx', content.subarray(0, 900))).rejects.toThrow(
      /damaged/,
    );
  });
});
