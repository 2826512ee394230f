import { type ImportContext } from './context.js';
import { digestOfId } from './digest-of-id.js';
import { type Part } from './kind.js';
import { type CellFault } from './read-cells.js';
import { readRows, type Accepted } from './read-rows.js';
import { type Table } from './read-table.js';

/** What a file holds, before anything of it is written. */
export interface CheckedFile {
  readonly rowsRead: number;
  readonly rowsRefused: number;
  /** By reasons in a few words how many rows hold nothing that is wanted. */
  readonly rowsLeftOut: ReadonlyMap<string, number>;
  readonly observations: number;
  /** Which part of the data set it holds; null where files hold all of it. */
  readonly part: Pick<Part, 'title' | 'note'> | null;
  /** Numbers of ids that may stand more than once in it. */
  readonly repeated: ReadonlySet<number>;
}

/** Eight bytes for each observation are all that is kept of a file. */
const FIRST_CAPACITY = 4096;

/** Reads a whole file and tells `refused` of each row that cannot be taken. */
export async function checkFile(
  table: Table,
  context: ImportContext,
  refused: (line: number, faults: readonly CellFault[]) => Promise<void>,
): Promise<CheckedFile> {
  const rowsLeftOut = new Map<string, number>();
  const digests = growingNumbers();
  const part = table.layout.part?.() ?? null;
  let rowsRead = 0;
  let rowsRefused = 0;
  for await (const row of readRows(table, context)) {
    rowsRead += 1;
    context.progress?.({ step: 'CHECK', rows: rowsRead });
    if (row.outcome === 'REFUSED') {
      rowsRefused += 1;
      await refused(row.line, row.faults);
    } else if (row.outcome === 'LEFT_OUT') {
      rowsLeftOut.set(row.reason, (rowsLeftOut.get(row.reason) ?? 0) + 1);
    } else {
      takeDigests(table, row, digests);
      for (const observation of row.observations) part?.add(observation);
    }
  }
  const all = digests.sorted();
  const repeated = repeats(all);
  return { rowsRead, rowsRefused, rowsLeftOut, observations: all.length, part, repeated };
}

function takeDigests({ layout }: Table, { observations }: Accepted, digests: GrowingNumbers): void {
  for (const observation of observations) {
    digests.push(digestOfId(layout.rows.idOf(observation)));
  }
}

type GrowingNumbers = ReturnType<typeof growingNumbers>;

function growingNumbers() {
  let numbers = new Float64Array(FIRST_CAPACITY);
  let length = 0;
  return {
    push: (number: number) => {
      if (length === numbers.length) {
        const larger = new Float64Array(numbers.length * 2);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[length] = number;
      length += 1;
    },
    sorted: () => numbers.subarray(0, length).sort(),
  };
}

function repeats(sorted: Float64Array): ReadonlySet<number> {
  const repeated = new Set<number>();
  for (let index = 1; index < sorted.length; index += 1) {
    const number = sorted[index];
    if (number !== undefined && number === sorted[index - 1]) repeated.add(number);
  }
  return repeated;
}
