import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { type Database, type Transaction } from '../database.js';
import { nodeTypes, ownRelationTypes, typeOfId } from '../mapping.js';
import { type AccessFields } from './access-fields.js';
import { contentHash, hashOf, refuseTwice, type RecordContent } from './content.js';
import { replaceRelations } from './relations.js';
import {
  lockSequence,
  raiseDataVersion,
  recordedInstant,
  recordWrite,
  type WriteOrder,
} from './sequence.js';
import { closeNodes, closeStates, openStates, type Moment } from './states.js';

/** A record to write: its content, who may read it, and marks of the writer that are no content. */
export interface RecordWrite {
  readonly content: RecordContent;
  readonly access: AccessFields;
  readonly marks?: Readonly<Record<string, string | null>>;
}

export interface WriteBatch {
  readonly records: readonly RecordWrite[];
  /** Ids of records whose last state is closed without a next one. */
  readonly close: readonly string[];
}

export interface WriteOutcome {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly closed: number;
}

/** Another input came under a key that already names a write. */
export class IdempotencyKeyReused extends Error {
  override readonly name = 'IdempotencyKeyReused';
}

/** What is stored of a record now, as far as a write must know it. */
interface Stored {
  readonly contentHash: string;
  readonly access: string;
  readonly isClosed: boolean;
}

interface Change {
  readonly write: RecordWrite;
  readonly hash: string;
  readonly stored: Stored | undefined;
}

/**
 * The one way in for records: compares with what is stored, closes the states that differ and opens
 * the next ones, all in one transaction. Writing the same thing twice changes nothing.
 * Throws `MissingTarget`, `NamedTwice` or `IdempotencyKeyReused`; the graph is then as it was.
 */
export async function writeRecords(
  database: Database,
  schema: GraphQLSchema,
  batch: WriteBatch,
  order: Omit<WriteOrder, 'inputHash'>,
): Promise<WriteOutcome> {
  refuseTwice([...batch.records.map(({ content }) => content.id), ...batch.close]);
  const hashed = batch.records.map((write) => ({
    write,
    hash: contentHash(write.content, write.access),
  }));
  const inputHash = hashOf({
    records: hashed.map(({ write, hash }) => [write.content.id, hash]),
    close: [...batch.close],
  });
  return database.write(async (transaction) => {
    const sequence = await lockSequence(transaction);
    if (await isRepetition(transaction, order.idempotencyKey, inputHash)) return nothingNew(batch);
    const stored = await storedRecords(transaction, batch);
    const changes = hashed
      .map(({ write, hash }): Change => ({ write, hash, stored: stored.get(write.content.id) }))
      .filter(isDifferent);
    const closing = batch.close.filter((id) => stored.get(id)?.isClosed === false);
    if (changes.length + closing.length === 0) return nothingNew(batch);
    const recordedAt = recordedInstant(sequence);
    const write = await recordWrite(transaction, sequence, { ...order, inputHash }, recordedAt);
    await apply(
      transaction,
      { schema, changes, closing },
      { recordedAt, write, actor: order.actor },
    );
    if (touchesPublic(changes, closing, stored)) {
      await raiseDataVersion(transaction, sequence, recordedAt);
    }
    return outcomeOf(batch, changes, closing);
  });
}

const isDifferent = ({ hash, stored }: Change): boolean =>
  stored === undefined || stored.isClosed || stored.contentHash !== hash;

function nothingNew({ records }: WriteBatch): WriteOutcome {
  return { added: 0, changed: 0, unchanged: records.length, closed: 0 };
}

function outcomeOf(
  { records }: WriteBatch,
  changes: readonly Change[],
  closing: readonly string[],
): WriteOutcome {
  const added = changes.filter(({ stored }) => stored === undefined).length;
  return {
    added,
    changed: changes.length - added,
    unchanged: records.length - changes.length,
    closed: closing.length,
  };
}

async function isRepetition(
  transaction: Transaction,
  key: string | undefined,
  inputHash: string,
): Promise<boolean> {
  if (key === undefined) return false;
  const [row] = await transaction.run(
    'MATCH (w:Write {idempotencyKey: $key}) RETURN w.inputHash LIMIT 1',
    { key },
  );
  if (row === undefined) return false;
  if (row[0] === inputHash) return true;
  throw new IdempotencyKeyReused(
    `The key "${key}" already names a write with another input; take a new key for a new input.`,
  );
}

async function storedRecords(
  transaction: Transaction,
  { records, close }: WriteBatch,
): Promise<ReadonlyMap<string, Stored>> {
  const ids = [...new Set([...records.map(({ content }) => content.id), ...close])];
  const rows = await transaction.run(
    'MATCH (n:Entity WHERE n.id IN $ids) RETURN n.id, n.contentHash, n.access, n:Closed',
    { ids },
  );
  return new Map(
    rows.map(([id, hash, access, isClosed]) => [
      id as string,
      { contentHash: hash, access, isClosed } as Stored,
    ]),
  );
}

interface Difference {
  readonly schema: GraphQLSchema;
  readonly changes: readonly Change[];
  readonly closing: readonly string[];
}

async function apply(
  transaction: Transaction,
  { schema, changes, closing }: Difference,
  moment: Moment,
): Promise<void> {
  if (closing.length > 0) {
    const nodes = closing.map((id) => ({ id, type: knownTypeOf(schema, id) }));
    await closeStates(transaction, closing, moment.recordedAt);
    await closeNodes(transaction, nodes);
  }
  await openStates(
    transaction,
    changes.map(({ write: { content, access, marks = {} }, hash }) => ({
      content,
      access,
      hash,
      marks,
    })),
    moment,
  );
  const emptied = closing.map((id) => ({
    content: { type: knownTypeOf(schema, id), id, properties: {}, relations: [] },
    isNew: false,
  }));
  const changed = changes.map(({ write: { content }, stored }) => ({
    content,
    isNew: stored === undefined,
  }));
  const types = ownRelationTypes(nodeTypes(schema));
  await replaceRelations(transaction, [...changed, ...emptied], types, moment.recordedAt);
}

function knownTypeOf(schema: GraphQLSchema, id: string): GraphQLObjectType {
  const type = typeOfId(schema, id);
  if (type === null) throw new Error(`"${id}" is of no known type.`);
  return type;
}

function touchesPublic(
  changes: readonly Change[],
  closing: readonly string[],
  stored: ReadonlyMap<string, Stored>,
): boolean {
  const isPublic = (id: string) => stored.get(id)?.access === 'PUBLIC';
  return (
    changes.some(({ write }) => write.access.access === 'PUBLIC' || isPublic(write.content.id)) ||
    closing.some(isPublic)
  );
}
