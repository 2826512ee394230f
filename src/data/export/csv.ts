import { csvLine } from '../csv-line.js';
import { toldOf } from './about.js';
import { type Content, type FileFormat } from './file-format.js';
import { columnsOf, type Column, type Row, type Value } from './flatten.js';

/** Between the values of a list in one cell; `\|` stands for the sign itself. */
export const SEPARATOR = '|';

export const CSV_MEDIA_TYPE = 'text/csv; charset=utf-8; header=present';

/**
 * RFC 4180. Readers of CSV bear no comments, so all that must go with the file stands in columns:
 * source, licence and attribution of each record in its own row, and what is said of the whole file in
 * the column `about_this_file`, of the first row alone. What the columns mean stands in the file of
 * metadata beside it (CSV on the Web). A text that a spreadsheet would take for a formula has an
 * apostrophe before it; numbers have none.
 */
export const csv: FileFormat = {
  ending: 'csv',
  mediaType: CSV_MEDIA_TYPE,
  purpose: 'a table, lists within cells separated by "|"',
  describedBy: 'csv-metadata.json',
  write: table,
};

export const ABOUT_COLUMN = 'about_this_file';

async function* table({ about, exportable, rows }: Content): AsyncIterable<string> {
  const columns = columnsOf(exportable.fields);
  yield csvLine([...columns.map(({ name }) => name), ABOUT_COLUMN]);
  let said = toldOf(about);
  for await (const row of rows) {
    yield csvLine([...columns.map((column) => cellOf(column, row)), said]);
    said = '';
  }
}

function cellOf({ isList, valuesIn }: Column, row: Row): Value {
  const values = valuesIn(row);
  const value = isList ? values.map(member).join(SEPARATOR) : (values[0] ?? null);
  return typeof value === 'boolean' ? String(value) : value;
}

const member = (value: Value): string =>
  value === null ? '' : String(value).replace(/[\\|]/g, (sign) => `\\${sign}`);
