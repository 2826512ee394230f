/** One table of an answer: the path to it, the names of its columns, and its rows. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Fields = Readonly<Record<string, unknown>>;

const ELLIPSIS = '…';
const GAP = '  ';
const NARROWEST = 8;
/** Letters that would move the cursor, colour the screen or turn the direction of writing. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/**
 * The tables of an answer. Objects in objects become columns with dotted names; each list of objects is a
 * table of its own, and where it stands within rows of another it goes into one cell of those.
 */
export function tablesOf(answer: Fields): readonly Table[] {
  return Object.entries(answer).flatMap(([name, value]) => tablesAt(name, value));
}

function tablesAt(title: string, value: unknown): readonly Table[] {
  if (isObjects(value)) return [tableOf(title, value)];
  if (!isFields(value)) return [{ title, columns: ['value'], rows: [[cell(value)]] }];
  const flat = flattened(value);
  const lists = Object.entries(flat).filter(([, each]) => isObjects(each));
  const plain = Object.entries(flat).filter(([, each]) => !isObjects(each));
  const rows = plain.map(([name, each]) => [name, cell(each)]);
  const own = rows.length === 0 ? [] : [{ title, columns: ['field', 'value'], rows }];
  return [...own, ...lists.flatMap(([name, each]) => tablesAt(`${title}.${name}`, each))];
}

function tableOf(title: string, objects: readonly Fields[]): Table {
  const rows = objects.map(flattened);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { title, columns, rows: rows.map((row) => columns.map((name) => cell(row[name]))) };
}

/** An object with those within it drawn up: `{a: {b: 1}}` is `{"a.b": 1}`. */
function flattened(object: Fields): Fields {
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]): [string, unknown][] =>
      isFields(value)
        ? Object.entries(flattened(value)).map(([inner, each]) => [`${name}.${inner}`, each])
        : [[name, value]],
    ),
  );
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((each) => cell(each)).join('; ');
  if (!isFields(value)) return plainText(value).replace(CONTROL, ' ');
  return Object.values(flattened(value))
    .map((each) => cell(each))
    .filter((text) => text !== '')
    .join(', ');
}

const plainText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** A table as lines no wider than the terminal: columns give way from the widest on. */
export function printed({ title, columns, rows }: Table, width: number): string {
  if (rows.length === 0) return `${title}: none`;
  const widths = fitted(
    columns.map((name, at) => Math.max(...[name, ...rows.map((row) => row[at] ?? '')].map(size))),
    width,
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((text, at) => padded(text, widths[at] ?? 0))
      .join(GAP)
      .trimEnd();
  const rule = widths.map((each) => '-'.repeat(each)).join(GAP);
  return [title, line(columns), rule, ...rows.map(line)].join('\n');
}

function fitted(widths: readonly number[], width: number): readonly number[] {
  const room = width - GAP.length * (widths.length - 1);
  let most = Math.max(...widths);
  const taken = () => widths.reduce((sum, each) => sum + Math.min(each, most), 0);
  while (most > NARROWEST && taken() > room) most -= 1;
  return widths.map((each) => Math.min(each, most));
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const lettersOf = (text: string): readonly string[] =>
  Array.from(letters.segment(text), ({ segment }) => segment);
const size = (text: string): number => lettersOf(text).length;

function padded(text: string, width: number): string {
  const all = lettersOf(text);
  if (all.length <= width) return text + ' '.repeat(width - all.length);
  return all.slice(0, width - 1).join('') + ELLIPSIS;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of objects, or an empty list, of which nobody knows what it would hold. */
function isObjects(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every(isFields);
}
