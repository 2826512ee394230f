import { rename, stat, writeFile } from 'node:fs/promises';
import { type TraceAt } from '../../../domain/personal-data/personal-data.js';
import { hashOf } from '../../../graph/write/content.js';
import { csvLine } from '../../csv-line.js';
import { ImportRefused } from '../import-refused.js';
import { inspectFile } from '../inspect-file.js';
import { readCells } from '../read-cells.js';
import { openTable, tableRows, type Headed } from '../read-table.js';
import { type RecordRow } from './read-record.js';

/** What a person decides on rows in which something looks like the trace of a private person. */
type Decision = 'TAKE' | 'LEAVE' | 'NONE';

/** By lines and hashes of rows the decisions on each trace that was found there. */
export type Decisions = ReadonlyMap<string, readonly Decision[]>;

export const NO_DECISIONS: Decisions = new Map();

type Row = Pick<RecordRow, 'line' | 'raw'>;

/** A decision holds for one line with one text; a row that was changed or moved waits again. */
const keyOf = (line: string, row: string): string => `${line} ${row}`;

const HASH_DIGITS = 32;

/** With a letter before it, so that no spreadsheet takes it for a number. */
const rowHash = ({ raw }: Row): string => `r${hashOf(raw).slice(0, HASH_DIGITS)}`;

/** A row is taken where that is decided on all that was found in it. */
export function decisionOn(decisions: Decisions, row: Row, traces: readonly TraceAt[]): Decision {
  const said = decisions.get(keyOf(String(row.line), rowHash(row))) ?? [];
  if (said.includes('LEAVE')) return 'LEAVE';
  return said.filter((each) => each === 'TAKE').length >= traces.length ? 'TAKE' : 'NONE';
}

const LIST: Headed = {
  name: 'a list of waiting rows',
  header: 'line, row, column, kind, text, decision',
  columns: {
    line: /^line$/,
    row: /^row$/,
    column: /^column$/,
    kind: /^kind$/,
    text: /^text$/,
    decision: /^decision$/,
  },
};

const WORDS: Readonly<Record<string, Decision>> = { take: 'TAKE', leave: 'LEAVE', '': 'NONE' };

/** Reads a list of waiting rows in which a person filled in what was decided. */
export async function readDecisions(path: string): Promise<Decisions> {
  const table = await openTable(await inspectFile(path), [LIST]);
  const decisions = new Map<string, readonly Decision[]>();
  for await (const row of tableRows(table)) {
    const cells = readCells(table, row, 'POINT');
    const word = cells.text('decision').toLowerCase();
    const decision = WORDS[word];
    if (decision === undefined) {
      throw new ImportRefused(
        `${path} says "${word}" on line ${row.line}; a decision is "take", "leave" or empty. Nothing was written.`,
      );
    }
    const key = keyOf(cells.text('line'), cells.text('row'));
    decisions.set(key, [...(decisions.get(key) ?? []), decision]);
  }
  return decisions;
}

/** What was filled in earlier, which a new list of the same rows must not lose. */
export async function earlierDecisions(path: string): Promise<Decisions> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? NO_DECISIONS : readDecisions(path);
}

export interface TracedRow extends RecordRow {
  readonly traces: readonly TraceAt[];
}

/** Longer texts are cut: the line and the column say where the whole stands. */
const TEXT_SHOWN = 200;

/** Writes the rows on which a person has to decide, whole or not at all. */
export async function writeWaiting(
  path: string,
  rows: readonly TracedRow[],
  earlier: Decisions,
): Promise<void> {
  const lines = rows.flatMap((row) => {
    const said = earlier.get(keyOf(String(row.line), rowHash(row))) ?? [];
    return row.traces.map((trace, index) => waitingLine(row, trace, said[index] ?? 'NONE'));
  });
  await writeFile(`${path}.part`, [csvLine(LIST.header.split(', ')), ...lines].join(''));
  await rename(`${path}.part`, path);
}

function waitingLine(row: TracedRow, { path, kind, text }: TraceAt, said: Decision): string {
  const word = said === 'NONE' ? '' : said.toLowerCase();
  const shown = text.slice(0, TEXT_SHOWN);
  return csvLine([String(row.line), rowHash(row), row.titleOf(path), kind, shown, word]);
}
