import { type Content, type FileFormat } from './file-format.js';

/**
 * A workbook for spreadsheets. A text is stored as a text, so no program takes it for a formula; sheets
 * have fixed names. An instant is a date to the millisecond, the finest that spreadsheets know.
 */
export const xlsx: FileFormat = {
  ending: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  purpose: 'a workbook: the table, its columns, its sources and how to cite it',
  write,
};

/** What packs workbooks is hundreds of files, which are read when the first is asked for. */
async function* write(content: Content): AsyncIterable<Uint8Array> {
  const { workbook } = await import('./xlsx-workbook.js');
  yield* workbook(content);
}
