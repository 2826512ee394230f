import { type GraphQLObjectType } from 'graphql';
import { PUBLISHED_TO_ALL } from '../../../graph/write/access-fields.js';
import { StatementTimedOut, WriteTooLarge } from '../../../graph/errors.js';
import { MissingTarget } from '../../../graph/write/relations.js';
import { HeldOtherwise, writeRecords } from '../../../graph/write/write-records.js';
import { type ImportContext } from '../context.js';
import { refuseIf, type ImportedFile } from '../import-file.js';
import { ImportRefused } from '../import-refused.js';
import { IMPORTS } from '../land-observations.js';
import { refusalReport } from '../refusal-report.js';
import { refuseUnknownSource } from '../release.js';
import { checkRecords, type CheckedRecords } from './check-records.js';
import { earlierDecisions, NO_DECISIONS, readDecisions, writeWaiting } from './decisions.js';
import { type Judged, type RowOutcome } from './judged.js';
import { readMapping, type Mapping } from './mapping/read-mapping.js';
import { recordColumns, type RecordColumn } from './record-columns.js';
import { openRecordFile, type RecordFile } from './record-file.js';
import { recordRelease, releaseContent, type ReleaseOrder } from './record-release.js';

/** What the user said of one import of records. */
export interface RecordOrder {
  readonly type: GraphQLObjectType;
  readonly path: string;
  /** Whether one row that is refused or waits keeps the whole file out. */
  readonly strict: boolean;
  readonly edition?: string;
  /** The source of the rows that name none. */
  readonly source?: string;
  /** Where to write the report on refused rows; beside the file where it is not said. */
  readonly report?: string;
  /** A list of waiting rows in which a person filled in what was decided. */
  readonly decisions?: string;
  /** A reviewed file that says which columns of somebody else's table are which fields. */
  readonly mapping?: string;
}

interface Opened {
  readonly file: RecordFile;
  readonly source?: string;
  readonly mapping?: Mapping;
  readonly checked: CheckedRecords;
}

/**
 * Imports one file of records in one write: whatever ends it, all of its rows are in or none. The same
 * file twice changes nothing. Throws `ImportRefused` before anything is written.
 */
export async function importRecords(
  context: ImportContext,
  order: RecordOrder,
): Promise<ImportedFile> {
  const begun = performance.now();
  const opened = await openRecords(context, order);
  const { file, checked } = opened;
  const { rows } = checked;
  if (rows.length === 0) throw new ImportRefused(`${file.path} holds no records.`);
  const report = await reported(order, rows);
  const waiting = await listed(order, rows);
  refuseUnfit(order, rows, report ?? '');
  const landed = await land(context, order, opened);
  const left = count(rows, 'LEFT');
  return {
    file: file.path,
    layout: file.layout,
    encoding: file.encoding,
    separator: file.separator,
    rowsBecome: 'Records',
    fileHash: file.hash,
    release: landed.release,
    rowsRead: rows.length,
    rowsRefused: count(rows, 'REFUSED'),
    rowsWaiting: count(rows, 'WAITING'),
    rowsLeftOut: left === 0 ? {} : { 'left by decision': left },
    observationsAdded: landed.added,
    observationsChanged: landed.changed,
    observationsUnchanged: count(rows, 'UNCHANGED'),
    observationsConflicting: 0,
    sumsWait: false,
    report,
    waiting,
    seconds: (performance.now() - begun) / 1000,
  };
}

/** Reads a file through and checks it. Nothing is written, no report either. */
export async function openRecords(context: ImportContext, order: RecordOrder): Promise<Opened> {
  const { type, path } = order;
  const columns = recordColumns(context.schema, type);
  const mapping = await mappingOf(order, columns);
  const source = order.source ?? mapping?.source;
  if (source !== undefined) await refuseUnknownSource(context, source);
  const mapped = mapping === undefined ? {} : { mapping };
  const decisions =
    order.decisions === undefined ? NO_DECISIONS : await readDecisions(order.decisions);
  const file = await openRecordFile(context, path, { type, columns, ...mapped });
  const named = source === undefined ? {} : { source };
  const checked = await checkRecords(
    { context, type, columns, path, decisions, ...named },
    file.rows,
  );
  return { file, checked, ...named, ...mapped };
}

