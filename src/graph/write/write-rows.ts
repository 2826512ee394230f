import { type Database, type Transaction } from '../database.js';
import { KeyTaken } from '../errors.js';
import { pastLabel } from '../guard.js';
import { STILL_CURRENT } from '../values/instant.js';
import { PUBLISHED_TO_ALL } from './access-fields.js';
import { contentHash, hashOf, refuseTwice, stateIdOf, type RecordContent } from './content.js';
import { batches } from './batches.js';
import { type EndedState, type OpenedState } from './chain.js';
import { MissingTarget, relationValues } from './relations.js';
import { rowDigest } from './seal.js';
import { closeWrite, lockSequence, recordWrite, type WriteOrder } from './sequence.js';
import { type WriteOutcome } from './write-records.js';

/** A row with all that can be worked out of it before it is known when it is written. */
export interface PreparedRow {
  readonly content: RecordContent;
  readonly hash: string;
  readonly digest: string;
}

export function preparedRow(content: RecordContent): PreparedRow {
  const hash = contentHash(content, PUBLISHED_TO_ALL);
  const said = { ...content.properties, ...PUBLISHED_TO_ALL, contentHash: hash };
  const relations = relationValues(
    content.relations.map(({ type, to }) => ({ type, to, properties: {} })),
  );
  return { content, hash, digest: rowDigest({ ...said, ...relations }) };
}

/** Rows need no key of their own: writing the same ones twice changes nothing. */
interface RowsOrder extends Pick<WriteOrder, 'actor' | 'actorKind' | 'reason'> {
  /** A label by which a writer finds the rows again that it wrote. */
  readonly mark?: string;
}

interface PreparedOrder extends RowsOrder {
  /** What a look without the lock has shown; the unique key of rows tells if none is no longer true. */
  readonly found?: 'SOME_STORED' | 'NONE_STORED';
  /** Hears when the database has the rows of a batch in hand: the time to prepare others. */
  readonly onHanded?: () => void;
}

/**
 * The one way in for bulk observations, all of one type: rows keep no states. A row that differs
 * closes the stored one and stands beside it; a row that is the same changes nothing. One
 * transaction for each batch, so an interrupted load is finished by running it again.
 */
export function writeRows(
  database: Database,
  rows: readonly RecordContent[],
  order: RowsOrder,
): Promise<WriteOutcome> {
  return writePreparedRows(database, rows.map(preparedRow), order);
}

/** The same for whoever prepares rows while the database is busy with others. */
export async function writePreparedRows(
  database: Database,
  rows: readonly PreparedRow[],
  order: PreparedOrder,
): Promise<WriteOutcome> {
  refuseTwice(rows.map(({ content }) => content.id));
  refuseSeveralTypes(rows);
  const outcomes: WriteOutcome[] = [];
  for (const batch of batches(rows)) outcomes.push(await writeBatch(database, batch, order));
  return outcomes.reduce(sum, { added: 0, changed: 0, unchanged: 0, closed: 0 });
}

/**
 * Closes the rows of a type that a writer marked as its own and that are not among those it has now.
 * Gives the number of rows closed.
 */
export async function closeRowsGone(
  database: Database,
  label: string,
  present: ReadonlySet<string>,
  order: RowsOrder & { readonly mark: string },
): Promise<number> {
  const marked = await database.read(`MATCH (n:${label}:${order.mark}) RETURN n.id`, {});
  const gone = marked.map(([id]) => id as string).filter((id) => !present.has(id));
  for (const batch of batches(gone)) await closeBatch(database, { label, ids: batch, order });
  return gone.length;
}

interface Closing {
  readonly label: string;
  readonly ids: readonly string[];
  readonly order: RowsOrder;
}

async function closeBatch(database: Database, { label, ids, order }: Closing): Promise<void> {
  await database.writeInTurn(async (transaction) => {
    const sequence = await lockSequence(transaction);
    const writing = await recordWrite(transaction, sequence, { ...order, inputHash: hashOf(ids) });
    const ended = await closeRows(transaction, label, { ids, recordedAt: writing.recordedAt });
    await closeWrite(transaction, writing, { opened: [], ended, isPublic: true });
  });
}

function refuseSeveralTypes(rows: readonly PreparedRow[]): void {
  const names = [...new Set(rows.map(({ content }) => content.type.name))];
  if (names.length > 1) {
    throw new Error(`Rows of one write are of one type; these are ${names.join(' and ')}.`);
  }
}

const sum = (a: WriteOutcome, b: WriteOutcome): WriteOutcome => ({
  added: a.added + b.added,
  changed: a.changed + b.changed,
  unchanged: a.unchanged + b.unchanged,
  closed: a.closed + b.closed,
});

async function writeBatch(
  database: Database,
  rows: readonly PreparedRow[],
  { found, ...order }: PreparedOrder,
): Promise<WriteOutcome> {
  const compared = () => writeWhatDiffers(database, rows, { ...order, ask: storedHashes });
  if (found !== 'NONE_STORED') return compared();
  try {
    return await writeWhatDiffers(database, rows, { ...order, ask: noneStored });
  } catch (error) {
    if (error instanceof KeyTaken) return compared();
    throw error;
  }
}

