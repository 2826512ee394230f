import { type RawRecord } from '../../../graph/write/parse-record.js';
import { type CellFault, type Cells } from '../read-cells.js';
import { type CellValue } from './record-columns.js';
import { type HeaderColumn, type Path } from './record-header.js';

/** A cell that holds something, and the place of it in a record. */
interface Entry {
  readonly path: Path;
  readonly title: string;
  readonly value: unknown;
}

/** One row of a file, not checked yet against the declaration of its type. */
export interface RecordRow {
  readonly line: number;
  readonly faults: readonly CellFault[];
  readonly raw: RawRecord;
  /** What the file calls a place in a record, for those who have to mend it. */
  readonly titleOf: (path: Path) => string;
}

/** A record from the cells of a row: an empty cell says nothing. Faults are left in the cells. */
export function readRecord(
  cells: Cells,
  columns: readonly (HeaderColumn | undefined)[],
): RecordRow {
  const given = columns.flatMap((column): readonly Entry[] => {
    if (column === undefined) return [];
    const value = valueOf(cells, column);
    return value === null ? [] : [{ path: column.path, title: column.title, value }];
  });
  const entries = given.map((entry) => ({ ...entry, path: closedUp(entry.path, given) }));
  refuseNameless(cells, columns);
  return {
    line: cells.line,
    faults: cells.faults,
    raw: nested(entries) as RawRecord,
    titleOf: (path) =>
      entries.find((entry) => isAt(entry.path, path))?.title ??
      columns.find((column) => column !== undefined && isAt(column.path, path))?.title ??
      path.join('.'),
  };
}

/** By their titles the places of columns. */
export const placesIn = (header: readonly string[]): ReadonlyMap<string, number> =>
  new Map(header.map((title, place) => [titleAt(title, place), place]));

const titleAt = (title: string, place: number): string =>
  title.trim() === '' ? `(column ${place + 1})` : title.trim();

/** What stands under no name is never dropped unseen. */
function refuseNameless(cells: Cells, columns: readonly (HeaderColumn | undefined)[]): void {
  const nameless = columns.flatMap((column, place) =>
    column === undefined ? [titleAt('', place)] : [],
  );
  for (const title of nameless) {
    if (cells.text(title) === '') continue;
    cells.refuse(
      title,
      'a cell in a column that has no name',
      'a name above it, or no such column',
    );
  }
}

function valueOf(cells: Cells, { title, column: { value, isList } }: HeaderColumn): unknown {
  if (value.kind === 'NUMBER' || value.kind === 'WHOLE_NUMBER') {
    const least = Number.MIN_SAFE_INTEGER;
    return cells.number(title, { least, whole: value.kind === 'WHOLE_NUMBER' });
  }
  const text = cells.text(title);
  if (text === '') return null;
  return isList ? text.split(/\s+\|\s+/).filter((each) => each !== '') : written(text, value);
}

/** Spreadsheets write TRUE and FALSE. */
const written = (text: string, { kind }: CellValue): string =>
  kind === 'BOOLEAN' ? text.toLowerCase() : text;

/** Numbers of a list may have holes where cells are empty; in a record it has none. */
function closedUp(path: Path, given: readonly Entry[]): Path {
  const [name, position, ...rest] = path;
  if (typeof position !== 'number' || name === undefined) return path;
  const used = given
    .filter((entry) => entry.path[0] === name)
    .map((entry) => Number(entry.path[1]))
    .filter((each) => each < position);
  return [name, new Set(used).size, ...rest];
}

const isAt = (own: Path, wanted: Path): boolean => {
  const shorter = Math.min(own.length, wanted.length);
  return own.slice(0, shorter).join('.') === wanted.slice(0, shorter).join('.');
};

/** Objects and lists from their innermost values. */
function nested(entries: readonly Pick<Entry, 'path' | 'value'>[]): unknown {
  const [first] = entries;
  if (first?.path.length === 0) return first.value;
  const below = new Map<string | number, Pick<Entry, 'path' | 'value'>[]>();
  for (const { path, value } of entries) {
    const [step = '', ...rest] = path;
    below.set(step, [...(below.get(step) ?? []), { path: rest, value }]);
  }
  const inner = [...below].map(([step, own]) => [step, nested(own)] as const);
  if (typeof first?.path[0] !== 'number') return Object.fromEntries(inner);
  return inner.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
}
