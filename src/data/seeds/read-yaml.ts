import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { type SeedProblem } from './seed-problem.js';

/** One entry of a seed file as it stands there: every scalar is text. */
export interface SeedEntry {
  readonly file: string;
  readonly raw: Readonly<Record<string, unknown>>;
  /** The line of a field of the entry, or of the nearest part above it. */
  lineOf(fieldPath: readonly (string | number)[]): number;
}

export interface SeedFile {
  readonly entries: readonly SeedEntry[];
  readonly problems: readonly SeedProblem[];
}

/** The place, which is told apart, and the excerpt that follow in a message of the YAML reader. */
const PLACE_IN_MESSAGE = / at line \d+, column \d+:[^]*$/;

/** All YAML files below a folder, in the order of their names, paths relative to the folder. */
export async function yamlFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.yaml')).sort();
}

/** Reads a file that holds a list of records. Scalars stay text: "NO" is no boolean, "NA" no null. */
export async function readSeedFile(folder: string, name: string): Promise<SeedFile> {
  const text = await readFile(path.join(folder, name), 'utf8');
  const file = path.posix.join(path.basename(folder), name);
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter });
  // The first fault only: what comes after it is read wrongly and would hide the others.
  const faults = document.errors.slice(0, 1).map((error) => ({
    file,
    line: error.linePos?.[0].line ?? 1,
    field: '(file)',
    message: error.message.replace(PLACE_IN_MESSAGE, ''),
  }));
  if (faults.length > 0) return { entries: [], problems: faults };
  const list: unknown = document.toJS();
  if (!Array.isArray(list)) {
    const problem = { file, line: 1, field: '(file)', message: 'a list of records is expected' };
    return { entries: [], problems: [problem] };
  }
  return entriesOf(list, { file, document, counter });
}

interface Parsed {
  readonly file: string;
  readonly document: Document;
  readonly counter: LineCounter;
}

function entriesOf(list: readonly unknown[], parsed: Parsed): SeedFile {
  const entries: SeedEntry[] = [];
  const problems: SeedProblem[] = [];
  list.forEach((raw, index) => {
    const lineOf = (fieldPath: readonly (string | number)[]) =>
      lineAt(parsed, [index, ...fieldPath]);
    if (isRecord(raw)) entries.push({ file: parsed.file, raw, lineOf });
    else {
      const message = 'a record with an id is expected';
      problems.push({ file: parsed.file, line: lineOf([]), field: '(record)', message });
    }
  });
  return { entries, problems };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lineAt({ document, counter }: Parsed, at: readonly (string | number)[]): number {
  for (let length = at.length; length > 0; length -= 1) {
    const node = document.getIn(at.slice(0, length), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}
