import { blockwise, factorial, ordersOf, type Arrangements } from './arrangements.js';
import { shuffled } from './random-stream.js';

/** The rows of one series, such as a jurisdiction, in order of time, with their times. */
export interface SeriesRows {
  readonly rows: readonly number[];
  readonly times: readonly number[];
}

/**
 * Every exchange of whole series among those of exactly the same times: each keeps its trend, its shape
 * and its place in time, and loses only whose it is. Assumes that series of equal span are alike but for
 * what is tested. A series whose span no other has stays where it is.
 */
export function seriesExchange(n: number, series: readonly SeriesRows[]): Arrangements {
  const bySpan = new Map<string, (readonly number[])[]>();
  for (const { rows, times } of series) {
    const span = times.join(' ');
    bySpan.set(span, [...(bySpan.get(span) ?? []), rows]);
  }
  return blockwise(
    n,
    [...bySpan.values()].map((alike) => ({
      rows: alike.flat(),
      count: factorial(alike.length),
      all: () => [...ordersOf(alike)].map((order) => order.flat()),
      drawn: (stream) => oneAfterAnother(shuffled(stream, alike)),
    })),
  );
}

/** As `flat`, which takes several times as long: this runs in every draw. */
function oneAfterAnother(series: readonly (readonly number[])[]): number[] {
  const rows: number[] = [];
  for (const of of series) for (const row of of) rows.push(row);
  return rows;
}
