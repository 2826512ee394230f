import { refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';

/** Refuses a list that is empty, too short, or holds a value that is missing or no number. */
export function refuseUnusable(values: readonly number[], least: number): Refusal | null {
  const n = values.length;
  if (n === 0) return refusal(RefusalReason.EMPTY);
  const missing = values.filter((value) => !Number.isFinite(value)).length;
  if (missing > 0) return refusal(RefusalReason.MISSING_VALUE, { missing, n });
  if (n < least) return refusal(RefusalReason.TOO_FEW, { n, least });
  return null;
}

export const isConstant = (values: readonly number[]): boolean =>
  values.every((value) => value === values[0]);

/** Lists of the same rows are as long as each other; anything else is a mistake of the caller. */
export function requireSameLength(a: readonly unknown[], b: readonly unknown[]): void {
  if (a.length === b.length) return;
  throw new RangeError(
    `Lists of ${a.length} and ${b.length} do not describe the same rows; give one value for each row.`,
  );
}
