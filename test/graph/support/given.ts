import { type GraphQLSchema } from 'graphql';
import { typeOfId } from '../../../src/graph/mapping.js';
import { PUBLISHED_TO_ALL, type AccessFields } from '../../../src/graph/write/access-fields.js';
import { type RecordContent } from '../../../src/graph/write/content.js';
import { parseRecord, type RawRecord } from '../../../src/graph/write/parse-record.js';
import { writeRecords, type WriteOutcome } from '../../../src/graph/write/write-records.js';
import { preparedRow, writePreparedRows, writeRows } from '../../../src/graph/write/write-rows.js';
import { type TestGraph } from './test-graph.js';

export type Raw = RawRecord & { readonly id: string };

/** What a test writes at once; everything is published to all unless it says otherwise. */
export interface Given {
  readonly records?: readonly Raw[];
  readonly access?: AccessFields;
  readonly close?: readonly string[];
  readonly key?: string;
  /** By their ids the hashes of what the writer found; null where nothing was. */
  readonly found?: ReadonlyMap<string, string | null>;
}

export const HIDDEN: AccessFields = { ...PUBLISHED_TO_ALL, access: 'OFFICERS', status: 'DRAFT' };

export function write(
  { graph, schema }: TestGraph,
  { records = [], access = PUBLISHED_TO_ALL, close = [], key, found = new Map() }: Given,
): Promise<WriteOutcome> {
  const batch = {
    records: records.map((raw) => ({ content: contentOf(schema, raw), access })),
    close,
    found,
  };
  const order = {
    actor: 'tests',
    reason: 'GIVEN',
    ...(key === undefined ? {} : { idempotencyKey: key }),
  };
  return writeRecords(graph.database, schema, batch, order);
}

export function rows({ graph, schema }: TestGraph, given: readonly Raw[]): Promise<WriteOutcome> {
  const contents = given.map((raw) => contentOf(schema, raw));
  return writeRows(graph.database, contents, { actor: 'tests', reason: 'GIVEN' });
}

/** The same by a writer who found none of them stored a moment ago. */
export function rowsFoundNew(
  { graph, schema }: TestGraph,
  given: readonly Raw[],
): Promise<WriteOutcome> {
  const prepared = given.map((raw) => preparedRow(contentOf(schema, raw)));
  const order = { actor: 'tests', reason: 'GIVEN', found: 'NONE_STORED' } as const;
  return writePreparedRows(graph.database, prepared, order);
}

export function contentOf(schema: GraphQLSchema, raw: Raw): RecordContent {
  const type = typeOfId(schema, raw.id);
  if (type === null) throw new Error(`${raw.id} is of no known type.`);
  const { content, problems } = parseRecord(schema, type, raw);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return content;
}

/** A person and a book of theirs, for tests that need one of each. */
export const ANN: Raw = { id: 'person:ann', name: 'Ann' };
export const ATLAS: Raw = {
  id: 'book:atlas',
  title: 'Atlas',
  shelf: 'OPEN',
  author: 'person:ann',
};
