import { type CheckedFile } from './check-file.js';
import { resolveConflicts, type Numbered } from './conflicts.js';
import { type ImportContext } from './context.js';
import { type Sums } from './kind.js';
import { type Observation } from './observation.js';
import {
  compareWithStored,
  landDiffering,
  type Compared,
  type Landing,
} from './land-observations.js';
import { digestOfId } from './digest-of-id.js';
import { readRows } from './read-rows.js';
import { type Table } from './read-table.js';
import { closeRelease, openRelease, releasedFile, type Release } from './release.js';
import { ImportRefused } from './import-refused.js';

/** Observations of one transaction. */
const BATCH = 2000;

/** Rows that share an identity are held until the end of the file; more are a fault of the file. */
const MOST_HELD = 10_000;

export interface Landed extends Landing {
  /** Rows that repeat another word for word. */
  readonly repetitions: number;
  readonly conflicting: number;
}

interface LandingFile {
  readonly table: Table;
  readonly checked: CheckedFile;
  readonly release: Release;
}

/**
 * Writes what a checked file says. Each batch is one transaction that compares with what is stored, so
 * an import that was cut short at any point ends, when run again, in the same graph.
 */
export async function landFile(context: ImportContext, file: LandingFile): Promise<Landed> {
  const { table, checked, release } = file;
  const writer = batchWriter(context, file);
  // What is under way is waited for, whatever ends the reading: who calls may close the database next.
  const { conflicting, repetitions } = await takeAll(context, file, writer).finally(writer.settled);
  const { isOpened, ...landed } = await writer.end();
  if (release.isOfImport && isOpened) {
    const total = landed.added + landed.changed + landed.unchanged;
    const label = table.layout.rows.label;
    await closeRelease(context, release, { file: releasedFile(table, checked), label, total });
  }
  return { ...landed, repetitions, conflicting: conflicting.flat().length };
}

/** Reads a file through and hands all that it says to a writer; tells what stood in it more than once. */
async function takeAll(context: ImportContext, file: LandingFile, writer: BatchWriter) {
  const { table, checked } = file;
  const sums = sumsOf(file);
  const take = async (numbered: Numbered): Promise<void> => {
    if (numbered.number === undefined) sums.add(numbered.observation);
    await writer.take(numbered);
  };
  const held: Observation[] = [];
  for await (const observation of observationsOf(context, file)) {
    const isHeld = checked.repeated.has(digestOfId(table.layout.rows.idOf(observation)));
    if (isHeld) held.push(observation);
    else await take({ observation });
    refuseTooMany(table, held.length);
  }
  const { kept, conflicting, repetitions } = resolveConflicts(held, table.layout);
  for (const numbered of kept) await take(numbered);
  for (const observation of sums.results(conflicting)) await writer.take({ observation });
  return { conflicting, repetitions };
}

const NO_SUMS: Sums = { add: () => undefined, results: () => [] };

/** Sums over a file from which rows are missing would be wrong without anyone seeing it. */
function sumsOf({ table, checked }: LandingFile): Sums {
  return (checked.rowsRefused === 0 ? table.layout.sums?.() : undefined) ?? NO_SUMS;
}

async function* observationsOf(
  context: ImportContext,
  { table, checked }: LandingFile,
): AsyncGenerator<Observation> {
  let rows = 0;
  for await (const row of readRows(table, context)) {
    rows += 1;
    context.progress?.({ step: 'WRITE', rows, of: checked.rowsRead });
    if (row.outcome === 'ACCEPTED') yield* row.observations;
  }
}

function refuseTooMany({ path }: Table, held: number): void {
  if (held <= MOST_HELD) return;
  throw new ImportRefused(
    `${path} has more than ${MOST_HELD} rows that say the same thing twice; it is not a table of one row for each.`,
  );
}

type BatchWriter = ReturnType<typeof batchWriter>;

/**
 * Gathers observations into batches, and writes the release before the first row that belongs to it.
 * While the database has one batch in hand the next is read, compared with what is stored and prepared;
 * no two batches of a file speak of the same row.
 */
function batchWriter(context: ImportContext, { table, checked, release }: LandingFile) {
  let batch: Numbered[] = [];
  let counts: Landing = { added: 0, changed: 0, unchanged: 0 };
  let isOpened = release.isStored;
  const { rows } = table.layout;
  const prepare = async (): Promise<void> => {
    if (!isOpened) await openRelease(context, release, releasedFile(table, checked));
    isOpened = true;
  };
  let underWay: Promise<void> = Promise.resolve();
  const write = async (compared: Compared, onHanded: () => void): Promise<void> => {
    const landed = await landDiffering(context, compared, { rows, prepare, onHanded });
    counts = {
      added: counts.added + landed.added,
      changed: counts.changed + landed.changed,
      unchanged: counts.unchanged + landed.unchanged,
    };
  };
  const flush = async (): Promise<void> => {
    context.signal?.throwIfAborted();
    const compared = await compareWithStored(context, batch, { rows, release: release.id });
    batch = [];
    await underWay;
    await new Promise<void>((handed) => {
      underWay = write(compared, handed);
      // Told to whoever waits for it next; until then it is no failure that nobody hears.
      void underWay.catch(() => undefined).finally(handed);
    });
  };
  return {
    take: async (numbered: Numbered): Promise<void> => {
      batch.push(numbered);
      if (batch.length === BATCH) await flush();
    },
    end: async () => {
      if (batch.length > 0) await flush();
      await underWay;
      return { ...counts, isOpened };
    },
    settled: () => underWay.catch(() => undefined),
  };
}
