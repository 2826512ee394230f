import { type GraphQLSchema } from 'graphql';
import { type Database } from '../../graph/database.js';
import { MERGED_INTO } from '../../graph/guard.js';
import { PUBLISHED_TO_ALL } from '../../graph/write/access-fields.js';
import { contentHash, type RecordContent } from '../../graph/write/content.js';
import { ledOver } from '../../graph/write/merges.js';
import { writeRecords, type WriteOutcome } from '../../graph/write/write-records.js';
import { closeRowsGone, writeRows } from '../../graph/write/write-rows.js';
import { checkSeeds } from './check-seeds.js';
import { type Seeds } from './read-seeds.js';

const SEEDS = 'seeds';

/** The label of the readings that the seeds wrote. */
export const SEEDED = 'Seeded';

export interface SeedReport {
  readonly records: WriteOutcome;
  readonly readings: WriteOutcome;
  /** Records that a person changed, or erased from, since: they are left as they are although the seed differs. */
  readonly keptAsReviewed: readonly string[];
  /** How many readings an import gave otherwise since: they are left as they are. */
  readonly keptAsImported: number;
}

interface Stored {
  readonly seedHash: string | null;
  readonly lastActor: string;
  readonly isClosed: boolean;
  /** The record that it was merged into as a duplicate. */
  readonly mergedInto: string | null;
  /** Whether something was erased from it: the seeds may still say that, so they write it no more. */
  readonly isRedacted: boolean;
}

interface Seeded {
  readonly content: RecordContent;
  readonly seedHash: string;
}

/**
 * Loads the seeds into the graph. Only seeds that changed since they were last loaded are written,
 * and none over a state that a person wrote or erased from, or a duplicate that people merged, whose
 * place the kept record takes wherever a seed names it; so loading twice changes nothing.
 * Throws `SeedsRefused` before anything is written.
 */
export async function loadSeeds(
  database: Database,
  schema: GraphQLSchema,
  seeds: Seeds,
): Promise<SeedReport> {
  const { records, readings } = checkSeeds(schema, seeds);
  const stored = await storedSeeds(database);
  const seeded = records.map((content) => ({
    content,
    seedHash: contentHash(content, PUBLISHED_TO_ALL),
  }));
  const differing = seeded.filter(({ content, seedHash }) => {
    const before = stored.get(content.id);
    return before?.seedHash !== seedHash || (before.isClosed && before.mergedInto === null);
  });
  const instead = keptInstead(stored);
  const isMine = (id: string) => isOfSeeds(stored.get(id)) && !instead.has(id);
  const gone = goneFromSeeds(stored, seeded);
  const written = await writeSeeds(database, schema, {
    records: differing
      .filter(({ content }) => isMine(content.id))
      .map(({ content, seedHash }) => ({ content: ledOver(content, instead), seedHash })),
    close: gone.filter(isMine),
  });
  const imported = await importedReadings(database, readings);
  const rows = await writeReadings(
    database,
    readings
      .filter(({ id }) => !imported.has(id))
      .map((reading) => ledOver(reading, instead)),
  );
  const keptAsReviewed = [...differing.map(({ content }) => content.id), ...gone].filter((id) => !isMine(id));
  const unchanged = records.length - written.added - written.changed - keptAsReviewed.length;
  return {
    records: { ...written, unchanged },
    readings: rows,
    keptAsReviewed,
    keptAsImported: imported.size,
  };
}

const isOfSeeds = (stored: Stored | undefined): boolean =>
  stored === undefined || (stored.lastActor === SEEDS && !stored.isRedacted);

/**
 * Of the readings of the seeds, those that stand in the graph as an import brought them. The hint keeps
 * a plan made while there are few readings from looking through all of them for each id.
 */
async function importedReadings(
  database: Database,
  readings: readonly RecordContent[],
): Promise<ReadonlySet<string>> {
  const rows = await database.read(
    `UNWIND $ids AS id MATCH (n:Reading {id: id}) USING INDEX SEEK n:Reading(id) WHERE NOT n:${SEEDED}
     RETURN n.id`,
    { ids: readings.map(({ id }) => id) },
  );
  return new Set(rows.map(([id]) => id as string));
}

/** A row that is gone from the seeds is closed, where the seeds wrote it. */
async function writeReadings(
  database: Database,
  readings: readonly RecordContent[],
): Promise<WriteOutcome> {
  const order = { actor: SEEDS, mark: SEEDED };
  const written = await writeRows(database, readings, { ...order, reason: 'SEEDED' });
  const present = new Set(readings.map(({ id }) => id));
  const closed = await closeRowsGone(database, 'Reading', present, {
    ...order,
    reason: 'REMOVED_FROM_SEEDS',
  });
  return { ...written, closed };
}

async function storedSeeds(database: Database): Promise<ReadonlyMap<string, Stored>> {
  const rows = await database.read(
    `MATCH (n:Entity) OPTIONAL MATCH (n)-[:${MERGED_INTO}]->(m:Entity)
     RETURN n.id, n.seedHash, n.lastActor, n:Closed, m.id,
       EXISTS { (n)-[:STATE]->(s:State) WHERE s.erasures IS NOT NULL }`,
    {},
  );
  return new Map(
    rows.map(([id, seedHash, lastActor, isClosed, mergedInto, isRedacted]) => [
      id as string,
      { seedHash, lastActor, isClosed, mergedInto, isRedacted } as Stored,
    ]),
  );
}

/** By the ids of merged duplicates the records that answer for them, which may have been merged too. */
function keptInstead(stored: ReadonlyMap<string, Stored>): ReadonlyMap<string, string> {
  const answering = (id: string): string => {
    const into = stored.get(id)?.mergedInto ?? null;
    return into === null ? id : answering(into);
  };
  const merged = [...stored].filter(([, { mergedInto }]) => mergedInto !== null);
  return new Map(merged.map(([id]) => [id, answering(id)]));
}

function goneFromSeeds(
  stored: ReadonlyMap<string, Stored>,
  seeded: readonly Seeded[],
): readonly string[] {
  const present = new Set(seeded.map(({ content }) => content.id));
  return [...stored]
    .filter(([id, { seedHash, isClosed }]) => seedHash !== null && !isClosed && !present.has(id))
    .map(([id]) => id);
}

interface Difference {
  readonly records: readonly Seeded[];
  readonly close: readonly string[];
}

/** What is gone is closed in a write of its own, which names the reason. */
async function writeSeeds(
  database: Database,
  schema: GraphQLSchema,
  { records, close }: Difference,
): Promise<WriteOutcome> {
  const batch = records.map(({ content, seedHash }) => ({
    content,
    access: PUBLISHED_TO_ALL,
    marks: { seedHash },
  }));
  const written = await writeRecords(
    database,
    schema,
    { records: batch, close: [] },
    { actor: SEEDS, reason: 'SEEDED' },
  );
  const removed = await writeRecords(
    database,
    schema,
    { records: [], close },
    { actor: SEEDS, reason: 'REMOVED_FROM_SEEDS' },
  );
  return { ...written, closed: removed.closed };
}
