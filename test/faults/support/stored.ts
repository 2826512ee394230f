import { RecordStatus } from '../../../src/domain/vocabulary/record-status.js';
import { type Database } from '../../../src/graph/database.js';
import { memberOf } from '../../../src/workflow/act/member-of.js';

/** What the store holds of the acts of the load, read past every rule of the product. */
export interface Stored {
  readonly writes: readonly StoredWrite[];
  readonly drafts: readonly StoredDraft[];
  readonly receipts: readonly StoredReceipt[];
  /** Every state of every submission and law of the load, oldest first. */
  readonly states: readonly StoredState[];
  readonly relations: readonly StoredRelation[];
}

interface StoredWrite {
  readonly id: string;
  /** The key of the client, without the account that it belongs to. */
  readonly key: string;
  readonly recordedAt: string;
  /** Of the kept answers about it: the id that each names. */
  readonly answers: readonly string[];
}

interface StoredDraft {
  readonly recordId: string;
  readonly submission: string;
  readonly title: string;
}

interface StoredReceipt {
  readonly submission: string;
  readonly recordedAt: string;
  readonly records: number;
}

interface StoredState {
  readonly id: string;
  readonly type: 'Submission' | 'LegislationChange';
  readonly status: RecordStatus;
  readonly write: string;
}

interface StoredRelation {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  /** Whether it has all that a relation of its type is written with. */
  readonly isWhole: boolean;
}

/** Accounts of local tokens alone take part in the load. */
const ACTOR = 'account:local-';

export async function readStored(database: Database): Promise<Stored> {
  const documents = await documentsIn(database);
  const ofKind = (wanted: string) => documents.filter(({ kind }) => kind === wanted);
  return {
    writes: await writesIn(database, ofKind('Answer')),
    drafts: ofKind('Draft').map(({ about, body }) => {
      const { recordId, fields } = body as DraftBody;
      return { recordId, submission: about, title: fields.title.en };
    }),
    receipts: ofKind('Receipt').map(({ about, recordedAt, body }) => {
      const { records } = body as { readonly records: number };
      return { submission: about, recordedAt, records };
    }),
    states: await statesIn(database),
    relations: await relationsIn(database),
  };
}

interface AnswerBody {
  readonly recordId?: string;
  readonly submissionId: string;
}

const idIn = ({ recordId, submissionId }: AnswerBody): string => recordId ?? submissionId;

interface DraftBody {
  readonly recordId: string;
  readonly fields: { readonly title: { readonly en: string } };
}

interface StoredDocument {
  readonly kind: string;
  readonly about: string;
  readonly recordedAt: string;
  readonly body: unknown;
}

async function documentsIn(database: Database): Promise<readonly StoredDocument[]> {
  const rows = await database.read(
    'MATCH (d:Document) RETURN d.kind, d.about, d.recordedAt, d.body',
    {},
  );
  return rows.map(([kind, about, recordedAt, body]) => ({
    kind: String(kind),
    about: String(about),
    recordedAt: String(recordedAt),
    body: JSON.parse(String(body)) as unknown,
  }));
}

async function writesIn(
  database: Database,
  answers: readonly StoredDocument[],
): Promise<readonly StoredWrite[]> {
  const rows = await database.read(
    `MATCH (w:Write) WHERE w.actor STARTS WITH $actor
     RETURN w.id, w.idempotencyKey, w.recordedAt ORDER BY w.sequence`,
    { actor: ACTOR },
  );
  return rows.map(([id, key, recordedAt]) => ({
    id: String(id),
    key: String(key).split(' ').slice(1).join(' '),
    recordedAt: String(recordedAt),
    answers: answers
      .filter(({ about }) => about === id)
      .map(({ body }) => idIn(body as AnswerBody)),
  }));
}

async function statesIn(database: Database): Promise<readonly StoredState[]> {
  const rows = await database.read(
    `MATCH (n:Submission|LegislationChange)-[:STATE]->(s:State)
     OPTIONAL MATCH (s)-[:WRITTEN_IN]->(w:Write)
     WITH n, s, w WHERE s.actor STARTS WITH $actor
     RETURN n.id, n:Submission, s.status, w.id ORDER BY n.id, s.recordedFrom`,
    { actor: ACTOR },
  );
  return rows.map(([id, isSubmission, status, write]) => ({
    id: String(id),
    type: isSubmission === true ? 'Submission' : 'LegislationChange',
    status: memberOf(RecordStatus, status),
    write: String(write),
  }));
}

async function relationsIn(database: Database): Promise<readonly StoredRelation[]> {
  const rows = await database.read(
    `MATCH (n:Submission|LegislationChange WHERE n.lastActor STARTS WITH $actor)-[r:!STATE]->(m)
     RETURN n.id, type(r), m.id,
       r.recordedFrom IS NOT NULL AND r.recordedTo IS NOT NULL
         AND (type(r) <> 'CITES' OR r.locator IS NOT NULL)`,
    { actor: ACTOR },
  );
  return rows.map(([from, type, to, isWhole]) => ({
    from: String(from),
    type: String(type),
    to: String(to),
    isWhole: isWhole === true,
  }));
}
