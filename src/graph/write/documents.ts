import { documentPattern } from '../guard.js';
import { type Viewer } from '../viewer.js';
import { type AccessFields } from './access-fields.js';
import { type Run } from './held.js';

/**
 * A piece of JSON that belongs to the making of a record and is none itself: a draft, a comment. It
 * has no earlier states and stands in no list of the schema; who may read it is decided by the guard.
 */
export interface Document<Body = unknown> {
  readonly id: string;
  /** Its label, such as `Draft`. */
  readonly kind: string;
  /** The id of what it belongs to. */
  readonly about: string;
  readonly access: AccessFields;
  /** Names this version of it. */
  readonly stateId: string;
  readonly recordedAt: string;
  readonly body: Body;
}

const COLUMNS = (d: string): string =>
  `${d}.id, ${d}.kind, ${d}.about, [${d}.access, ${d}.owner, ${d}.readers, ${d}.status], ` +
  `${d}.stateId, ${d}.recordedAt, ${d}.body`;

export interface DocumentQuestion {
  readonly kind: string;
  readonly about: string;
}

/** The documents of a kind that belong to something, as far as a viewer may read them, oldest first. */
export async function readDocuments<Body>(
  run: Run,
  viewer: Viewer,
  { kind, about }: DocumentQuestion,
): Promise<readonly Document<Body>[]> {
  const pattern = documentPattern('d', kind, 'd.about = $about');
  const rows = await run(`MATCH ${pattern} RETURN ${COLUMNS('d')} ORDER BY d.createdAt, d.id`, {
    about,
    viewer,
  });
  return rows.map(documentOf) as readonly Document<Body>[];
}

/** One document by id; null where the viewer may read none. */
export async function readDocument<Body>(
  run: Run,
  viewer: Viewer,
  { kind, id }: Pick<Document, 'kind' | 'id'>,
): Promise<Document<Body> | null> {
  const pattern = documentPattern('d', kind, 'd.id = $id');
  const [row] = await run(`MATCH ${pattern} RETURN ${COLUMNS('d')}`, { id, viewer });
  return row === undefined ? null : (documentOf(row) as Document<Body>);
}

/**
 * The documents of a kind whoever asks: for the rules of a write itself, such as who wrote a part of
 * what is decided on. What is shown to somebody is read through the guard.
 */
export async function allDocuments<Body>(
  run: Run,
  { kind, about }: DocumentQuestion,
): Promise<readonly Document<Body>[]> {
  const rows = await run(
    `MATCH (d:Document&${kind} {about: $about}) RETURN ${COLUMNS('d')} ORDER BY d.createdAt, d.id`,
    { about },
  );
  return rows.map(documentOf) as readonly Document<Body>[];
}

function documentOf(row: readonly unknown[]): Document {
  const [id, kind, about, access, stateId, recordedAt, body] = row;
  const [code, owner, readers, status] = access as readonly unknown[];
  return {
    id: id as string,
    kind: kind as string,
    about: about as string,
    access: { access: code, owner, readers, status } as AccessFields,
    stateId: stateId as string,
    recordedAt: recordedAt as string,
    body: JSON.parse(body as string) as unknown,
  };
}

/** Puts documents in place of those with their ids. */
export async function putDocuments(run: Run, documents: readonly Document[]): Promise<void> {
  if (documents.length === 0) return;
  await run(
    `UNWIND $rows AS row
     MERGE (d:Document {id: row.id})
     ON CREATE SET d.createdAt = row.properties.recordedAt
     SET d:$(row.properties.kind), d += row.properties`,
    {
      rows: documents.map(({ id, kind, about, access, stateId, recordedAt, body }) => ({
        id,
        properties: { kind, about, ...access, stateId, recordedAt, body: JSON.stringify(body) },
      })),
    },
  );
}

/** Removes documents for good: nothing of what was never handed in is kept. */
export async function removeDocuments(run: Run, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await run('UNWIND $ids AS id MATCH (d:Document {id: id}) DELETE d', { ids });
}
