import { refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { type StandardError } from './student-t.js';

/** A variance this small beside the sum it is the rest of is rounding: the scores cancel. */
const ROUNDING = 1e-24;

/** The error from a variance, refused where the variance is zero but for rounding, or below. */
export function standardErrorOf(
  variance: number,
  scale: number,
  freedom: number,
): StandardError | Refusal {
  if (![variance, scale, freedom].every(Number.isFinite)) {
    return refusal(RefusalReason.OUT_OF_RANGE);
  }
  if (variance <= ROUNDING * scale) return refusal(RefusalReason.NO_RESIDUAL_VARIANCE, { freedom });
  return { standardError: Math.sqrt(variance), freedom };
}
