import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { type Database, type Transaction } from '../database.js';
import { MERGED_INTO } from '../guard.js';
import { nodeTypes, ownRelationTypes, typeOfId } from '../mapping.js';
import { type AccessFields } from './access-fields.js';
import {
  contentHash,
  hashOf,
  refuseTwice,
  type OwnRelation,
  type RecordContent,
} from './content.js';
import { replaceRelations } from './relations.js';
import { type EndedState } from './chain.js';
import {
  closeWrite,
  lockSequence,
  recordWrite,
  type ClosingEffects,
  type WriteOrder,
  type Writing,
} from './sequence.js';
import { closeNodes, closeStates, openStates, type NextState } from './states.js';

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
  /** Of those that are closed as duplicates: the ids of the records that answer in their place. */
  readonly merged?: ReadonlyMap<string, string>;
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

/** Something else is held than the writer went by. */
export class HeldOtherwise extends Error {
  override readonly name = 'HeldOtherwise';
}

/** By ids of records the hashes of what a writer found held there; null where nothing was. */
type Found = ReadonlyMap<string, string | null>;

/** What is stored of a record now, as far as a write must know it. */
interface Stored {
  readonly contentHash: string;
  readonly access: string;
  readonly isClosed: boolean;
}

interface Change {
  readonly next: NextState;
  readonly stored: Stored | undefined;
}

/**
 * The one way in for records: compares with what is stored, closes the states that differ and opens
 * the next ones, all in one transaction. Writing the same thing twice changes nothing.
 * Throws `MissingTarget`, `NamedTwice`, `IdempotencyKeyReused`, or `HeldOtherwise` where something was
 * written since it was `found`; the graph is then as it was.
 */
export async function writeRecords(
  database: Database,
  schema: GraphQLSchema,
  { found = new Map(), ...batch }: WriteBatch & { readonly found?: Found },
  order: Omit<WriteOrder, 'inputHash'>,
): Promise<WriteOutcome> {
  const wanted = wantedStates(batch);
  const inputHash = hashOf({
    records: wanted.map(({ content, hash }) => [content.id, hash]),
    close: [...batch.close],
    ...(batch.merged === undefined ? {} : { merged: [...batch.merged] }),
  });
  return database.writeInTurn(async (transaction) => {
    const sequence = await lockSequence(transaction);
    if (await isRepetition(transaction, order.idempotencyKey, inputHash)) return nothingNew(batch);
    await refuseOtherwise(transaction, found);
    const difference = await differenceFrom(transaction, schema, { ...batch, wanted });
    const { changes, closing } = difference;
    if (changes.length + closing.length === 0) return nothingNew(batch);
    const writing = await recordWrite(transaction, sequence, { ...order, inputHash });
    await closeWrite(transaction, writing, await applied(transaction, difference, writing));
    return outcomeOf(batch, changes, closing);
  });
}

async function refuseOtherwise(transaction: Transaction, found: Found): Promise<void> {
  if (found.size === 0) return;
  const stored = await storedRecords(transaction, [...found.keys()]);
  for (const [id, hash] of found) {
    if ((stored.get(id)?.contentHash ?? null) === hash) continue;
    throw new HeldOtherwise(`${id} was written by somebody else meanwhile; nothing was written.`);
  }
}

/** The states that records shall have; they can be made before the lock is taken. */
export function wantedStates({ records, close }: WriteBatch): readonly NextState[] {
  refuseTwice([...records.map(({ content }) => content.id), ...close]);
  return records.map(({ content, access, marks = {} }) => {
    return { content, access, marks, hash: contentHash(content, access) };
  });
}

interface Wanted extends Pick<WriteBatch, 'close' | 'merged'> {
  readonly wanted: readonly NextState[];
}

/** What has to change for records to be as they are wanted. */
export async function differenceFrom(
  transaction: Transaction,
  schema: GraphQLSchema,
  { wanted, close, merged = new Map() }: Wanted,
): Promise<Difference> {
  const ids = [...wanted.map(({ content }) => content.id), ...close];
  const stored = await storedRecords(transaction, ids);
  const changes = wanted
    .map((next): Change => ({ next, stored: stored.get(next.content.id) }))
    .filter(isDifferent);
  const closing = close.filter((id) => stored.get(id)?.isClosed === false);
  return { schema, changes, closing, merged, isPublic: touchesPublic(changes, closing, stored) };
}

const isDifferent = ({ next, stored }: Change): boolean =>
  stored === undefined || stored.isClosed || stored.contentHash !== next.hash;

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

/** Whether a write with this input was made under the key. Throws `IdempotencyKeyReused` for another. */
export async function isRepetition(
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
  if (row[0] === null) {
    throw new IdempotencyKeyReused(
      `What was sent under the key "${key}" has been erased since, so nothing can be compared with it; take a new key.`,
    );
  }
  throw new IdempotencyKeyReused(
    `The key "${key}" already names a write with another input; take a new key for a new input.`,
  );
}

async function storedRecords(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Stored>> {
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

export interface Difference {
  readonly schema: GraphQLSchema;
  readonly changes: readonly Change[];
  readonly closing: readonly string[];
  readonly merged: ReadonlyMap<string, string>;
  /** Whether anything of it is, or was, there for everyone to see. */
  readonly isPublic: boolean;
}

/** Makes the difference within a write, and says what to close the write with. */
export async function applied(
  transaction: Transaction,
  { schema, changes, closing, merged, isPublic }: Difference,
  writing: Writing,
): Promise<ClosingEffects> {
  const closed = await closeForGood(transaction, { schema, closing }, writing.recordedAt);
  const isAdded = ({ stored }: Change) => stored === undefined;
  const next = {
    known: changes.filter((change) => !isAdded(change)).map((change) => change.next),
    added: changes.filter(isAdded).map((change) => change.next),
  };
  const { opened, ended } = await openStates(transaction, next, writing);
  const emptied = closing.map((id) => ({
    content: {
      type: knownTypeOf(schema, id),
      id,
      properties: {},
      relations: leadingOn(merged, id),
    },
    isNew: false,
  }));
  const changed = changes.map((change) => ({
    content: change.next.content,
    isNew: isAdded(change),
  }));
  const types = [...ownRelationTypes(nodeTypes(schema)), MERGED_INTO];
  await replaceRelations(transaction, [...changed, ...emptied], types, writing.recordedAt);
  const left = closed.map((state) => ({
    ...state,
    into: leadingOn(merged, state.id).map(({ to }) => to),
  }));
  return { opened, ended: [...left, ...ended], isPublic };
}

/** A duplicate leads to the record that was kept until it is written again, whoever does that. */
function leadingOn(merged: ReadonlyMap<string, string>, id: string): readonly OwnRelation[] {
  const to = merged.get(id);
  return to === undefined ? [] : [{ type: MERGED_INTO, to, properties: {} }];
}

async function closeForGood(
  transaction: Transaction,
  { schema, closing }: Pick<Difference, 'schema' | 'closing'>,
  recordedAt: string,
): Promise<readonly EndedState[]> {
  if (closing.length === 0) return [];
  const nodes = closing.map((id) => ({ id, type: knownTypeOf(schema, id) }));
  const ended = await closeStates(transaction, closing, recordedAt);
  await closeNodes(transaction, nodes);
  return ended;
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
    changes.some(({ next }) => next.access.access === 'PUBLIC' || isPublic(next.content.id)) ||
    closing.some(isPublic)
  );
}
