import { refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { CorrelationMethod } from './correlation.js';
import { refusePairs } from './pairs.js';
import { type StatisticOfArrangement } from './permuted-correlation.js';
import { midRanks } from './ranks.js';
import { sortedRows, weightedMidRanks } from './resampled-correlation.js';

/**
 * Rows whose x is the value of a cell, such as a jurisdiction in a year, which several rows may share.
 * What is rearranged are the values of the cells, so rows of one cell stay together; a cell that no row
 * has may give its value to another.
 */
export interface CellRows {
  readonly y: readonly number[];
  readonly cellOfRow: readonly number[];
  readonly valueOfCell: readonly number[];
}

/**
 * The coefficient of y with the x of rearranged cells, made ready for many arrangements. Same estimator
 * and unit as `correlation`; ranks of x are those among the rows of each arrangement. 0 where an
 * arrangement leaves x constant. No draw allocates.
 */
export function exchangedCorrelation(
  method: CorrelationMethod,
  rows: CellRows,
): StatisticOfArrangement | Refusal {
  const x = rows.cellOfRow.map((cell) => rows.valueOfCell[cell] ?? NaN);
  const refused = refusePairs({ x, y: rows.y });
  if (refused !== null) return refused;
  switch (method) {
    case CorrelationMethod.PEARSON:
      return productOf(rows, rows.y, (_counts, values) => values);
    case CorrelationMethod.SPEARMAN:
      return productOf(rows, midRanks(rows.y), ranking(rows.valueOfCell));
    case CorrelationMethod.KENDALL_TAU_B:
      return concordanceOf(rows);
  }
}

type ScoresOf = (counts: Float64Array, values: Float64Array) => Float64Array;

function ranking(valueOfCell: readonly number[]): ScoresOf {
  const values = Float64Array.from(valueOfCell);
  const order = sortedRows(values);
  const ranks = new Float64Array(values.length);
  return (counts) => {
    weightedMidRanks(values, order, counts, ranks);
    return ranks;
  };
}

function productOf(
  { cellOfRow, valueOfCell }: CellRows,
  ofRows: readonly number[],
  scoresOf: ScoresOf,
): StatisticOfArrangement {
  const cells = valueOfCell.length;
  const [sums, counts] = [new Float64Array(cells), new Float64Array(cells)];
  standardised(ofRows).forEach((value, row) => {
    const cell = cellOfRow[row] ?? 0;
    sums[cell] = (sums[cell] ?? 0) + value;
    counts[cell] = (counts[cell] ?? 0) + 1;
  });
  const values = Float64Array.from(valueOfCell);
  const given = new Float64Array(cells);
  return (arrangement) => {
    countSources(arrangement, counts, given);
    const scores = scoresOf(given, values);
    const spread = spreadOf(scores, given, ofRows.length);
    if (spread === 0) return 0;
    let sum = 0;
    for (let cell = 0; cell < cells; cell += 1) {
      sum += (sums[cell] ?? 0) * (scores[arrangement[cell] ?? 0] ?? 0);
    }
    return sum / spread;
  };
}

/** How many rows get the value of each cell. */
function countSources(
  arrangement: readonly number[],
  counts: Float64Array,
  given: Float64Array,
): void {
  given.fill(0);
  for (let cell = 0; cell < counts.length; cell += 1) {
    const source = arrangement[cell] ?? 0;
    given[source] = (given[source] ?? 0) + (counts[cell] ?? 0);
  }
}

/** Squares this small beside the values are rounding. */
const ROUNDING = 1e-14;

/** The length of the scores of the rows, less their mean. */
function spreadOf(scores: Float64Array, counts: Float64Array, n: number): number {
  let [sum, squares] = [0, 0];
  for (let cell = 0; cell < scores.length; cell += 1) {
    sum += (counts[cell] ?? 0) * (scores[cell] ?? 0);
  }
  const mean = sum / n;
  let rest = 0;
  for (let cell = 0; cell < scores.length; cell += 1) {
    const score = scores[cell] ?? 0;
    squares += (counts[cell] ?? 0) * score * score;
    rest += (counts[cell] ?? 0) * (score - mean) * (score - mean);
  }
  return rest <= ROUNDING * squares ? 0 : Math.sqrt(rest);
}

/** Less the mean and of length 1, so that a coefficient is one sum of products. */
function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const length = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  return values.map((value) => (value - mean) / length);
}

