import { jsonOf } from './as-json.js';
import { Credits } from './credits.js';
import { type Content, type FileFormat } from './file-format.js';

/**
 * The first line says what the file is, each further one holds a record, and the last one names the
 * sources of them all; where it is missing the file is cut off. `export` tells the first and the last
 * from records, which have an `id`.
 */
export const jsonLines: FileFormat = {
  ending: 'jsonl',
  mediaType: 'application/jsonl; charset=utf-8',
  purpose: 'a JSON object a line, for programs',
  write: lines,
};

async function* lines({ about, exportable: { fields }, rows }: Content): AsyncIterable<string> {
  const credits = new Credits(fields);
  let records = 0;
  yield line({ export: 'ABOUT', ...about });
  for await (const row of rows) {
    credits.note(row);
    records += 1;
    yield line(jsonOf(fields, row));
  }
  yield line({ export: 'END', records, sources: credits.all });
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;
