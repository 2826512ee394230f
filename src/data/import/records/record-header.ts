import { closest } from 'fastest-levenshtein';
import { ImportRefused } from '../import-refused.js';
import { type RecordColumn } from './record-columns.js';

export type Path = readonly (string | number)[];

/** A column of a file: which one it is, and where its values stand in a record. */
export interface HeaderColumn {
  /** As it is written in the file. */
  readonly title: string;
  readonly column: RecordColumn;
  readonly path: Path;
}

const MOST_POSITION = 99;

/**
 * What the columns of a header are; undefined where a column has no name. A text of several languages
 * may stand under the name of its field alone, and is then in English. Throws `ImportRefused` where a
 * name is not known or stands twice.
 */
export function readHeader(
  file: string,
  header: readonly string[],
  known: readonly RecordColumn[],
): readonly (HeaderColumn | undefined)[] {
  const titles = header.map((title) => title.trim());
  const read = titles.map((title) => (title === '' ? undefined : columnFor(title, known)));
  const unknown = titles.filter((title, at) => title !== '' && read[at] === undefined);
  if (unknown.length > 0) throw unknownColumns(file, unknown, known);
  const places = read.map((column) => column?.path.join('.'));
  const twice = titles.find((_, at) => {
    const place = places[at];
    return place !== undefined && places.indexOf(place) !== at;
  });
  if (twice === undefined) return read;
  throw new ImportRefused(`${file} has two columns for "${twice}"; take one of them out.`);
}

function columnFor(title: string, known: readonly RecordColumn[]): HeaderColumn | undefined {
  const name = title.replace(/\.([1-9]\d?)(?=\.)/, '.#');
  const column =
    known.find((each) => each.name === name) ?? known.find((each) => each.name === `${name}.en`);
  if (column === undefined || title.includes('#')) return undefined;
  const [position] = /(?<=\.)[1-9]\d?(?=\.)/.exec(title) ?? [];
  const path = column.name.split('.').map((step) => (step === '#' ? Number(position) - 1 : step));
  return { title, column, path };
}

function unknownColumns(
  file: string,
  unknown: readonly string[],
  known: readonly RecordColumn[],
): ImportRefused {
  const names = known.map(({ name }) => name.replace('#', '1'));
  const said = unknown.map((title) => `"${title}" (perhaps "${closest(title, names)}" is meant)`);
  const isNumbered = unknown.some((title) => /\.\d/.test(title));
  const numbers = isNumbered ? `; lists are numbered from 1 to ${MOST_POSITION}` : '';
  return new ImportRefused(
    `${file} names columns that such records do not have: ${said.join(', ')}${numbers}. Nothing was read.`,
  );
}
