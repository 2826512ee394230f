import { shuffled, type RandomStream } from './random-stream.js';

/**
 * The ways in which rows may be rearranged if nothing but chance joined two variables. An arrangement
 * names for each row the row whose value it gets.
 */
export interface Arrangements {
  /** How many there are, the given one included; no more than a double holds. */
  readonly count: number;
  readonly given: readonly number[];
  readonly all: () => Iterable<readonly number[]>;
  readonly drawn: (stream: RandomStream) => readonly number[];
}

/** Rows that exchange values among themselves alone. */
interface Block {
  readonly rows: readonly number[];
  readonly count: number;
  /** For the rows in their order, the rows whose values they get. */
  readonly all: () => readonly (readonly number[])[];
  readonly drawn: (stream: RandomStream) => readonly number[];
}

/** The arrangements of n rows that blocks, each for itself, make up; other rows stay. */
export function blockwise(n: number, blocks: readonly Block[]): Arrangements {
  const given = Array.from({ length: n }, (_, row) => row);
  return {
    count: Math.min(
      blocks.reduce((product, { count }) => product * count, 1),
      Number.MAX_VALUE,
    ),
    given,
    all: () => combined(given, blocks),
    drawn: (stream) =>
      blocks.reduce((order, block) => placed(order, block.rows, block.drawn(stream)), given),
  };
}

function* combined(
  order: readonly number[],
  [block, ...others]: readonly Block[],
): Generator<readonly number[]> {
  if (block === undefined) {
    yield order;
    return;
  }
  for (const sources of block.all()) yield* combined(placed(order, block.rows, sources), others);
}

function placed(
  order: readonly number[],
  rows: readonly number[],
  sources: readonly number[],
): number[] {
  const next = [...order];
  rows.forEach((row, position) => {
    next[row] = sources[position] ?? row;
  });
  return next;
}

/**
 * Every order of n rows. Only for rows that are independent of each other, such as one of each
 * jurisdiction; rows of one series are not.
 */
export function freeArrangements(n: number): Arrangements {
  const rows = Array.from({ length: n }, (_, row) => row);
  return {
    count: factorial(n),
    given: rows,
    all: () => ordersOf(rows),
    drawn: (stream) => shuffled(stream, rows),
  };
}

/** Large numbers of arrangements are only compared, so that the limit of a double does no harm. */
export function factorial(n: number): number {
  let count = 1;
  for (let factor = 2; factor <= n; factor += 1) count *= factor;
  return Math.min(count, Number.MAX_VALUE);
}

/** All orders, one swap from the one before (Heap 1963). */
export function* ordersOf<Value>(values: readonly Value[]): Generator<readonly Value[]> {
  const order = values.map((value) => ({ value }));
  const turns = new Array<number>(values.length).fill(0);
  yield [...values];
  let position = 1;
  while (position < order.length) {
    const turn = turns[position] ?? 0;
    if (turn < position) {
      swap(order, position % 2 === 0 ? 0 : turn, position);
      turns[position] = turn + 1;
      position = 1;
      yield order.map(({ value }) => value);
    } else {
      turns[position] = 0;
      position += 1;
    }
  }
}

function swap(list: object[], i: number, j: number): void {
  const [a, b] = [list[i], list[j]];
  if (a !== undefined && b !== undefined) [list[i], list[j]] = [b, a];
}
