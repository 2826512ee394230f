import { lineEntry, readReadingFile, type ReadingFile, type ReadingLine } from './read-readings.js';
import { type SeedEntry } from './read-yaml.js';
import { type SeedProblem } from './seed-problem.js';

/** What families of series and files of readings stand for: series and readings, one by one. */
export interface Expanded {
  readonly series: readonly SeedEntry[];
  readonly readings: readonly SeedEntry[];
  readonly problems: readonly SeedProblem[];
}

const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One series for each subject of the file of a family, and one reading for each of its lines. */
export async function expandFamily(
  folder: string,
  family: SeedEntry,
  nameOf: (subject: string) => string | undefined,
): Promise<Expanded> {
  const file = await readReadingFile(folder, textOf(family.raw['file']), 'subject');
  const seriesOf = (subject: string) => `series:${slugOf(textOf(family.raw['id']))}-${slugOf(subject)}`;
  const firstLines = linesBySubject(file);
  const series = [...firstLines.keys()].flatMap((subject) => {
    const name = nameOf(subject);
    return name === undefined ? [] : seriesEntry(family, { id: seriesOf(subject), subject, name });
  });
  const unknown = [...firstLines].filter(([subject]) => nameOf(subject) === undefined);
  const known = file.lines.filter(({ values }) => nameOf(values['subject'] ?? '') !== undefined);
  const release = textOf(family.raw['release']);
  return {
    series,
    readings: readingEntries({ ...file, lines: known }, release, ({ values }) =>
      seriesOf(values['subject'] ?? ''),
    ),
    problems: [...file.problems, ...unknown.map((subject) => unknownSubject(file, subject))],
  };
}

/** Every subject of a file with the line on which it first stands. */
function linesBySubject({ lines }: ReadingFile): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { line, values } of lines) {
    const subject = values['subject'] ?? '';
    if (!first.has(subject)) first.set(subject, line);
  }
  return first;
}

/** A wrong subject is a fault of the file of readings, told once, on its first line. */
function unknownSubject(
  { file }: ReadingFile,
  [subject, line]: readonly [subject: string, line: number],
): SeedProblem {
  return { file, line, field: 'subject', message: `${subject} is not among the seeds` };
}

/** Readings of series that are entered one by one: the first column names the series. */
export async function readingsBySeries(
  folder: string,
  name: string,
  release: string,
): Promise<Expanded> {
  const file = await readReadingFile(folder, name, 'series');
  return {
    series: [],
    readings: readingEntries(file, release, ({ values }) => values['series'] ?? ''),
    problems: file.problems,
  };
}

interface Subject {
  readonly id: string;
  readonly subject: string;
  readonly name: string;
}

function seriesEntry(family: SeedEntry, { id, subject, name }: Subject): SeedEntry {
  const { title, source, file, release, ...shared } = family.raw;
  const raw = {
    ...shared,
    id,
    title: textOf(title).replace('{subject}', name),
    subject,
    citations: [{ source }],
    ...(shared['indicator'] === 'PLATFORM_USERS' ? { measuresUsersOf: subject } : {}),
  };
  return { file: family.file, raw, lineOf: (at) => family.lineOf(at) };
}

/**
 * The identity of a reading is its series and period, its source being that of the series. Lines of
 * one identity are all kept, numbered in their order.
 */
function readingEntries(
  { file, lines }: ReadingFile,
  release: string,
  seriesOf: (line: ReadingLine) => string,
): readonly SeedEntry[] {
  const identities = lines.map((line) => identityOf(seriesOf(line), line));
  const times = countOf(identities);
  const seen = new Map<string, number>();
  return lines.map((line, index) => {
    const identity = identities[index] ?? '';
    const number = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, number);
    const id = times.get(identity) === 1 ? identity : `${identity}.${number}`;
    return lineEntry(file, line, readingOf(line, { id, series: seriesOf(line), release }));
  });
}

function identityOf(series: string, { values }: ReadingLine): string {
  return `reading:${slugOf(series)}-${(values['period'] ?? '').replace('/', '--')}`;
}

function countOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

interface ReadingOf {
  readonly id: string;
  readonly series: string;
  readonly release: string;
}

function readingOf({ values }: ReadingLine, { id, series, release }: ReadingOf) {
  const { period = '', value, n, denominator, status, note } = values;
  const [from = '', to = from] = period.split('/');
  const year = from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : undefined;
  const given = { year, value, n, denominator, readingStatus: status, note };
  const reported = Object.entries(given).filter(([, text]) => text !== undefined && text !== '');
  return { id, series, release, period: { from, to }, ...Object.fromEntries(reported) };
}
