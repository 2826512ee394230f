import { type GraphQLSchema } from 'graphql';
import { type Database } from '../../../src/graph/database.js';
import { PUBLISHED_TO_ALL } from '../../../src/graph/write/access-fields.js';
import { writeRecords } from '../../../src/graph/write/write-records.js';
import {
  preparedRow,
  writePreparedRows,
  type PreparedRow,
} from '../../../src/graph/write/write-rows.js';
import { batchesOf, type Batch } from './graph.js';
import { shapeOf } from './shape.js';
import { SIZES, type SizeName } from './sizes.js';

const GENERATED = { actor: 'benchmark', reason: 'GENERATED' } as const;

/** Hears how many records and rows of a type stand in the graph. */
export type Progress = (type: string, count: number) => void;

interface Prepared {
  readonly batch: Batch;
  readonly rows: readonly PreparedRow[];
}

/**
 * Writes a generated graph by the write path of the product, into an empty store that was prepared.
 * Each batch is one transaction, and one that is in already is passed over: a load that was cut short
 * goes on. The next batch is made while the database is busy with the last one.
 */
export async function loadGraph(
  database: Database,
  schema: GraphQLSchema,
  name: SizeName,
  progress: Progress = () => undefined,
): Promise<void> {
  const batches = batchesOf(schema, shapeOf(SIZES[name]));
  const counts = new Map<string, number>();
  for (let next = nextOf(batches); next !== null;) {
    const { batch } = next;
    const writing = writeBatch(database, schema, next);
    next = nextOf(batches);
    await writing;
    const count = (counts.get(batch.type) ?? 0) + batch.contents.length;
    counts.set(batch.type, count);
    progress(batch.type, count);
  }
  await database.runAlone('CALL db.prepareForReplanning()');
  await database.runAlone('MERGE (g:Generated {id: $id}) SET g.size = $name', {
    id: 'graph',
    name,
  });
}

/** The size that a store holds whole, or null. */
export async function loadedSize(database: Database): Promise<string | null> {
  const [row] = await database.read('MATCH (g:Generated) RETURN g.size', {});
  return (row?.[0] ?? null) as string | null;
}

function nextOf(batches: Generator<Batch>): Prepared | null {
  const next = batches.next();
  if (next.done === true) return null;
  const rows = next.value.kind === 'ROWS' ? next.value.contents.map(preparedRow) : [];
  return { batch: next.value, rows };
}

async function writeBatch(
  database: Database,
  schema: GraphQLSchema,
  { batch, rows }: Prepared,
): Promise<void> {
  if (await isIn(database, batch)) return;
  if (batch.kind === 'ROWS') {
    await writePreparedRows(database, rows, GENERATED);
    return;
  }
  const records = batch.contents.map((content) => ({ content, access: PUBLISHED_TO_ALL }));
  await writeRecords(database, schema, { records, close: [] }, GENERATED);
}

async function isIn(database: Database, { type, contents }: Batch): Promise<boolean> {
  const last = contents.at(-1)?.id;
  const [row] = await database.read(`MATCH (n:${type} {id: $last}) RETURN count(n)`, { last });
  return row?.[0] === 1;
}
