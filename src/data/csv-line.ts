import { stringify } from 'csv-stringify/sync';

/**
 * One line of a table (RFC 4180). A text that a spreadsheet would take for a formula has an apostrophe
 * before it; numbers have none. The library quotes the separator of lines alone, so any other sign that
 * ends a line for some reader is named here.
 */
export const csvLine = (cells: readonly (string | number | boolean | null)[]): string =>
  stringify([[...cells]], {
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_match: /[\r\n]/,
  });
