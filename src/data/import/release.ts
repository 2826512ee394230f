import { pastLabel } from '../../graph/guard.js';
import { PUBLISHED_TO_ALL } from '../../graph/write/access-fields.js';
import { type RawRecord } from '../../graph/write/parse-record.js';
import { writeRecords } from '../../graph/write/write-records.js';
import { type CheckedFile } from './check-file.js';
import { type ImportContext } from './context.js';
import { ImportRefused } from './import-refused.js';
import { type Layout } from './kind.js';
import { contentOf, IMPORTS } from './land-observations.js';
import { type Table } from './read-table.js';

/** The release that a file belongs to. */
export interface Release {
  readonly id: string;
  /** Whether an import wrote it, or would; else it is one of the seeds. */
  readonly isOfImport: boolean;
  readonly isStored: boolean;
  readonly source: string;
  readonly edition: string;
}

/** What the user says of a release. */
export interface ReleaseChoice {
  readonly kind: string;
  /** What tells the edition from others; a part of the hash where nobody says it. */
  readonly edition?: string;
  /** The id of the source that documents it, where it is not the one that the layout names. */
  readonly source?: string;
}

/** A file as its release tells of it. */
export interface ReleasedFile {
  readonly hash: string;
  /** Editions of one title supersede each other. */
  readonly title: string;
  readonly note: string | null;
  readonly rowsRead: number;
  readonly rowsRefused: number;
}

/** What a checked table is to its release. */
export function releasedFile({ hash, layout }: Table, checked: CheckedFile): ReleasedFile {
  const { part, rowsRead, rowsRefused } = checked;
  return {
    hash,
    title: part === null ? layout.dataset : `${layout.dataset}, ${part.title()}`,
    note: part?.note() ?? null,
    rowsRead,
    rowsRefused,
  };
}

const HASH_DIGITS = 12;

/**
 * Finds the release of a file: the one that has its hash, else a new one. Throws `ImportRefused` where
 * another edition took its place, or where its edition is known with another file.
 */
export async function releaseOf(
  context: ImportContext,
  table: Table,
  choice: ReleaseChoice,
): Promise<Release> {
  const source = choice.source ?? sourceOf(context, table.layout);
  const release = await releaseOfFile(context, table, { ...choice, source });
  if (!release.isStored) await refuseUnknownSource(context, source);
  return release;
}

/** The same where the source is known, and may come in with the file. */
export async function releaseOfFile(
  context: ImportContext,
  { hash, path }: Pick<Table, 'hash' | 'path'>,
  choice: ReleaseChoice & { readonly source: string },
): Promise<Release> {
  const part = hash.slice(0, HASH_DIGITS);
  const { edition = `file ${part}`, source } = choice;
  const slug = choice.edition === undefined ? part : slugOf(choice.edition);
  const id = `dataset-release:${choice.kind}-${slug}`;
  const stored = await storedRelease(context, { hash, id });
  if (stored === undefined) {
    return { id, isOfImport: true, isStored: false, source, edition };
  }
  refuseOtherFile(path, { id, hash, storedHash: stored.hash });
  if (stored.next !== null) {
    throw new ImportRefused(
      `${path} was imported as ${stored.id}, and ${stored.next} has taken its place since; import an edition that is newer.`,
    );
  }
  return {
    id: stored.id,
    isOfImport: stored.actor === IMPORTS.actor,
    isStored: true,
    source,
    edition: stored.edition ?? edition,
  };
}

function sourceOf({ families }: ImportContext, { documentedBy }: Layout): string {
  const source = families.get(documentedBy)?.raw['source'];
  return typeof source === 'string' ? source : documentedBy;
}

interface StoredRelease {
  readonly id: string;
  readonly hash: string | null;
  readonly actor: string;
  readonly edition: string | null;
  /** The release that has taken its place. */
  readonly next: string | null;
}

/** The release with the hash of a file, else the one with the id that it would have. */
async function storedRelease(
  { database }: ImportContext,
  wanted: { readonly hash: string; readonly id: string },
): Promise<StoredRelease | undefined> {
  const [row] = await database.read(
    `MATCH (d:DatasetRelease) WHERE d.fileHash = $hash OR d.id = $id
     OPTIONAL MATCH (d)<-[:SUPERSEDES]-(next:DatasetRelease)
     RETURN { id: d.id, hash: d.fileHash, actor: d.lastActor, edition: d.edition, next: next.id }
     ORDER BY d.fileHash = $hash DESC, d.id LIMIT 1`,
    wanted,
  );
  return row?.[0] as StoredRelease | undefined;
}

