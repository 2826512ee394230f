import { rawReading, readingId, seriesId } from '../readings/normal-reading.js';
import { lineEntry, readReadingFile, type ReadingFile, type ReadingLine } from './read-readings.js';
import { type SeedEntry } from './read-yaml.js';
import { type SeedProblem } from './seed-problem.js';

/** What families of series and files of readings stand for: series and readings, one by one. */
export interface Expanded {
  readonly series: readonly SeedEntry[];
  readonly readings: readonly SeedEntry[];
  readonly problems: readonly SeedProblem[];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const NOTHING: Expanded = { series: [], readings: [], problems: [] };

/**
 * One series for each subject of the file of a family, and one reading for each of its lines. A
 * family without a file has its readings from imports alone.
 */
export async function expandFamily(
  folder: string,
  family: SeedEntry,
  nameOf: (subject: string) => string | undefined,
): Promise<Expanded> {
  if (family.raw['file'] === undefined) return NOTHING;
  const file = await readReadingFile(folder, textOf(family.raw['file']), 'subject');
  const seriesOf = (subject: string) => seriesId(textOf(family.raw['id']), subject);
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

/** The series of a family on one subject, as an entry like those of `series.yaml`. */
export function seriesEntry(family: SeedEntry, { id, subject, name }: Subject): SeedEntry {
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

/** Lines of one identity are all kept, numbered in their order. */
function readingEntries(
  { file, lines }: ReadingFile,
  release: string,
  seriesOf: (line: ReadingLine) => string,
): readonly SeedEntry[] {
  const identities = lines.map((line) => readingId(seriesOf(line), line.values['period'] ?? ''));
  const times = countOf(identities);
  const seen = new Map<string, number>();
  return lines.map((line, index) => {
    const identity = identities[index] ?? '';
    const number = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, number);
    const series = seriesOf(line);
    const several = times.get(identity) === 1 ? undefined : number;
    const id = readingId(series, line.values['period'] ?? '', several);
    return lineEntry(file, line, rawReading(line.values, { id, series, release }));
  });
}

function countOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
