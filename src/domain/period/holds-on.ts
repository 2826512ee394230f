import { EndStatus } from '../../graph/values/period.js';
import { begunAndNotEnded, hadCome, HeldOnDay } from './held-on-day.js';

/** First and last day that the ends of a period may mean, as YYYY-MM-DD; null where not recorded. */
export interface PeriodBounds {
  readonly fromEarliest: string | null;
  readonly fromLatest: string | null;
  readonly toEarliest: string | null;
  readonly toLatest: string | null;
  readonly endStatus: string | null;
  /** When a source last saw it hold, where that is recorded apart from the period. */
  readonly seenEarliest: string | null;
  readonly seenLatest: string | null;
}

/**
 * Whether something with a period held on a day. Unlike a law it may lapse without notice: where no
 * end is reported, nothing is certain after the last day on which a source saw it.
 */
export function holdsOn(bounds: PeriodBounds, on: string): HeldOnDay {
  const { seenEarliest, seenLatest } = bounds;
  if (seenEarliest === on && seenLatest === on) return HeldOnDay.YES;
  return begunAndNotEnded(begun(bounds, on), ended(bounds, on));
}

function begun({ fromEarliest, fromLatest }: PeriodBounds, on: string): HeldOnDay {
  if (fromEarliest === null || fromLatest === null) return HeldOnDay.CANNOT_TELL;
  return hadCome(on, fromEarliest, fromLatest);
}

function ended(bounds: PeriodBounds, on: string): HeldOnDay {
  const { toEarliest, toLatest, endStatus, seenEarliest } = bounds;
  if (toEarliest !== null && toLatest !== null) return lastDayIsPast(on, toEarliest, toLatest);
  if (endStatus === EndStatus.ONGOING) return HeldOnDay.NO;
  const wasSeenLater = seenEarliest !== null && on <= seenEarliest;
  return wasSeenLater || isFirstDay(bounds, on) ? HeldOnDay.NO : HeldOnDay.CANNOT_TELL;
}

/** The end of a period is its last day: on that day it still holds. */
function lastDayIsPast(on: string, earliest: string, latest: string): HeldOnDay {
  if (on <= earliest) return HeldOnDay.NO;
  return on > latest ? HeldOnDay.YES : HeldOnDay.CANNOT_TELL;
}

const isFirstDay = ({ fromEarliest, fromLatest }: PeriodBounds, on: string): boolean =>
  fromEarliest === on && fromLatest === on;
