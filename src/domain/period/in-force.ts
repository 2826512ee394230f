import { begunAndNotEnded, hadCome, HeldOnDay } from './held-on-day.js';

/** First and last day that the dates of a law may mean, as YYYY-MM-DD; null where none is recorded. */
export interface ForceBounds {
  readonly adoptedEarliest: string | null;
  readonly inForceEarliest: string | null;
  readonly inForceLatest: string | null;
  readonly repealedEarliest: string | null;
  readonly repealedLatest: string | null;
}

/**
 * Whether a law was in force on a day. From its entry into force it stays so until a recorded repeal,
 * whose day is the first without it. Where no entry into force is recorded, only the time before
 * adoption and after repeal is certain.
 */
export function inForce(bounds: ForceBounds, on: string): HeldOnDay {
  return begunAndNotEnded(begun(bounds, on), repealed(bounds, on));
}

function begun(
  { adoptedEarliest, inForceEarliest, inForceLatest }: ForceBounds,
  on: string,
): HeldOnDay {
  if (inForceEarliest !== null && inForceLatest !== null) {
    return hadCome(on, inForceEarliest, inForceLatest);
  }
  return adoptedEarliest !== null && on < adoptedEarliest ? HeldOnDay.NO : HeldOnDay.CANNOT_TELL;
}

function repealed({ repealedEarliest, repealedLatest }: ForceBounds, on: string): HeldOnDay {
  if (repealedEarliest === null || repealedLatest === null) return HeldOnDay.NO;
  return hadCome(on, repealedEarliest, repealedLatest);
}
