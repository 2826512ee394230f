import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { type SeedProblem } from './seed-problem.js';
import { type SeedEntry } from './read-yaml.js';

/** One line of a file of readings, as text. */
export interface ReadingLine {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

const COLUMNS = ['period', 'value', 'n', 'denominator', 'status', 'note'];

interface CsvRow {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

export interface ReadingFile {
  readonly file: string;
  readonly lines: readonly ReadingLine[];
  readonly problems: readonly SeedProblem[];
}

/** Reads a file of readings whose first column names a subject or a series. */
export async function readReadingFile(
  folder: string,
  name: string,
  subject: 'subject' | 'series',
): Promise<ReadingFile> {
  const file = path.posix.join(path.basename(folder), name);
  const fault = (line: number, field: string, message: string): ReadingFile => ({
    file,
    lines: [],
    problems: [{ file, line, field, message }],
  });
  try {
    const text = await readFile(path.join(folder, name), 'utf8');
    const options = { bom: true, columns: true, info: true, skip_empty_lines: true } as const;
    const rows = parse(text, options) as unknown as readonly CsvRow[];
    const header = Object.keys(rows[0]?.record ?? {});
    if (header.join() !== [subject, ...COLUMNS].join()) {
      return fault(1, '(header)', `the columns are ${[subject, ...COLUMNS].join(', ')}`);
    }
    const lines = rows.map(({ record, info }) => ({
      line: info.lines,
      values: record,
    }));
    return { file, lines, problems: [] };
  } catch (error) {
    const line = error instanceof CsvError ? Number(error['lines'] ?? 1) : 1;
    return fault(line, '(file)', (error as Error).message);
  }
}

/** A reading as an entry like those of YAML files; all its faults stand on its one line. */
export function lineEntry(
  file: string,
  { line }: ReadingLine,
  raw: Readonly<Record<string, unknown>>,
): SeedEntry {
  return { file, raw, lineOf: () => line };
}
