import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { correlation, type CorrelationMethod } from './correlation.js';
import { type Coefficient, type Pairs } from './pairs.js';
import { requireSameLength } from './usable.js';

/** With less there is nothing left once the third is held still. */
const LEAST_ROWS = 4;

/** What a third leaves of a coefficient of one that it gives almost wholly. */
const LEAST_REST = 1e-12;

/**
 * The association of x and y with a third variable held still:
 * (xy - xz yz) / sqrt((1 - xz^2)(1 - yz^2)) of the coefficients of the method. For Pearson and Spearman
 * it is the correlation of what a line on z (or the ranks of z) leaves (Yule 1907; Kendall and Gibbons
 * 1990, chapter 8, for tau). Assumes that z acts by a straight line or monotonically. Without unit,
 * n = rows.
 */
export function partialCorrelation(
  method: CorrelationMethod,
  { x, y }: Pairs,
  z: readonly number[],
): Coefficient | Refusal {
  requireSameLength(x, z);
  const xy = correlation(method, { x, y });
  if (isRefusal(xy)) return xy;
  const xz = correlation(method, { x, y: z });
  if (isRefusal(xz)) return xz;
  const yz = correlation(method, { x: y, y: z });
  if (isRefusal(yz)) return yz;
  const n = x.length;
  if (n < LEAST_ROWS) return refusal(RefusalReason.TOO_FEW, { n, least: LEAST_ROWS });
  const rest = (1 - xz.value ** 2) * (1 - yz.value ** 2);
  if (rest < LEAST_REST) return refusal(RefusalReason.COLLINEAR, { n });
  const value = (xy.value - xz.value * yz.value) / Math.sqrt(rest);
  return { value: Math.max(-1, Math.min(1, value)), n };
}
