import cumulative from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';
import { IntervalMethod, type Interval } from '../estimate/estimate.js';
import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';

/** The standard error of a coefficient, in its unit, and the degrees of freedom it is known with. */
export interface StandardError {
  readonly standardError: number;
  /** Need not be whole: Satterthwaite's is not. */
  readonly freedom: number;
}

/** A coefficient with its error, its test against zero and its interval. */
export interface Inference extends StandardError {
  readonly value: number;
  readonly t: number;
  /** Two-sided, against zero. */
  readonly p: number;
  readonly interval: Interval;
}

/**
 * Test against zero and interval of a coefficient by Student's t (Student 1908). Assumes that the
 * coefficient less the truth, over its standard error, is distributed so with the degrees of freedom
 * given. The distribution is that of `@stdlib` (exact to 13 digits or more and built on its own
 * elementary functions, hence alike on every machine; `jstat` keeps 7 digits).
 */
export function studentT(
  value: number,
  error: StandardError | Refusal,
  level: number,
): Inference | Refusal {
  if (isRefusal(error)) return error;
  const { standardError, freedom } = error;
  const t = value / standardError;
  const reach = quantile((1 + level) / 2, freedom) * standardError;
  if (![t, reach, freedom].every(Number.isFinite)) {
    return refusal(RefusalReason.OUT_OF_RANGE);
  }
  return {
    value,
    standardError,
    freedom,
    t,
    p: Math.min(1, 2 * cumulative(-Math.abs(t), freedom)),
    interval: {
      lower: value - reach,
      upper: value + reach,
      level,
      method: IntervalMethod.STUDENT_T,
    },
  };
}
