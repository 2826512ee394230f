import { CorrelationMethod } from './correlation.js';

/** A coefficient of rows of which each counts so many times; null where a side is then constant. */
export type WeightedCoefficient = (weights: Float64Array) => number | null;

interface Column {
  readonly values: Float64Array;
  /** Rows from the least value to the greatest. */
  readonly order: Int32Array;
}

type PairCoefficient = (x: Column, y: Column, weights: Float64Array) => number | null;

/** What a third leaves of a coefficient of one that it gives almost wholly. */
const LEAST_REST = 1e-12;

/**
 * The coefficient of a sample in which row i occurs `weights[i]` times, made ready for many samples: rows
 * are sorted once, and no draw allocates. It equals `correlation` (or with a third column
 * `partialCorrelation`) of the sample written out. Weights are whole numbers from 0.
 */
export function resampledCorrelation(
  method: CorrelationMethod,
  columns: {
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly z?: readonly number[];
  },
): WeightedCoefficient {
  const [x, y] = [columnOf(columns.x), columnOf(columns.y)];
  const pair = pairCoefficient(method, x.values.length);
  if (columns.z === undefined) return (weights) => pair(x, y, weights);
  const z = columnOf(columns.z);
  return (weights) => partial(pair(x, y, weights), pair(x, z, weights), pair(y, z, weights));
}

function partial(xy: number | null, xz: number | null, yz: number | null): number | null {
  if (xy === null || xz === null || yz === null) return null;
  const rest = (1 - xz ** 2) * (1 - yz ** 2);
  return rest < LEAST_REST ? null : clamped((xy - xz * yz) / Math.sqrt(rest));
}

const clamped = (value: number): number => Math.max(-1, Math.min(1, value));

function columnOf(values: readonly number[]): Column {
  const column = Float64Array.from(values);
  return { values: column, order: sortedRows(column) };
}

/** The positions of values from the least to the greatest. */
export const sortedRows = (values: Float64Array): Int32Array =>
  Int32Array.from(values, (_, row) => row).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));

function pairCoefficient(method: CorrelationMethod, n: number): PairCoefficient {
  switch (method) {
    case CorrelationMethod.PEARSON:
      return (x, y, weights) => weightedPearson(x.values, y.values, weights);
    case CorrelationMethod.SPEARMAN: {
      const [a, b] = [new Float64Array(n), new Float64Array(n)];
      return (x, y, weights) => {
        weightedMidRanks(x.values, x.order, weights, a);
        weightedMidRanks(y.values, y.order, weights, b);
        return weightedPearson(a, b, weights);
      };
    }
    case CorrelationMethod.KENDALL_TAU_B:
      return (x, y, weights) => weightedTau(x.values, y.values, weights);
  }
}

/** Mid-ranks in a sample in which each row occurs so many times, written into `ranks`. */
export function weightedMidRanks(
  values: Float64Array,
  order: Int32Array,
  weights: Float64Array,
  ranks: Float64Array,
): void {
  let before = 0;
  let start = 0;
  while (start < order.length) {
    const value = values[order[start] ?? 0];
    let end = start;
    let tied = 0;
    while (end < order.length && values[order[end] ?? 0] === value) {
      tied += weights[order[end] ?? 0] ?? 0;
      end += 1;
    }
    const rank = before + (tied + 1) / 2;
    for (let position = start; position < end; position += 1) ranks[order[position] ?? 0] = rank;
    before += tied;
    start = end;
  }
}

/** Variances this small beside the squares are rounding. */
const ROUNDING = 1e-14;

const at = (values: Float64Array, row: number): number => values[row] ?? 0;

function weightedPearson(x: Float64Array, y: Float64Array, weights: Float64Array): number | null {
  const [meanX, meanY] = [weightedMean(x, weights), weightedMean(y, weights)];
  let [xx, yy, xy] = [0, 0, 0];
  for (let row = 0; row < x.length; row += 1) {
    const weight = at(weights, row);
    const [a, b] = [at(x, row) - meanX, at(y, row) - meanY];
    xx += weight * a * a;
    yy += weight * b * b;
    xy += weight * a * b;
  }
  if (isRounding(xx, meanX) || isRounding(yy, meanY)) return null;
  return clamped(xy / Math.sqrt(xx * yy));
}

/** Whether squares about a mean are nothing; the scale is that of the mean. */
const isRounding = (squares: number, mean: number): boolean => !(squares > ROUNDING * mean * mean);

function weightedMean(values: Float64Array, weights: Float64Array): number {
  let [sum, n] = [0, 0];
  for (let row = 0; row < values.length; row += 1) {
    sum += at(weights, row) * at(values, row);
    n += at(weights, row);
  }
  return sum / n;
}

function weightedTau(x: Float64Array, y: Float64Array, weights: Float64Array): number | null {
  let [concordance, untiedInX, untiedInY] = [0, 0, 0];
  for (let i = 0; i < x.length; i += 1) {
    const weight = at(weights, i);
    for (let j = 0; weight > 0 && j < i; j += 1) {
      const pairs = weight * at(weights, j);
      const dx = Math.sign(at(x, i) - at(x, j));
      const dy = Math.sign(at(y, i) - at(y, j));
      concordance += pairs * dx * dy;
      untiedInX += pairs * dx * dx;
      untiedInY += pairs * dy * dy;
    }
  }
  if (untiedInX === 0 || untiedInY === 0) return null;
  return clamped(concordance / Math.sqrt(untiedInX * untiedInY));
}
