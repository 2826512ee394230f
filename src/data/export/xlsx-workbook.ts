import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { type About } from './about.js';
import { Credits, type Credit } from './credits.js';
import { type Content } from './file-format.js';
import { columnsOf, type Column, type Row, type Value } from './flatten.js';

/** What a sheet can hold at most, with its header. */
const MOST_ROWS = 1_048_576;
/** After this many rows the packer gets its turn, so that not more than these wait. */
const TURN = 100;

/** The bytes of a workbook, as they are packed. */
export async function* workbook(content: Content): AsyncIterable<Uint8Array> {
  const { exportable, rows, about } = content;
  const packed = new PassThrough();
  const book = new SteadyBook({ stream: packed, useStyles: true, created: NO_TIME });
  const columns = columnsOf(exportable.fields);
  const credits = new Credits(exportable.fields);
  try {
    let sheet = tableIn(book, 'Table', columns);
    let written = 0;
    for await (const row of rows) {
      credits.note(row);
      if (written > 0 && written % (MOST_ROWS - 1) === 0) {
        sheet.commit();
        sheet = tableIn(book, `Table ${Math.floor(written / (MOST_ROWS - 1)) + 1}`, columns);
      }
      sheet.addRow(columns.map((column) => cellOf(column, row))).commit();
      written += 1;
      if (written % TURN === 0) yield* readyIn(packed);
    }
    sheet.commit();
    describe(book, about, columns, credits.all);
    const whole = book.commit();
    yield* packed as AsyncIterable<Uint8Array>;
    await whole;
  } finally {
    packed.destroy();
  }
}

async function* readyIn(packed: PassThrough): AsyncIterable<Uint8Array> {
  await setImmediate();
  const ready = packed.read() as Uint8Array | null;
  if (ready !== null) yield ready;
}

/** The same data give the same bytes: no file in the archive tells when it was packed. */
const NO_TIME = new Date('1980-01-01T00:00:00Z');

interface Packer {
  append(source: unknown, entry: object): unknown;
}

/** What the library keeps to itself: it packs the first part while it is being constructed. */
interface OpenBook extends ExcelJS.stream.xlsx.WorkbookWriter {
  readonly zip: Packer;
  addThemes(): Promise<void>;
}

const Book = ExcelJS.stream.xlsx.WorkbookWriter as unknown as new (
  options: Partial<ExcelJS.stream.xlsx.WorkbookStreamWriterOptions> & { readonly created: Date },
) => OpenBook;

class SteadyBook extends Book {
  override addThemes(): Promise<void> {
    const { zip } = this;
    const append = zip.append.bind(zip);
    zip.append = (source, entry) => append(source, { ...entry, date: NO_TIME });
    return super.addThemes();
  }
}

function sheetIn(book: OpenBook, name: string, header: readonly string[], width: number) {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = header.map(() => ({ width }));
  const first = sheet.addRow([...header]);
  first.font = { bold: true };
  first.commit();
  return sheet;
}

const INSTANT = 'yyyy-mm-dd hh:mm:ss.000';
const DAY = 'yyyy-mm-dd';

function tableIn(book: OpenBook, name: string, columns: readonly Column[]) {
  const header = columns.map((column) => column.name);
  const sheet = sheetIn(book, name, header, 20);
  for (const [index, { datatype, isList }] of columns.entries()) {
    if (isList || !['dateTime', 'date'].includes(datatype)) continue;
    sheet.getColumn(index + 1).numFmt = datatype === 'date' ? DAY : INSTANT;
  }
  return sheet;
}

function cellOf({ isList, valuesIn, datatype }: Column, row: Row): Value | Date {
  const values = valuesIn(row);
  if (isList) return textCell(values.map((value) => value ?? '').join(' | '));
  const [value = null] = values;
  if (typeof value !== 'string') return value;
  return datatype === 'dateTime' || datatype === 'date' ? dateCell(value) : textCell(value);
}

/** Dates of spreadsheets begin in March 1900, for they count a 29 February of that year. */
const dateCell = (text: string): Value | Date =>
  text < '1900-03-01' ? text : new Date(text.length === 10 ? `${text}T00:00:00Z` : text);

const LONGEST = 32_767;

function textCell(text: string): Value {
  if (text === '') return null;
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

function describe(
  book: OpenBook,
  about: About,
  columns: readonly Column[],
  sources: readonly Credit[],
): void {
  const said = Object.entries(about).map(([name, value]) => [name, plain(value)]);
  const cut = `Texts longer than ${LONGEST} signs are cut here, with "…"; other formats have them whole.`;
  fill(sheetIn(book, 'About', ['what', 'text'], 40), [...said, ['texts', cut]]);
  fill(
    sheetIn(book, 'Sources', CREDIT, 40),
    sources.map((source) => CREDIT.map((name) => plain(source[name]))),
  );
  fill(
    sheetIn(book, 'Columns', ['column', 'meaning', 'type', 'list', 'codes'], 40),
    columns.map(({ name, description, datatype, isList, codes }) =>
      [name, description, datatype, isList, codes.join(' | ')].map(plain),
    ),
  );
}

const CREDIT = ['id', 'title', 'publisher', 'url', 'licence', 'citation', 'source'];

function fill(
  sheet: ReturnType<OpenBook['addWorksheet']>,
  rows: readonly (readonly unknown[])[],
): void {
  for (const row of rows) sheet.addRow([...row]).commit();
  sheet.commit();
}

function plain(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return textCell(typeof value === 'string' ? value : JSON.stringify(value));
}
