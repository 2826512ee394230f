import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { withRecordDefaults } from '../../../src/domain/record/record.seed.js';
import { withOrigins } from '../../../src/domain/source/source.seed.js';
import { type RecordContent } from '../../../src/graph/write/content.js';
import { parseRecord, type RawRecord } from '../../../src/graph/write/parse-record.js';
import { hasAdherence, KINDS } from './records.js';
import { readings, tradeRows } from './rows.js';
import { type Shape } from './shape.js';

const RECORDS_PER_WRITE = 1_000;
/** As many as the product writes in one transaction, so that a batch is in whole or not at all. */
const ROWS_PER_WRITE = 2_000;

export interface Batch {
  readonly type: string;
  /** Records keep states; rows of readings and trade do not. */
  readonly kind: 'RECORDS' | 'ROWS';
  readonly contents: readonly RecordContent[];
}

/** The whole graph, batch by batch: whatever a record leads to comes before it. */
export function* batchesOf(schema: GraphQLSchema, shape: Shape): Generator<Batch> {
  for (const { type, count, make } of KINDS) {
    const numbers = numbersOf(type, count(shape));
    const raws = mapped(numbers, (number) => make(shape, number));
    for (const contents of parsed(schema, type, chunks(raws, RECORDS_PER_WRITE))) {
      yield { type, kind: 'RECORDS', contents: withOrigins(contents) };
    }
  }
  for (const [type, raws] of [
    ['Reading', readings(shape)],
    ['TradeRow', tradeRows(shape)],
  ] as const) {
    for (const contents of parsed(schema, type, chunks(raws, ROWS_PER_WRITE))) {
      yield { type, kind: 'ROWS', contents };
    }
  }
}

function* numbersOf(type: string, count: number): Generator<number> {
  for (let number = 1; number <= count; number += 1) {
    if (type !== 'Adherence' || hasAdherence(number)) yield number;
  }
}

function* mapped<From, To>(values: Iterable<From>, map: (value: From) => To): Generator<To> {
  for (const value of values) yield map(value);
}

function* chunks<Value>(values: Iterable<Value>, size: number): Generator<readonly Value[]> {
  let chunk: Value[] = [];
  for (const value of values) {
    chunk.push(value);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

function* parsed(
  schema: GraphQLSchema,
  typeName: string,
  lists: Iterable<readonly RawRecord[]>,
): Generator<readonly RecordContent[]> {
  const type = schema.getType(typeName) as GraphQLObjectType;
  for (const raws of lists) yield raws.map((raw) => contentOf(schema, type, raw));
}

/** A record as it is declared. Throws where the generator makes one that is not. */
export function contentOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  raw: RawRecord,
): RecordContent {
  const { content, problems } = parseRecord(schema, type, withRecordDefaults(type, raw));
  const [problem] = problems;
  if (problem === undefined) return content;
  throw new Error(`${content.id} ${problem.path.join('.')}: ${problem.message}`);
}
