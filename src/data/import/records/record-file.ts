import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type GraphQLObjectType } from 'graphql';
import { idPrefix } from '../../../graph/mapping.js';
import { type ImportContext } from '../context.js';
import { refuseChanged } from '../import-file.js';
import { ImportRefused } from '../import-refused.js';
import { inspectFile, type InspectedFile } from '../inspect-file.js';
import { readCells, type TableRow } from '../read-cells.js';
import { openTable, tableRows, type Headed } from '../read-table.js';
import { MOST_BYTES } from './bounds.js';
import { mappedLayout, mappedTable } from './mapping/mapped-table.js';
import { type Mapping } from './mapping/read-mapping.js';
import { readJsonLine } from './json-line.js';
import { type RecordColumn } from './record-columns.js';
import { readHeader } from './record-header.js';
import { isWorkbook, openWorkbook, type WorkbookFile } from './workbook/workbook-file.js';
import { workbookRows } from './workbook/workbook-rows.js';
import { placesIn, readRecord, type RecordRow } from './read-record.js';

/** What is read of a file, one row after another. */
export interface RecordFile extends InspectedFile {
  readonly layout: string;
  readonly separator: string;
  readonly rows: AsyncIterable<RecordRow>;
}

interface Wanted {
  readonly type: GraphQLObjectType;
  readonly columns: readonly RecordColumn[];
  /** How a table of somebody else is read. */
  readonly mapping?: Mapping;
}

/** Opens a file of records: a workbook, objects in lines where it begins with one, else a table. */
export async function openRecordFile(
  context: ImportContext,
  path: string,
  wanted: Wanted,
): Promise<RecordFile> {
  if (await isWorkbook(path)) {
    refuseMapping(path, wanted);
    return openSheet(await openWorkbook(path), wanted);
  }
  const file = await inspectFile(path, context.signal);
  if (file.bytes > MOST_BYTES) {
    throw new ImportRefused(
      `${path} has ${file.bytes} bytes; records are taken from files of at most ${MOST_BYTES}. Divide it.`,
    );
  }
  if ((await firstSign(file)) !== '{') return openRows(context, file, wanted);
  refuseMapping(path, wanted);
  return openLines(context, file, wanted);
}

function refuseMapping(path: string, { mapping }: Wanted): void {
  if (mapping === undefined) return;
  throw new ImportRefused(`${path} is no table in CSV, which alone is read by a mapping.`);
}

/** What stands in place of a separator where there is none. */
const SHEET = 'sheet';

function openSheet({ workbook, ...file }: WorkbookFile, wanted: Wanted): RecordFile {
  const word = idPrefix(wanted.type.name);
  if (workbook.word !== word) {
    throw new ImportRefused(
      `${file.path} was made from the template for ${workbook.word}; import it as that.`,
    );
  }
  const rows = workbookRows(file.path, workbook, wanted.columns);
  return {
    ...file,
    layout: layoutOf(wanted).name,
    separator: SHEET,
    rows: Readable.from(rows),
  };
}

const layoutOf = ({ type }: Wanted): Headed => ({
  name: `records of the type ${idPrefix(type.name)}`,
  header: 'id, …; the command "template" gives all columns',
  columns: { id: /^id$/ },
});

async function openRows(
  context: ImportContext,
  file: InspectedFile,
  wanted: Wanted,
): Promise<RecordFile> {
  const { mapping, columns: known } = wanted;
  const own = layoutOf(wanted);
  const layout = mapping === undefined ? own : mappedLayout(mapping, `${own.name}, by a mapping`);
  const table = await openTable(file, [layout]);
  const { header, columns, rowOf } =
    mapping === undefined
      ? ownTable(file.path, table.header, known)
      : mappedTable(file.path, table.header, { mapping, known });
  const places = placesIn(header);
  async function* rows(): AsyncGenerator<RecordRow> {
    for await (const row of tableRows(table, context.signal)) {
      const cells = readCells({ header, columns: places }, rowOf(row), context.decimal);
      yield readRecord(cells, columns);
    }
    await refuseChanged(file.path, file.hash, context.signal);
  }
  return { ...file, layout: layout.name, separator: table.separator, rows: rows() };
}

const ownTable = (path: string, header: readonly string[], known: readonly RecordColumn[]) => ({
  header,
  columns: readHeader(path, header, known),
  rowOf: (row: TableRow) => row,
});

async function openLines(
  context: ImportContext,
  file: InspectedFile,
  wanted: Wanted,
): Promise<RecordFile> {
  const text = new TextDecoder(file.encoding).decode(await readFile(file.path));
  await refuseChanged(file.path, file.hash, context.signal);
  const lines = text.split('\n').map((line, index) => ({ line: index + 1, text: line.trim() }));
  const rows = lines.filter((line) => line.text !== '').map(readJsonLine);
  return { ...file, layout: layoutOf(wanted).name, separator: '\n', rows: Readable.from(rows) };
}

async function firstSign({ path, encoding }: InspectedFile): Promise<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { end: 1023 })) {
    return decoder
      .decode(chunk as Buffer)
      .trimStart()
      .charAt(0);
  }
  return '';
}
