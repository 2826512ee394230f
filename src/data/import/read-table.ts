import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { fold } from '../../graph/values/fold.js';
import { ImportRefused } from './import-refused.js';
import { LONGEST_LINE_BYTES, type InspectedFile } from './inspect-file.js';
import { type Layout } from './kind.js';
import { type TableColumns, type TableRow } from './read-cells.js';

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Some publishers put titles and dates above the header. */
const LINES_TO_HEADER = 10;

const SAMPLE_BYTES = 64 * 1024;

/** What the header of a table is found by. */
export type Headed = Pick<Layout, 'name' | 'header' | 'columns'>;

/** A file whose layout is known: where its header stands and which column is which. */
export interface Table<Of extends Headed = Layout> extends InspectedFile, TableColumns {
  readonly layout: Of;
  readonly separator: string;
  /** Rows above the first row of data, the header among them. */
  readonly above: number;
}

/** Finds out which of some layouts a file has. Throws `ImportRefused` where it has none of them. */
export async function openTable<Of extends Headed>(
  file: InspectedFile,
  layouts: readonly Of[],
): Promise<Table<Of>> {
  const sample = await sampleOf(file);
  for (const separator of SEPARATORS) {
    const rows = firstRows(sample, separator);
    for (const [above, header] of rows.entries()) {
      const found = layouts
        .map((layout) => ({ layout, columns: columnsIn(layout, header) }))
        .find(({ columns }) => columns !== undefined);
      if (found?.columns !== undefined) {
        const { layout, columns } = found;
        return { ...file, layout, separator, above: above + 1, header, columns };
      }
    }
  }
  const wanted = layouts.map(({ name, header }) => `${name} (${header})`).join(' or ');
  const seen = JSON.stringify(sample.split(/\r?\n|\r/, 1)[0]?.slice(0, 120) ?? '');
  throw new ImportRefused(`${file.path} has no header of ${wanted}; its first line is ${seen}.`);
}

async function sampleOf({ path, encoding }: InspectedFile): Promise<string> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** A sample may end within a quotation, which is no fault of the rows before it. */
function firstRows(sample: string, separator: string): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  const take = (row: string[]): null => {
    rows.push(row);
    return null;
  };
  try {
    parseAtOnce(sample, { ...options(separator), to: LINES_TO_HEADER, on_record: take });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return rows;
}

/** The places of all columns of a layout; undefined where one is missing. */
function columnsIn(
  { columns }: Headed,
  header: readonly string[],
): ReadonlyMap<string, number> | undefined {
  const names = header.map((name) => fold(name.trim()));
  const places = Object.entries(columns).map(
    ([key, pattern]) => [key, names.findIndex((name) => pattern.test(name))] as const,
  );
  return places.some(([, place]) => place === -1) ? undefined : new Map(places);
}

const options = (separator: string) =>
  ({
    bom: true,
    delimiter: separator,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_LINE_BYTES,
  }) as const;

interface ParsedRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The rows of data, one after another, in memory that does not grow with the file. */
export async function* tableRows(
  { path, encoding, separator, above }: Pick<Table, 'path' | 'encoding' | 'separator' | 'above'>,
  signal?: AbortSignal,
): AsyncGenerator<TableRow> {
  const parser = parse({ ...options(separator), info: true });
  const text = Readable.from(decoded(path, encoding, signal), { objectMode: true });
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let number = 0;
  try {
    for await (const row of parser) {
      const { record, info } = row as ParsedRow;
      number += 1;
      if (number > above) yield { line: info.lines, cells: record };
    }
  } catch (error) {
    throw error instanceof CsvError ? brokenTable(path, error) : error;
  }
}

async function* decoded(
  path: string,
  encoding: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { signal, highWaterMark: 256 * 1024 })) {
    yield decoder.decode(chunk as Buffer, { stream: true });
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

function brokenTable(path: string, error: CsvError): ImportRefused {
  const line = Number(error['lines'] ?? 1);
  const what = FAULTS[error.code] ?? error.message;
  return new ImportRefused(`${path} cannot be read from line ${line} on: ${what}`);
}

const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark opens a cell and none closes it.',
  CSV_INVALID_CLOSING_QUOTE:
    'text follows a closing quotation mark; within a cell they are doubled.',
  CSV_MAX_RECORD_SIZE: `a row has more than ${LONGEST_LINE_BYTES} characters; a quotation mark may be missing.`,
};
