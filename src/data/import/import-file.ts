import { checkFile } from './check-file.js';
import { type ImportContext } from './context.js';
import { ImportRefused } from './import-refused.js';
import { inspectFile } from './inspect-file.js';
import { type ImportKind } from './kind.js';
import { landFile } from './land-file.js';
import { openTable } from './read-table.js';
import { refusalReport } from './refusal-report.js';
import { releaseOf, type ReleaseChoice } from './release.js';

/** What the user said of one import. */
export interface ImportOrder extends Omit<ReleaseChoice, 'kind'> {
  readonly kind: ImportKind;
  readonly path: string;
  /** Whether one bad row keeps the whole file out. */
  readonly strict: boolean;
  /** Where to write the report on refused rows; beside the file where it is not said. */
  readonly report?: string;
}

/** What became of a file. */
export interface ImportedFile {
  readonly file: string;
  readonly layout: string;
  readonly encoding: string;
  readonly separator: string;
  /** What users call the rows that it became, as "Readings". */
  readonly rowsBecome: string;
  readonly fileHash: string;
  /** The release that new rows were written under; null where nothing differed. */
  readonly release: string | null;
  readonly rowsRead: number;
  readonly rowsRefused: number;
  /** Rows of records on which a person has to decide, for something in them looks like a trace of one. */
  readonly rowsWaiting: number;
  readonly rowsLeftOut: Readonly<Record<string, number>>;
  readonly observationsAdded: number;
  readonly observationsChanged: number;
  readonly observationsUnchanged: number;
  readonly observationsConflicting: number;
  /** Whether sums were not made because rows are missing. */
  readonly sumsWait: boolean;
  readonly report: string | null;
  /** Where the rows that wait are listed. */
  readonly waiting: string | null;
  readonly seconds: number;
}

/**
 * Imports one file: reads it through, reports what is wrong in it, and writes the rest. The same file
 * twice changes nothing. Throws `ImportRefused` before anything of it is written, but for a file that
 * changes while it is read.
 */
export async function importFile(
  context: ImportContext,
  { kind, path, strict, report: reportPath, ...choice }: ImportOrder,
): Promise<ImportedFile> {
  const begun = performance.now();
  const table = await openTable(await inspectFile(path, context.signal), kind.layouts);
  const release = await releaseOf(context, table, { ...choice, kind: kind.name });
  const report = refusalReport(reportPath ?? `${path}.refused.csv`);
  const checked = await checkFile(table, context, report.refuse).finally(report.close);
  if (checked.rowsRead === 0) throw new ImportRefused(`${path} has a header and no rows.`);
  if (checked.rowsRefused > 0) refuseIf(strict, path, { ...checked, report: report.path });
  const landed = await landFile(context, { table, checked, release });
  await refuseChanged(path, table.hash, context.signal);
  return {
    file: path,
    layout: table.layout.name,
    encoding: table.encoding,
    separator: table.separator,
    rowsBecome: table.layout.rows.plural,
    fileHash: table.hash,
    release: landed.added + landed.changed === 0 ? null : release.id,
    rowsRead: checked.rowsRead,
    rowsRefused: checked.rowsRefused,
    rowsWaiting: 0,
    rowsLeftOut: {
      ...Object.fromEntries(checked.rowsLeftOut),
      ...(landed.repetitions === 0 ? {} : { 'stands there twice': landed.repetitions }),
    },
    observationsAdded: landed.added,
    observationsChanged: landed.changed,
    observationsUnchanged: landed.unchanged,
    observationsConflicting: landed.conflicting,
    sumsWait: table.layout.sums !== undefined && checked.rowsRefused > 0,
    report: checked.rowsRefused === 0 ? null : report.path,
    waiting: null,
    seconds: (performance.now() - begun) / 1000,
  };
}

/** A file that holds nothing that can be taken, or of which all must be, does not go in. */
export function refuseIf(
  strict: boolean,
  path: string,
  {
    rowsRefused,
    rowsRead,
    report,
  }: {
    readonly rowsRefused: number;
    readonly rowsRead: number;
    readonly report: string;
  },
): void {
  const rows = `${rowsRefused} of ${rowsRead} rows of ${path} cannot be taken; ${report} says why`;
  if (strict) throw new ImportRefused(`${rows}. Nothing was written.`);
  if (rowsRefused === rowsRead) throw new ImportRefused(`${rows}. Nothing is left to write.`);
}

/** What was checked must be what was written. */
export async function refuseChanged(
  path: string,
  hash: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { hash: now } = await inspectFile(path, signal);
  if (now === hash) return;
  throw new ImportRefused(
    `${path} was changed while it was imported; leave it as it is and import it once more.`,
  );
}
