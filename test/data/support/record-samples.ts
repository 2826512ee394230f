import { type GraphQLSchema } from 'graphql';
import { type ImportContext } from '../../../src/data/import/context.js';
import { importedType } from '../../../src/data/import/records/record-types.js';
import {
  importRecords,
  type RecordOrder,
} from '../../../src/data/import/records/import-records.js';
import { previewRecords } from '../../../src/data/import/records/preview-records.js';
import { knownSubjects } from '../../../src/data/import/known-subjects.js';
import { type Database } from '../../../src/graph/database.js';

/** A graph that a test writes to. */
export interface Place {
  readonly graph: { readonly database: Database };
  readonly schema: GraphQLSchema;
}

export type Said = Partial<Omit<RecordOrder, 'type' | 'path'>>;

/** Who looks on while a file goes in. */
type Watched = Partial<Pick<ImportContext, 'signal' | 'progress'>>;

const contextOf = async ({ graph: { database }, schema }: Place) => ({
  database,
  schema,
  known: await knownSubjects(database),
  families: new Map(),
  decimal: 'POINT' as const,
});

const typeOf = ({ schema }: Place, word: string) => {
  const type = importedType(schema, word);
  if (type === undefined) throw new Error(`${word} is no type of record.`);
  return type;
};

/** Imports records as the command does. */
export async function importRecordsInto(
  place: Place,
  word: string,
  path: string,
  { signal, progress, ...said }: Said & Watched = {},
) {
  const order = { type: typeOf(place, word), path, strict: false, ...said };
  const watched = { ...(signal ? { signal } : {}), ...(progress ? { progress } : {}) };
  return importRecords({ ...(await contextOf(place)), ...watched }, order);
}

export async function previewInto(place: Place, word: string, path: string, said: Said = {}) {
  const order = { type: typeOf(place, word), path, strict: false, ...said };
  return previewRecords(await contextOf(place), order, 10);
}

/** The cells of a record as a table has them: written anew for the tests. */
function cellsOf(value: unknown, name = ''): Readonly<Record<string, string>> {
  if (value === undefined || value === null) return {};
  if (typeof value === 'string') return { [name]: value };
  if (typeof value !== 'object') return { [name]: JSON.stringify(value) };
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) {
    return value.length === 0 ? {} : { [name]: value.join(' | ') };
  }
  const below = Object.entries(value).map(([key, inner]) => {
    const step = Array.isArray(value) ? String(Number(key) + 1) : key;
    return cellsOf(inner, name === '' ? step : `${name}.${step}`);
  });
  return Object.assign({}, ...below) as Readonly<Record<string, string>>;
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A table of records, with the columns that any of them needs. */
export function tableOf(records: readonly object[]): string {
  const rows = records.map((record) => cellsOf(record));
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly string[]) => cells.map(quoted).join(',');
  return [line(header), ...rows.map((row) => line(header.map((name) => row[name] ?? '')))].join(
    '\r\n',
  );
}
