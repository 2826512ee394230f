import { type ImportContext } from './context.js';
import { inspectFile } from './inspect-file.js';
import { type ImportKind } from './kind.js';
import { type Observation } from './observation.js';
import { rowContent } from './land-observations.js';
import { type CellFault } from './read-cells.js';
import { readRows } from './read-rows.js';
import { openTable } from './read-table.js';
import { type RowType } from './row-type.js';

/** What becomes of one row: what it gives, or why it gives nothing. */
export interface PreviewedRow {
  readonly line: number;
  readonly observations: readonly Readonly<Record<string, unknown>>[];
  readonly leftOut: string | null;
  readonly faults: readonly CellFault[];
}

export interface Preview {
  readonly file: string;
  readonly layout: string;
  readonly encoding: string;
  readonly separator: string;
  readonly rows: readonly PreviewedRow[];
}

/** The first rows of a file as they would land. Nothing is written, no report either. */
export async function previewFile(
  context: ImportContext,
  { kind, path, rows: wanted }: { kind: ImportKind; path: string; rows: number },
): Promise<Preview> {
  const table = await openTable(await inspectFile(path, context.signal), kind.layouts);
  const rows: PreviewedRow[] = [];
  for await (const row of readRows(table, context)) {
    const observations = row.outcome === 'ACCEPTED' ? row.observations : [];
    rows.push({
      line: row.line,
      observations: observations.map((said) => shown(context, table.layout.rows, said)),
      leftOut: row.outcome === 'LEFT_OUT' ? row.reason : null,
      faults: row.outcome === 'REFUSED' ? row.faults : [],
    });
    if (rows.length === wanted) break;
  }
  const { layout, encoding, separator } = table;
  return { file: path, layout: layout.name, encoding, separator, rows };
}

/** Any release will do: it is not shown. */
function shown(
  context: ImportContext,
  rows: RowType,
  observation: Observation,
): Readonly<Record<string, unknown>> {
  const release = 'dataset-release:preview';
  const { id, properties } = rowContent(context, rows, { observation, release });
  const told = rows.shown.map((name) => [name, properties[name] ?? null]);
  return { id, ...(Object.fromEntries(told) as Readonly<Record<string, unknown>>) };
}
