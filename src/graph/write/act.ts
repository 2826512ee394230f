import { type GraphQLSchema } from 'graphql';
import { type Database, type Transaction } from '../database.js';
import { type Viewer } from '../viewer.js';
import { type AccessFields } from './access-fields.js';
import { hashOf } from './content.js';
import {
  allDocuments,
  putDocuments,
  readDocument,
  readDocuments,
  removeDocuments,
  type Document,
  type DocumentQuestion,
} from './documents.js';
import { Eraser } from './erase.js';
import {
  heldRecords,
  seenAccess,
  seenIds,
  statesOfWrite,
  visibleIds,
  type Held,
  type StatesOfWrite,
} from './held.js';
import { keptInstead, mergesOf, referrersOf, type Merge, type Referrers } from './merges.js';
import {
  closeWrite,
  lockSequence,
  recordWrite,
  type ClosingEffects,
  type WriteOrder,
  type Writing,
} from './sequence.js';
import {
  applied,
  differenceFrom,
  isRepetition,
  wantedStates,
  type RecordWrite,
  type WriteBatch,
} from './write-records.js';

/** Something that somebody does once: who, why, under which key, and what was sent. */
export interface ActOrder extends Omit<WriteOrder, 'inputHash' | 'idempotencyKey'> {
  /** Known for this actor alone: two accounts may use one key. */
  readonly idempotencyKey: string;
  readonly input: unknown;
  /** Works everything out and changes nothing; the key is not used up. */
  readonly dryRun?: boolean;
}

export interface ActPlace {
  readonly database: Database;
  readonly schema: GraphQLSchema;
  readonly viewer: Viewer;
}

/** Undoes a transaction that was only to show what it would do. */
class NothingDone<Answer> extends Error {
  override readonly name = 'NothingDone';

  constructor(readonly answer: Answer) {
    super('Nothing was changed: it was a dry run.');
  }
}

/**
 * One act of one actor: all that it checks and all that it writes stand in one transaction, under the
 * lock of all writers, so nobody comes between. Repeated with its key and its input it does nothing
 * and answers what it answered; with another input it throws `IdempotencyKeyReused`. Whatever `work`
 * throws leaves everything as it was.
 */
export async function act<Answer>(
  place: ActPlace,
  { input, idempotencyKey, dryRun = false, ...order }: ActOrder,
  work: (unit: UnitOfWork) => Promise<Answer>,
): Promise<Answer> {
  const key = `${order.actor} ${idempotencyKey}`;
  const inputHash = hashOf({ reason: order.reason, input });
  try {
    return await place.database.writeInTurn(async (transaction) => {
      const sequence = await lockSequence(transaction);
      if (!dryRun && (await isRepetition(transaction, key, inputHash))) {
        return earlierAnswer<Answer>(transaction, key);
      }
      const writing = await recordWrite(transaction, sequence, {
        ...order,
        idempotencyKey: key,
        inputHash,
      });
      const unit = new UnitOfWork(place, transaction, writing);
      const answer = await work(unit);
      await keepAnswer(transaction, key, { writing, answer });
      await unit.close();
      if (dryRun) throw new NothingDone(answer);
      return answer;
    });
  } catch (error) {
    if (error instanceof NothingDone) return error.answer as Answer;
    throw error;
  }
}

const ANSWER = 'Answer';

async function keepAnswer(
  transaction: Transaction,
  key: string,
  { writing, answer }: { readonly writing: Writing; readonly answer: unknown },
): Promise<void> {
  const { id: about, recordedAt, order } = writing;
  const document: Document = {
    id: answerId(key),
    kind: ANSWER,
    about,
    access: { access: 'NAMED', owner: null, readers: [order.actor], status: 'PUBLISHED' },
    stateId: about,
    recordedAt,
    body: answer ?? null,
  };
  await putDocuments(runIn(transaction), [document]);
}

async function earlierAnswer<Answer>(transaction: Transaction, key: string): Promise<Answer> {
  const [row] = await transaction.run(`MATCH (d:Document {id: $id}) RETURN d.body`, {
    id: answerId(key),
  });
  return JSON.parse(String(row?.[0])) as Answer;
}

const answerId = (key: string): string => `answer:${hashOf(key)}`;

const runIn = (transaction: Transaction) => transaction.run.bind(transaction);

/** Of an act that changes documents alone. */
const NO_EFFECTS: ClosingEffects = { opened: [], ended: [], isPublic: false };

/** What an act may do within its one transaction. */
export class UnitOfWork {
  private batch: Required<WriteBatch> = { records: [], close: [], merged: new Map() };
  readonly eraser: Eraser;

  constructor(
    private readonly place: ActPlace,
    private readonly transaction: Transaction,
    private readonly writing: Writing,
  ) {
    this.eraser = new Eraser(runIn(transaction), writing);
  }

  get schema(): GraphQLSchema {
    return this.place.schema;
  }

  /** The instant under which everything of this act is recorded. */
  get recordedAt(): string {
    return this.writing.recordedAt;
  }