interface DifferenceOrder extends Omit<PreparedOrder, 'found'> {
  readonly ask: typeof storedHashes;
}

function writeWhatDiffers(
  database: Database,
  rows: readonly PreparedRow[],
  { onHanded, ask, ...order }: DifferenceOrder,
): Promise<WriteOutcome> {
  const label = rows[0]?.content.type.name ?? '';
  return database.writeInTurn(async (transaction) => {
    const [sequence, stored] = await Promise.all([
      lockSequence(transaction),
      ask(transaction, label, rows),
    ]);
    const fresh = rows.filter(({ content, hash }) => stored.get(content.id) !== hash);
    const differing = fresh.filter(({ content }) => stored.has(content.id));
    const unchanged = rows.length - fresh.length;
    if (fresh.length === 0) return { added: 0, changed: 0, unchanged, closed: 0 };
    const inputHash = hashOf(fresh.map(({ content, hash }) => [content.id, hash]));
    const writing = await recordWrite(transaction, sequence, { ...order, inputHash });
    const { recordedAt } = writing;
    const ids = differing.map(({ content }) => content.id);
    const ended = await closeRows(transaction, label, { ids, recordedAt });
    const labels = order.mark === undefined ? label : `${label}:${order.mark}`;
    const opened = fresh.map((row) => openedState(row, recordedAt));
    const opening = openRows(transaction, labels, { rows: fresh, opened, recordedAt });
    // The database takes the last statement up when it is done with the one before.
    const closing = closeWrite(transaction, writing, { opened, ended, isPublic: true });
    onHanded?.();
    await Promise.all([opening, closing]);
    const added = fresh.length - differing.length;
    return { added, changed: differing.length, unchanged, closed: 0 };
  });
}

const openedState = (
  { content: { id }, hash, digest }: PreparedRow,
  recordedAt: string,
): OpenedState => ({ id, stateId: stateIdOf(id, hash, recordedAt), digest });

const noneStored: typeof storedHashes = () => Promise.resolve(new Map());

interface RowsAt {
  readonly rows: readonly PreparedRow[];
  /** Of each row the state that it opens, in the same order. */
  readonly opened: readonly OpenedState[];
  readonly recordedAt: string;
}

async function storedHashes(
  transaction: Transaction,
  label: string,
  rows: readonly PreparedRow[],
): Promise<ReadonlyMap<string, string>> {
  const found = await transaction.run(
    `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n.id, n.contentHash`,
    { ids: rows.map(({ content }) => content.id) },
  );
  return new Map(found as readonly (readonly [string, string])[]);
}

async function closeRows(
  transaction: Transaction,
  label: string,
  { ids, recordedAt }: { readonly ids: readonly string[]; readonly recordedAt: string },
): Promise<readonly EndedState[]> {
  if (ids.length === 0) return [];
  const ended = await transaction.run(
    `UNWIND $ids AS id MATCH (n:${label} {id: id})
     SET n.recordedTo = $recordedAt SET n:${pastLabel(label)} REMOVE n:${label}
     RETURN n.id, n.stateId`,
    { ids, recordedAt },
  );
  return ended.map(([id, stateId]) => ({ id, stateId }) as EndedState);
}

/**
 * What each row has of its own travels with it, what all share once, and the names of what they have
 * stand in the statement: they are those that the type declares.
 */
async function openRows(
  transaction: Transaction,
  labels: string,
  { rows, opened, recordedAt }: RowsAt,
): Promise<void> {
  const names = [...new Set(rows.flatMap(({ content }) => Object.keys(content.properties)))].sort();
  const made = await transaction.run(
    `UNWIND $rows AS row
     CREATE (n:${labels} {
       id: row[0], contentHash: row[1], stateId: row[2],
       ${names.map((name, at) => `${name}: row[4][${at}]`).join(', ')}
     })
     SET n += $shared
     WITH n, row UNWIND row[3] AS relation
     MATCH (m:Entity {id: relation[1]})
     CREATE (n)-[r:$(relation[0])]->(m) SET r.recordedFrom = $recordedAt, r.recordedTo = $open
     RETURN count(r)`,
    {
      recordedAt,
      open: STILL_CURRENT,
      shared: {
        ...PUBLISHED_TO_ALL,
        recordedAt,
        recordedFrom: recordedAt,
        recordedTo: STILL_CURRENT,
      },
      rows: rows.map(({ content: { id, properties, relations }, hash }, index) => [
        id,
        hash,
        opened[index]?.stateId,
        relations.map(({ type, to }) => [type, to]),
        names.map((name) => properties[name] ?? null),
      ]),
    },
  );
  const wanted = rows.reduce((count, { content }) => count + content.relations.length, 0);
  if (made[0]?.[0] !== wanted) {
    throw new MissingTarget(
      'A row refers to a record that is not in the graph; nothing was written.',
    );
  }
}
