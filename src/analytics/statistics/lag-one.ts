import { refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { demeaned } from './demeaned.js';
import { type Coefficient } from './pairs.js';
import { refuseUnusable, requireSameLength } from './usable.js';

const LEAST_STEPS = 3;

/**
 * How nearly each value of a subject repeats the one of the time before: the sum of products of
 * neighbouring values less the subject's mean, over the sum of squares, scaled by their numbers (pooled
 * lag-one autocorrelation; Box and Jenkins 1970 for one series). Only times that follow each other count.
 * Without unit, n = steps; in short series it is biased towards zero (Marriott and Pope 1954).
 */
export function lagOneAutocorrelation({
  subjects,
  times,
  values,
}: {
  readonly subjects: readonly string[];
  readonly times: readonly number[];
  readonly values: readonly number[];
}): Coefficient | Refusal {
  requireSameLength(subjects, values);
  requireSameLength(times, values);
  const unusable = refuseUnusable(values, 1);
  if (unusable !== null) return unusable;
  const rest = demeaned(
    values,
    subjects,
    values.map(() => 1),
  );
  const at = new Map(
    rest.map((value, row) => [`${subjects[row] ?? ''} ${times[row] ?? 0}`, value]),
  );
  const products = rest.flatMap((value, row) => {
    const before = at.get(`${subjects[row] ?? ''} ${(times[row] ?? 0) - 1}`);
    return before === undefined ? [] : [value * before];
  });
  const n = products.length;
  if (n < LEAST_STEPS) return refusal(RefusalReason.TOO_FEW, { n, least: LEAST_STEPS });
  const squares = rest.reduce((sum, value) => sum + value ** 2, 0);
  if (squares === 0) return refusal(RefusalReason.CONSTANT, { n });
  const value = (products.reduce((sum, each) => sum + each, 0) / n) * (rest.length / squares);
  if (!Number.isFinite(value)) return refusal(RefusalReason.OUT_OF_RANGE, { n });
  return { value: Math.max(-1, Math.min(1, value)), n };
}
