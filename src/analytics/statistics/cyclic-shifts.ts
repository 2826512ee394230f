import { blockwise, type Arrangements } from './arrangements.js';
import { integerBelow } from './random-stream.js';

/**
 * Every cyclic shift within each series: each keeps its own shape and autocorrelation but for the seam,
 * and loses only its place in time. Assumes that a series would be as likely to begin anywhere in its
 * circle: a trend breaks this, so it is for detrended or differenced series. Each series is given by its
 * rows in order of time; over a gap the next point follows.
 */
export const cyclicShifts = (n: number, series: readonly (readonly number[])[]): Arrangements =>
  blockwise(
    n,
    series.map((rows) => ({
      rows,
      count: rows.length,
      all: () => rows.map((_, shift) => shifted(rows, shift)),
      drawn: (stream) => shifted(rows, integerBelow(stream, rows.length)),
    })),
  );

const shifted = (rows: readonly number[], shift: number): number[] => [
  ...rows.slice(shift),
  ...rows.slice(0, shift),
];
