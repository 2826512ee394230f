import { refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { refuseUnusable } from './usable.js';

/**
 * Natural logarithms, without unit: equal steps are equal ratios. Zero and negative values have none;
 * nothing is added to them to make one.
 */
export function logarithms(values: readonly number[]): number[] | Refusal {
  const unusable = refuseUnusable(values, 1);
  if (unusable !== null) return unusable;
  const without = values.filter((value) => value <= 0).length;
  if (without > 0) return refusal(RefusalReason.OUTSIDE_DOMAIN, { notAboveZero: without });
  return values.map((value) => Math.log(value));
}
