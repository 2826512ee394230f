import { type CellValue as SheetValue } from 'exceljs';
import { ImportRefused } from '../../import-refused.js';
import { readCells, type Cells } from '../../read-cells.js';
import { type RecordColumn } from '../record-columns.js';
import { readHeader, type HeaderColumn } from '../record-header.js';
import { placesIn, readRecord, type RecordRow } from '../read-record.js';
import { type RecordWorkbook, type SheetRow } from './read-workbook.js';

/** The records of a workbook, row by row; what a cell may not hold is refused there. */
export function workbookRows(
  path: string,
  { rows }: RecordWorkbook,
  known: readonly RecordColumn[],
): readonly RecordRow[] {
  const [first, ...rest] = rows;
  if (first === undefined)
    throw new ImportRefused(`${path} has no header in its sheet of records.`);
  const header = first.cells.map((cell) => textOf(cell).text);
  const columns = readHeader(path, header, known);
  return rest.map((row) => rowOf(row, header, columns));
}

function rowOf(
  { line, cells: values }: SheetRow,
  header: readonly string[],
  columns: readonly (HeaderColumn | undefined)[],
): RecordRow {
  const width = Math.max(header.length, values.length);
  const read = Array.from({ length: width }, (_, place) => cellOf(values[place], columns[place]));
  const cells = readCells(
    { header, columns: placesIn(header) },
    { line, cells: read.map(({ text }) => text) },
    'POINT',
  );
  read.forEach((cell, place) => {
    refuseCell(cells, header[place] ?? '', cell);
  });
  return readRecord(cells, columns);
}

interface ReadCell {
  readonly text: string;
  readonly wrong?: readonly [wrong: string, right: string];
}

function refuseCell(cells: Cells, title: string, { wrong }: ReadCell): void {
  if (wrong !== undefined) cells.refuse(title.trim(), ...wrong);
}

const FIRST_YEAR = 1000;
const LAST_YEAR = 2999;

/** A year may stand as a number where a date is wanted; any other number there counts days for a spreadsheet. */
function cellOf(value: SheetValue | undefined, column: HeaderColumn | undefined): ReadCell {
  const kind = column?.column.value.kind;
  if (typeof value === 'number' && (kind === 'DATE' || kind === 'DAY')) {
    const isYear = Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
    return isYear ? textOf(value) : { text: '', wrong: ['a number in place of a date', DATE] };
  }
  return textOf(value);
}

const DATE = 'the date as a text, as 2018-10-01, in a cell whose format is "Text"';

function textOf(value: SheetValue | undefined): ReadCell {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value !== 'object') return { text: String(value) };
  if (value instanceof Date) {
    return { text: '', wrong: ['a date as a spreadsheet holds it', DATE] };
  }
  if ('error' in value) return { text: '', wrong: ['an error of the spreadsheet', 'a value'] };
  if ('richText' in value) return { text: value.richText.map(({ text }) => text).join('') };
  if ('hyperlink' in value) return { text: value.text };
  return { text: '', wrong: ['a formula', 'what the formula gives, as plain text'] };
}
