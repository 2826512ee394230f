import ExcelJS from 'exceljs';
import { MOST_RECORDS } from '../bounds.js';
import { type RecordColumn } from '../record-columns.js';
import { SHEETS, TEMPLATE_MARK } from './template-sheets.js';
import { TEMPLATE_VERSION, type Template } from './template.js';

/** The same template gives the same bytes. */
const NO_TIME = new Date('1980-01-01T00:00:00Z');

/** Codes stand below what the hidden sheet says of the template. */
const FIRST_CODE_ROW = 3;

/** A template as a workbook: dates stay texts there, and codes are chosen from lists. */
export async function templateWorkbook(
  template: Template,
  notes: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.created = book.modified = NO_TIME;
  const records = book.addWorksheet(SHEETS.records, { views: [{ state: 'frozen', ySplit: 1 }] });
  records.addRow(template.columns.map(({ title }) => title)).font = { bold: true };
  records.addRow(template.columns.map(({ example, column }) => cellOf(example, column)));
  const sheet = book.addWorksheet(SHEETS.notes, { views: [{ state: 'frozen', ySplit: 1 }] });
  for (const row of notes) sheet.addRow([...row]);
  sheet.getRow(1).font = { bold: true };
  sheet.columns.forEach((column, index) => (column.width = NOTE_WIDTHS[index] ?? 20));
  const hidden = book.addWorksheet(SHEETS.template, { state: 'veryHidden' });
  hidden.addRow([TEMPLATE_MARK, template.word, TEMPLATE_VERSION]);
  for (const [index, { column, title }] of template.columns.entries()) {
    const place = records.getColumn(index + 1);
    place.width = Math.max(14, title.length + 2);
    if (!isNumber(column)) place.numFmt = '@';
    offerCodes({ records, hidden }, column, index + 1);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const NOTE_WIDTHS = [28, 10, 80, 60];

const isNumber = ({ value: { kind } }: RecordColumn): boolean =>
  kind === 'NUMBER' || kind === 'WHOLE_NUMBER';

const cellOf = (text: string, column: RecordColumn): string | number | null => {
  if (text === '') return null;
  return isNumber(column) ? Number(text) : text;
};

interface Sheets {
  readonly records: ExcelJS.Worksheet;
  readonly hidden: ExcelJS.Worksheet;
}

/** What the library has and does not declare: one validation for a whole range. */
interface Validated {
  readonly dataValidations: {
    add(range: string, validation: ExcelJS.DataValidation): void;
  };
}

/** A list to choose from; a cell that may hold several codes has none, for one choice would be all. */
function offerCodes({ records, hidden }: Sheets, column: RecordColumn, place: number): void {
  if (column.isList || (column.value.kind !== 'CODE' && column.value.kind !== 'BOOLEAN')) return;
  const codes = column.value.kind === 'CODE' ? column.value.codes : ['true', 'false'];
  codes.forEach((code, index) => {
    hidden.getCell(FIRST_CODE_ROW + index, place).value = code;
  });
  const letters = records.getColumn(place).letter;
  const last = FIRST_CODE_ROW + codes.length - 1;
  (records as unknown as Validated).dataValidations.add(
    `${letters}2:${letters}${MOST_RECORDS + 1}`,
    {
      type: 'list',
      allowBlank: true,
      showErrorMessage: true,
      formulae: [`${SHEETS.template}!$${letters}$${FIRST_CODE_ROW}:$${letters}$${last}`],
    },
  );
}
