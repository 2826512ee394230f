import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { ImportRefused } from '../../import-refused.js';
import { MOST_RECORDS } from '../bounds.js';
import { SHEETS, TEMPLATE_MARK } from '../template/template-sheets.js';
import { boundedArchive } from './bounded-archive.js';

/** A row of the sheet of records: by the place of their column the values of its cells. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly ExcelJS.CellValue[];
}

/** A workbook that was made from a template. */
export interface RecordWorkbook {
  /** The word of the type that its template is for. */
  readonly word: string;
  readonly rows: readonly SheetRow[];
}

const FOREIGN =
  'is a workbook that was not made from a template of this product; take one by "pangolink template", or save its sheet as "CSV UTF-8" in the program that made it and give that file';

/** Some rows are the header or empty; more than this is more than goes in. */
const MOST_ROWS = MOST_RECORDS + 100;

/** Reads a workbook of records within bounds of memory and time. Throws `ImportRefused` for any other. */
export async function readWorkbook(path: string, packed: Uint8Array): Promise<RecordWorkbook> {
  const archive = Buffer.from(boundedArchive(path, packed));
  const sheets = await sheetsIn(path, archive);
  const [mark, word] = sheets.get(SHEETS.template)?.[0]?.cells ?? [];
  const rows = sheets.get(SHEETS.records);
  if (mark !== TEMPLATE_MARK || typeof word !== 'string' || rows === undefined) {
    throw new ImportRefused(`${path} ${FOREIGN}.`);
  }
  return { word, rows };
}

/** What the library's reader gives beside what it declares. */
interface NamedSheet extends AsyncIterable<ExcelJS.Row> {
  readonly name: string;
}

async function sheetsIn(
  path: string,
  archive: Buffer,
): Promise<ReadonlyMap<string, readonly SheetRow[]>> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(
    Readable.from([archive], { objectMode: false }),
    { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore' },
  );
  const sheets = new Map<string, readonly SheetRow[]>();
  try {
    for await (const sheet of reader) {
      const { name } = sheet as unknown as NamedSheet;
      sheets.set(name, await rowsIn(path, sheet as unknown as NamedSheet));
    }
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw new ImportRefused(`${path} ${FOREIGN}.`, { cause: error });
  }
  return sheets;
}

async function rowsIn(path: string, sheet: NamedSheet): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of sheet) {
    const [, ...cells] = row.values as readonly ExcelJS.CellValue[];
    if (cells.some((cell) => cell !== null && cell !== undefined)) {
      rows.push({ line: row.number, cells: [...cells] });
    }
    if (rows.length <= MOST_ROWS) continue;
    throw new ImportRefused(
      `${path} has more than ${MOST_RECORDS} rows, which one write can take; divide it.`,
    );
  }
  return rows;
}