function refuseOtherFile(
  path: string,
  {
    id,
    hash,
    storedHash,
  }: { readonly id: string; readonly hash: string; readonly storedHash: string | null },
): void {
  if (storedHash === hash) return;
  throw new ImportRefused(
    `${path} is another file than the one that ${id} was taken from; give its edition another name with --edition.`,
  );
}

export async function refuseUnknownSource(
  { database }: ImportContext,
  source: string,
): Promise<void> {
  const [row] = await database.read('MATCH (n:Source {id: $source}) RETURN n.id', { source });
  if (row === undefined) {
    throw new ImportRefused(
      `There is no ${source}; load the seeds, or name a Source of the graph.`,
    );
  }
}

function slugOf(edition: string): string {
  const slug = edition.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^-+|-+$/g, '');
  if (slug !== '') return slug;
  throw new ImportRefused(`"${edition}" names no edition; give a date or a number, as 2026-05-01.`);
}

/** Writes a release before the first row that belongs to it. */
export async function openRelease(
  context: ImportContext,
  release: Release,
  file: ReleasedFile,
): Promise<void> {
  await writeRelease(context, await newRelease(context, release, file));
}

/** A release before anything is counted, with the one that it takes the place of. */
export async function newRelease(
  context: ImportContext,
  release: Release,
  file: ReleasedFile,
): Promise<RawRecord> {
  const superseded = await lastRelease(context, release, file.title);
  return {
    ...(await described(context, release, file)),
    ...(superseded === undefined ? {} : { supersedes: superseded }),
  };
}

async function described(
  { database }: ImportContext,
  { id, source, edition }: Release,
  { title, note, hash, rowsRead, rowsRefused }: ReleasedFile,
): Promise<RawRecord> {
  const [row = []] = await database.read(
    'MATCH (n:Source {id: $source}) RETURN n.publisher, n.licence',
    { source },
  );
  const [publisher, licence] = row as readonly (string | null)[];
  const parts = [publisher, title, edition].filter((part) => typeof part === 'string');
  return {
    id,
    title,
    ...(note === null ? {} : { note }),
    edition,
    publisher,
    licence,
    citation: `${parts.join(', ')}.`,
    source,
    fileHash: hash,
    rowsRead: String(rowsRead),
    rowsRefused: String(rowsRefused),
  };
}

/** The newest release of a source under a title, which none has taken the place of yet. */
async function lastRelease(
  { database }: ImportContext,
  { id, source }: Release,
  title: string,
): Promise<string | undefined> {
  const [row] = await database.read(
    `MATCH (d:DatasetRelease)-[:DOCUMENTED_BY]->(:Source {id: $source})
     WHERE d.id <> $id AND d.title = $title AND NOT EXISTS { (d)<-[:SUPERSEDES]-(:DatasetRelease) }
     RETURN d.id ORDER BY d.recordedAt DESC, d.id LIMIT 1`,
    { id, source, title },
  );
  return row?.[0] as string | undefined;
}

interface ClosedFile {
  readonly file: ReleasedFile;
  /** The type of its rows. */
  readonly label: string;
  /** How many observations the file holds. */
  readonly total: number;
}

/**
 * Closes the books of a release. Its rows are counted in the graph and not by the run that wrote
 * them, so an import that was cut short and run again says the same.
 */
export async function closeRelease(
  context: ImportContext,
  release: Release,
  { file, label, total }: ClosedFile,
): Promise<void> {
  const [row = []] = await context.database.read(
    `MATCH (d:DatasetRelease {id: $id})
     OPTIONAL MATCH (d)-[:SUPERSEDES]->(before:DatasetRelease)
     WITH d, before.id AS supersedes
     OPTIONAL MATCH (d)<-[:RELEASED_IN]-(n:${label})
     RETURN supersedes, count(n),
       count(CASE WHEN EXISTS { MATCH (p:${pastLabel(label)}) WHERE p.id = n.id } THEN 1 END)`,
    { id: release.id },
  );
  const [supersedes, taken, changed] = row as readonly [string | null, number, number];
  await writeRelease(context, {
    ...(await described(context, release, file)),
    ...(supersedes === null ? {} : { supersedes }),
    observationsAdded: String(taken - changed),
    observationsChanged: String(changed),
    observationsUnchanged: String(total - taken),
  });
}

async function writeRelease(context: ImportContext, raw: RawRecord): Promise<void> {
  const content = contentOf(context, 'DatasetRelease', raw);
  const records = [{ content, access: PUBLISHED_TO_ALL }];
  await writeRecords(context.database, context.schema, { records, close: [] }, IMPORTS);
}