async function mappingOf(
  { type, mapping, source }: RecordOrder,
  columns: readonly RecordColumn[],
): Promise<Mapping | undefined> {
  if (mapping === undefined) return undefined;
  if (source === undefined) return readMapping(mapping, { type, columns });
  throw new ImportRefused(`${mapping} names the source of the table; leave out --source.`);
}

const count = (rows: readonly Judged[], outcome: RowOutcome): number =>
  rows.filter((row) => row.outcome === outcome).length;

/** Lists the rows that are refused; gives the path where there are some. */
async function reported(order: RecordOrder, rows: readonly Judged[]): Promise<string | null> {
  const { path, refuse, close } = refusalReport(order.report ?? `${order.path}.refused.csv`);
  const refused = rows.filter(({ outcome }) => outcome === 'REFUSED');
  try {
    for (const { line, faults } of refused) await refuse(line, faults);
  } finally {
    await close();
  }
  return refused.length === 0 ? null : path;
}

/** Lists the rows on which a person has to decide, and keeps what was filled in before. */
async function listed(order: RecordOrder, rows: readonly Judged[]): Promise<string | null> {
  if (count(rows, 'WAITING') === 0) return null;
  const path = `${order.path}.waiting.csv`;
  const traced = rows.filter(({ outcome, traces }) => outcome !== 'REFUSED' && traces.length > 0);
  await writeWaiting(path, traced, await earlierDecisions(order.decisions ?? path));
  return path;
}

function refuseUnfit({ strict, path }: RecordOrder, rows: readonly Judged[], report: string): void {
  const rowsRefused = count(rows, 'REFUSED');
  if (rowsRefused > 0) refuseIf(strict, path, { rowsRefused, rowsRead: rows.length, report });
  const waiting = count(rows, 'WAITING');
  if (!strict || waiting === 0) return;
  throw new ImportRefused(
    `${waiting} of ${rows.length} rows of ${path} wait for a decision; ${path}.waiting.csv lists them. Nothing was written.`,
  );
}

/** Others may write while a file is read; what they wrote is not gone over unseen. */
function refusal(path: string, error: unknown): unknown {
  if (error instanceof HeldOtherwise || error instanceof MissingTarget) {
    return new ImportRefused(`${error.message} Run the same command again.`, { cause: error });
  }
  if (!(error instanceof WriteTooLarge) && !(error instanceof StatementTimedOut)) return error;
  return new ImportRefused(
    `${path} is more than the database can take in one write; nothing was written. Divide it.`,
    { cause: error },
  );
}

const releaseOrder = (
  context: ImportContext,
  { type, edition }: RecordOrder,
  { source, mapping }: Opened,
): ReleaseOrder => ({
  context,
  type,
  ...(edition === undefined ? {} : { edition }),
  ...(source === undefined ? {} : { source }),
  ...(mapping === undefined ? {} : { mapping: mapping.hash }),
});

/** Writes what differs and the release that it belongs to, all in one. */
async function land(context: ImportContext, order: RecordOrder, opened: Opened) {
  const { file, checked } = opened;
  const { rows, held } = checked;
  const of = releaseOrder(context, order, opened);
  const release = await recordRelease(of, file, rows);
  const taken = rows.filter(({ outcome }) => outcome === 'TAKEN');
  if (taken.length === 0) return { release: null, added: 0, changed: 0 };
  const changing = taken.filter(({ content }) => held.has(content.id)).length;
  const said = await releaseContent(of, release, { file, rows, changing });
  const contents = [...taken.map(({ content }) => content), ...(release.isOfImport ? [said] : [])];
  context.signal?.throwIfAborted();
  const records = contents.map((content) => ({ content, access: PUBLISHED_TO_ALL }));
  const found = new Map(
    taken.map(({ content: { id } }) => [id, held.get(id)?.contentHash ?? null]),
  );
  const batch = { records, close: [], found };
  await writeRecords(context.database, context.schema, batch, IMPORTS).catch((error: unknown) => {
    throw refusal(file.path, error);
  });
  return { release: release.id, added: taken.length - changing, changed: changing };
}
