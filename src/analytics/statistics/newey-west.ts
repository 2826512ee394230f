import { refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { product, type LeastSquaresFit } from './least-squares.js';
import { standardErrorOf } from './standard-error.js';
import { type StandardError } from './student-t.js';
import { requireSameLength } from './usable.js';

interface HacSettings {
  /** The whole time of each row, such as its year; a gap keeps its length. */
  readonly times: readonly number[];
  /** The longest distance in time over which residuals may go together. */
  readonly lag: number;
}

/** Newey and West's (1994) rule of thumb for the Bartlett kernel: 4 (n / 100)^(2/9), whole part. */
export const ruleOfThumbLag = (n: number): number => Math.floor(4 * (n / 100) ** (2 / 9));

/**
 * Heteroskedasticity and autocorrelation consistent errors (Newey and West 1987): Bartlett weights
 * 1 - d / (lag + 1) on products of scores d apart in time, times n / (n - parameters). For one series;
 * rows over a gap keep their distance (Datta and Du 2012). Assumes that what goes together fades within
 * the lag; with few rows the errors are still too small. In the unit of the coefficient, n less
 * parameters degrees of freedom.
 */
export function neweyWestErrors(
  fit: LeastSquaresFit,
  { times, lag }: HacSettings,
): readonly (StandardError | Refusal)[] {
  requireSameLength(times, fit.residuals);
  if (!Number.isInteger(lag) || lag < 0) {
    throw new RangeError(`A lag of ${lag} is none; give a whole number of times, 0 or more.`);
  }
  const repeated = times.length - new Set(times).size;
  if (repeated > 0) {
    const refused = refusal(RefusalReason.OUTSIDE_DOMAIN, { repeatedTimes: repeated });
    return fit.influences.map(() => refused);
  }
  return fit.influences.map((influence) => {
    const scores = influence.map((weight, row) => weight * (fit.residuals[row] ?? 0));
    const variance = (fit.n / fit.freedom) * weightedProducts(scores, times, lag);
    return standardErrorOf(variance, product(scores, scores), fit.freedom);
  });
}

function weightedProducts(scores: readonly number[], times: readonly number[], lag: number) {
  const scoreAt = new Map(times.map((time, row) => [time, scores[row] ?? 0]));
  let sum = product(scores, scores);
  for (let distance = 1; distance <= lag; distance += 1) {
    const weight = 1 - distance / (lag + 1);
    times.forEach((time, row) => {
      sum += 2 * weight * (scores[row] ?? 0) * (scoreAt.get(time - distance) ?? 0);
    });
  }
  return sum;
}
