import { type ImportContext } from './context.js';
import { type Observation } from './observation.js';
import { readCells, type CellFault } from './read-cells.js';
import { tableRows, type Table } from './read-table.js';

interface Refused {
  readonly outcome: 'REFUSED';
  readonly line: number;
  readonly faults: readonly CellFault[];
}

interface LeftOut {
  readonly outcome: 'LEFT_OUT';
  readonly line: number;
  readonly reason: string;
}

export interface Accepted {
  readonly outcome: 'ACCEPTED';
  readonly line: number;
  readonly observations: readonly Observation[];
}

/** The rows of a file one after another, each with what becomes of it. */
export async function* readRows(
  table: Table,
  { known, decimal, signal }: Pick<ImportContext, 'known' | 'decimal' | 'signal'>,
): AsyncGenerator<Refused | LeftOut | Accepted> {
  for await (const row of tableRows(table, signal)) {
    const cells = readCells(table, row, decimal);
    const { observations, leftOut } = table.layout.read(cells, known);
    const { line } = row;
    if (cells.faults.length > 0) yield { outcome: 'REFUSED', line, faults: cells.faults };
    else if (leftOut !== undefined) yield { outcome: 'LEFT_OUT', line, reason: leftOut };
    else yield { outcome: 'ACCEPTED', line, observations };
  }
}
