import { rawRecord } from '../../../graph/write/raw-record.js';
import { type ImportContext } from '../context.js';
import { type Preview, type PreviewedRow } from '../preview-file.js';
import { openRecords, type RecordOrder } from './import-records.js';
import { type Judged } from './judged.js';

/** The first rows of a file of records as they would land. Nothing is written, no report either. */
export async function previewRecords(
  context: ImportContext,
  order: RecordOrder,
  wanted: number,
): Promise<Preview> {
  const { file, checked } = await openRecords(context, order);
  return {
    file: file.path,
    layout: file.layout,
    encoding: file.encoding,
    separator: file.separator,
    rows: checked.rows.slice(0, wanted).map((row) => previewed(context, row)),
  };
}

function previewed({ schema }: ImportContext, row: Judged): PreviewedRow {
  const { line, content, outcome, faults } = row;
  const lands = outcome === 'TAKEN' || outcome === 'UNCHANGED';
  const said = lands ? [{ id: content.id, ...flat(rawRecord(schema, content), '') }] : [];
  return { line, observations: said, leftOut: leftOut(row), faults };
}

function leftOut({ outcome, traces, titleOf }: Judged): string | null {
  if (outcome === 'LEFT') return 'as it was decided';
  if (outcome !== 'WAITING') return null;
  const found = traces.map(({ kind, text, path }) => `${kind} "${text}" in ${titleOf(path)}`);
  return `until it is decided, for it may name a private person: ${found.join(', ')}`;
}

/** Values under the names that columns of a file have. */
function flat(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return { [name]: value };
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) {
    return { [name]: value.join(' | ') };
  }
  const parts = Object.entries(value).map(([step, inner]) => {
    const own = Array.isArray(value) ? String(Number(step) + 1) : step;
    return flat(inner, name === '' ? own : `${name}.${own}`);
  });
  return Object.assign({}, ...parts) as Readonly<Record<string, unknown>>;
}