  /** The records with these ids that the actor may see. */
  held(ids: readonly string[]): Promise<ReadonlyMap<string, Held>> {
    return heldRecords(this.run, { ...this.place, ids });
  }

  /** The same whoever may see them: for the parts of what the actor may change as a whole. */
  heldWhole(ids: readonly string[]): Promise<ReadonlyMap<string, Held>> {
    return heldRecords(this.run, { schema: this.schema, viewer: null, ids });
  }

  visible(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return visibleIds(this.run, { ...this.place, ids });
  }

  /** Which of some records the actor may see, open or closed. */
  seen(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return seenIds(this.run, this.place.viewer, ids);
  }

  /** What the write of an instant found, or what it left, whoever may see it. */
  statesOfWrite(at: string, which: StatesOfWrite): Promise<ReadonlyMap<string, Held>> {
    return statesOfWrite(this.run, this.schema, { at, which });
  }

  /** What leads straight to a record, whoever may see it. */
  referrersOf(id: string): Promise<Referrers> {
    return referrersOf(this.run, { schema: this.schema, id });
  }

  mergesOf(id: string): Promise<readonly Merge[]> {
    return mergesOf(this.run, id);
  }

  keptInstead(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return keptInstead(this.run, ids);
  }

  /** Who may read a record, open or closed, that the actor may see now. */
  seenAccess(id: string): Promise<AccessFields | null> {
    return seenAccess(this.run, this.place.viewer, id);
  }

  document<Body>(asked: Pick<Document, 'kind' | 'id'>): Promise<Document<Body> | null> {
    return readDocument<Body>(this.run, this.place.viewer, asked);
  }

  documents<Body>(asked: DocumentQuestion): Promise<readonly Document<Body>[]> {
    return readDocuments<Body>(this.run, this.place.viewer, asked);
  }

  /** Whoever may read them: for rules, not for showing. */
  allDocuments<Body>(asked: DocumentQuestion): Promise<readonly Document<Body>[]> {
    return allDocuments<Body>(this.run, asked);
  }

  /** How many there are, whoever may read them. */
  async countDocuments({ kind, about }: DocumentQuestion): Promise<number> {
    const rows = await this.run(
      'MATCH (d:Document {about: $about}) WHERE d.kind = $kind RETURN count(d)',
      { kind, about },
    );
    return Number(rows[0]?.[0]);
  }

  /** Who wrote anything of a submission for some reasons. */
  async actorsOf(asked: {
    readonly submission: string;
    readonly reasons: readonly string[];
  }): Promise<readonly string[]> {
    const rows = await this.run(
      `MATCH (w:Write {submission: $submission}) WHERE w.reason IN $reasons
       RETURN DISTINCT w.actor`,
      asked,
    );
    return rows.map(([actor]) => String(actor));
  }

  /** The ids of the records, whoever may see them, that a relation leads from to one of them. */
  async sourcesOf(asked: {
    readonly id: string;
    readonly relation: string;
  }): Promise<readonly string[]> {
    const rows = await this.run(
      'MATCH (:Entity {id: $id})<-[:$($relation)]-(n:Entity) RETURN n.id ORDER BY n.id',
      asked,
    );
    return rows.map(([id]) => String(id));
  }

  async put(...documents: readonly Omit<Document, 'stateId' | 'recordedAt'>[]): Promise<void> {
    await putDocuments(
      this.run,
      documents.map((document) => ({
        ...document,
        stateId: hashOf([document.id, this.writing.id]).slice(0, 16),
        recordedAt: this.recordedAt,
      })),
    );
  }

  remove(...ids: readonly string[]): Promise<void> {
    return removeDocuments(this.run, ids);
  }

  /** Records to be written when the act is done; each is named once in an act. */
  write(...records: readonly RecordWrite[]): void {
    this.batch = { ...this.batch, records: [...this.batch.records, ...records] };
  }

  /** Records to be closed for good when the act is done. */
  end(...ids: readonly string[]): void {
    this.batch = { ...this.batch, close: [...this.batch.close, ...ids] };
  }

  /** A record to be closed as a duplicate when the act is done: another answers in its place. */
  merge(duplicate: string, into: string): void {
    const merged = new Map([...this.batch.merged, [duplicate, into]]);
    this.batch = { ...this.batch, close: [...this.batch.close, duplicate], merged };
  }

  /** Writes the records and closes the write. */
  async close(): Promise<void> {
    const { records, close } = this.batch;
    const effects = records.length + close.length === 0 ? NO_EFFECTS : await this.applied();
    const { erased } = this.eraser;
    const isPublic = effects.isPublic || this.eraser.isPublic;
    await closeWrite(this.transaction, this.writing, { ...effects, isPublic, erased });
  }

  private async applied(): Promise<ClosingEffects> {
    const { close, merged } = this.batch;
    const wanted = wantedStates(this.batch);
    const difference = await differenceFrom(this.transaction, this.schema, {
      wanted,
      close,
      merged,
    });
    return applied(this.transaction, difference, this.writing);
  }

  private get run() {
    return runIn(this.transaction);
  }
}
