import { refuseUnusable } from './usable.js';
import { refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';

/**
 * Adjusted p of several tests, in their order: the least false discovery rate at which each would be
 * called a finding (Benjamini and Hochberg 1995, step-up). Assumes that the tests are independent or
 * positively dependent. Without unit, n = tests.
 */
export function benjaminiHochberg(ps: readonly number[]): number[] | Refusal {
  const unusable = refuseUnusable(ps, 1);
  if (unusable !== null) return unusable;
  const outside = ps.filter((p) => p < 0 || p > 1).length;
  if (outside > 0) return refusal(RefusalReason.OUTSIDE_DOMAIN, { outside });
  const fromLargest = ps.map((p, test) => ({ p, test })).sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(ps.length).fill(1);
  let least = 1;
  fromLargest.forEach(({ p, test }, position) => {
    least = Math.min(least, (p * ps.length) / (ps.length - position));
    adjusted[test] = least;
  });
  return adjusted;
}
