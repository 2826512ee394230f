import { refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { isConstant, refuseUnusable, requireSameLength } from './usable.js';

/** Two lists of numbers of the same rows. */
export interface Pairs {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** A coefficient of association between -1 and 1, without unit, over n rows. */
export interface Coefficient {
  readonly value: number;
  readonly n: number;
}

/** Two points always lie on a line: they say nothing. */
const LEAST_PAIRS = 3;

/** Refuses pairs that are too few or of which a side is unusable or never changes. */
export function refusePairs({ x, y }: Pairs): Refusal | null {
  requireSameLength(x, y);
  const unusable = refuseUnusable(x, LEAST_PAIRS) ?? refuseUnusable(y, LEAST_PAIRS);
  if (unusable !== null) return unusable;
  const n = x.length;
  return isConstant(x) || isConstant(y) ? refusal(RefusalReason.CONSTANT, { n }) : null;
}
