import { fold } from '../../../../graph/values/fold.js';
import { ImportRefused } from '../../import-refused.js';
import { type TableRow } from '../../read-cells.js';
import { type Headed } from '../../read-table.js';
import { type RecordColumn } from '../record-columns.js';
import { type HeaderColumn } from '../record-header.js';
import { type Mapping } from './read-mapping.js';

/** A table as its mapping reads it: the columns that are taken, and what each row adds to them. */
export interface MappedTable {
  readonly header: readonly string[];
  readonly columns: readonly HeaderColumn[];
  readonly rowOf: (row: TableRow) => TableRow;
}

const titleKey = (title: string): string => fold(title.trim());

/** What the header of a mapped table is found by: all columns of which something is taken. */
export function mappedLayout({ columns }: Mapping, name: string): Headed {
  const titles = [...columns.keys()];
  const patterns = titles.map((title) => {
    const text = titleKey(title).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    return [title, new RegExp(`^${text}$`)] as const;
  });
  return { name, header: titles.join(', '), columns: Object.fromEntries(patterns) };
}

/** Throws `ImportRefused` where the table has a column that the mapping does not name. */
export function mappedTable(
  file: string,
  header: readonly string[],
  { mapping, known }: { readonly mapping: Mapping; readonly known: readonly RecordColumn[] },
): MappedTable {
  const byKey = new Map([...mapping.columns].map(([title, column]) => [titleKey(title), column]));
  const parts = idParts(mapping);
  refuseMissing(file, header, parts);
  refuseUnnamed(
    file,
    header,
    new Set([...byKey.keys(), ...[...mapping.leftOut, ...parts].map(titleKey)]),
  );
  const taken = header.flatMap((title, place) => {
    const column = byKey.get(titleKey(title));
    return column === undefined ? [] : [{ place, column }];
  });
  const ids = mapping.id === undefined ? [] : [idColumn(known)];
  const columns = [
    ...taken.map(({ column }) => column),
    ...mapping.constants.map(([column]) => column),
    ...ids,
  ];
  return {
    header: columns.map(({ title }) => title),
    columns,
    rowOf: ({ line, cells }) => ({
      line,
      cells: [
        ...taken.map(({ place }) => cells[place] ?? ''),
        ...mapping.constants.map(([, text]) => text),
        ...(mapping.id === undefined ? [] : [idOf(mapping.id, { header, cells })]),
        // What stands beyond the header is a fault of the row, also here.
        ...cells.slice(header.length),
      ],
    }),
  };
}

function idColumn(known: readonly RecordColumn[]): HeaderColumn {
  const column = known.find(({ name }) => name === 'id');
  if (column === undefined) throw new Error('Records have an id.');
  return { title: 'id (of the mapping)', column, path: ['id'] };
}

interface Named {
  readonly header: readonly string[];
  readonly cells: readonly string[];
}

const PART = /\{([^{}]*)\}/g;

/** The columns of which ids are made. */
const idParts = ({ id = '' }: Mapping): readonly string[] =>
  [...id.matchAll(PART)].map(([, title = '']) => title);

/** An id made of cells, of which only letters, digits and points are left. */
function idOf(pattern: string, { header, cells }: Named): string {
  const keys = header.map(titleKey);
  return pattern.replace(PART, (_, title: string) => {
    const text = fold(cells[keys.indexOf(titleKey(title))] ?? '').replace(/[^a-z0-9.]+/g, '-');
    return text.replace(/^-+|-+$/g, '');
  });
}

function refuseMissing(file: string, header: readonly string[], parts: readonly string[]): void {
  const keys = header.map(titleKey);
  const missing = parts.find((title) => !keys.includes(titleKey(title)));
  if (missing === undefined) return;
  throw new ImportRefused(`${file} has no column "${missing}", of which the mapping makes ids.`);
}

function refuseUnnamed(file: string, header: readonly string[], named: ReadonlySet<string>): void {
  const titles = header.map((title) => title.trim()).filter((title) => title !== '');
  const unnamed = titles.filter((title) => !named.has(titleKey(title)));
  if (unnamed.length === 0) return;
  throw new ImportRefused(
    `${file} has columns that the mapping does not name: ${unnamed.map((title) => `"${title}"`).join(', ')}. Map them, or name them in leftOut.`,
  );
}