/** For each two cells, how their rows stand to each other in y; x is compared anew each time. */
function concordanceOf(rows: CellRows): StatisticOfArrangement {
  const cells = [...new Set(rows.cellOfRow)].sort((a, b) => a - b);
  const place = new Map(cells.map((cell, position) => [cell, position]));
  const places = rows.cellOfRow.map((cell) => place.get(cell) ?? 0);
  const counts = new Float64Array(cells.length);
  for (const position of places) addTo(counts, position, 1);
  const { standing, untied } = standingsOf(rows.y, places, cells.length);
  const values = new Float64Array(cells.length);
  return (arrangement) => {
    cells.forEach((cell, position) => {
      values[position] = rows.valueOfCell[arrangement[cell] ?? 0] ?? 0;
    });
    return tauOf(standing, counts, values, untied);
  };
}

/** Of each cell with each before it, pairs of rows above less pairs below; and pairs that are not tied. */
function standingsOf(y: readonly number[], places: readonly number[], cells: number) {
  const standing = Array.from({ length: cells }, () => new Float64Array(cells));
  let untied = 0;
  y.forEach((value, row) => {
    for (let other = 0; other < row; other += 1) {
      const [a, b] = [places[row] ?? 0, places[other] ?? 0];
      const sign = Math.sign(value - (y[other] ?? 0));
      untied += sign * sign;
      const of = standing[Math.max(a, b)];
      if (of !== undefined) addTo(of, Math.min(a, b), a > b ? sign : -sign);
    }
  });
  return { standing, untied };
}

function tauOf(
  standing: readonly Float64Array[],
  counts: Float64Array,
  values: Float64Array,
  untiedInY: number,
): number {
  let [concordance, untiedInX] = [0, 0];
  for (let a = 0; a < values.length; a += 1) {
    const row = standing[a];
    for (let b = 0; b < a; b += 1) {
      const sign = Math.sign((values[a] ?? 0) - (values[b] ?? 0));
      concordance += sign * (row?.[b] ?? 0);
      untiedInX += sign * sign * (counts[a] ?? 0) * (counts[b] ?? 0);
    }
  }
  return untiedInX === 0 ? 0 : concordance / Math.sqrt(untiedInX * untiedInY);
}

/** Residuals of rows of which each belongs to a cell, for `exchangedScore`. */
export interface CellResiduals {
  /** What the effects of units and times leave of the outcome, in its unit. */
  readonly residuals: readonly number[];
  readonly cellOfRow: readonly number[];
  readonly valueOfCell: readonly number[];
  readonly clusterOfCell: readonly number[];
}

/**
 * The score of x against what the effects of units and times leave of an outcome, over the root of the
 * sum of squares of its clusters' parts: the score test of `within` (Rao 1948) with the cluster-robust
 * variance, which keeps the permutation test near its level where clusters are unlike (Janssen 1997;
 * DiCiccio and Romano 2017). Without unit; made ready for many arrangements, none of which refits. Give
 * the values of the cells less the mean of their time.
 */
export function exchangedScore(rows: CellResiduals): StatisticOfArrangement | Refusal {
  const { residuals, cellOfRow, valueOfCell, clusterOfCell } = rows;
  const sums = new Float64Array(valueOfCell.length);
  residuals.forEach((value, row) => {
    const cell = cellOfRow[row] ?? 0;
    sums[cell] = (sums[cell] ?? 0) + value;
  });
  if (sums.every((sum) => sum === 0)) return refusal(RefusalReason.NO_RESIDUAL_VARIANCE);
  const parts = new Float64Array(1 + Math.max(-1, ...clusterOfCell));
  return (arrangement) => {
    parts.fill(0);
    for (let cell = 0; cell < sums.length; cell += 1) {
      const value = valueOfCell[arrangement[cell] ?? 0] ?? 0;
      addTo(parts, clusterOfCell[cell] ?? 0, (sums[cell] ?? 0) * value);
    }
    return studentised(parts);
  };
}

function addTo(sums: Float64Array, place: number, value: number): void {
  sums[place] = (sums[place] ?? 0) + value;
}

/** A sum over the root of the sum of squares of its parts. */
function studentised(parts: Float64Array): number {
  let [sum, squares] = [0, 0];
  for (const part of parts) {
    sum += part;
    squares += part * part;
  }
  return squares === 0 ? 0 : sum / Math.sqrt(squares);
}
