import { hadCome, HeldOnDay } from '../../domain/period/held-on-day.js';
import { holdsOn, type PeriodBounds } from '../../domain/period/holds-on.js';
import { inForce, type ForceBounds } from '../../domain/period/in-force.js';
import { AppliedReason } from './applied-reason.js';
import { type Part } from './verdict.js';

const { YES, NO } = HeldOnDay;

/** Whether a law was in force on a day by its dates, and what of them says so. */
export function lawOnDay(bounds: ForceBounds, day: string): Part {
  const held = inForce(bounds, day);
  switch (held) {
    case YES:
      return { held, reason: AppliedReason.DATES_COVER_DAY };
    case NO:
      return { held, reason: isRepealed(bounds, day) ? AppliedReason.ENDED : NOT_BEGUN };
    case HeldOnDay.CANNOT_TELL:
      return { held, reason: whyNotTold(bounds, day) };
  }
}

const NOT_BEGUN = AppliedReason.NOT_YET_BEGUN;

const isRepealed = ({ repealedEarliest, repealedLatest }: ForceBounds, day: string): boolean =>
  repealedEarliest !== null &&
  repealedLatest !== null &&
  hadCome(day, repealedEarliest, repealedLatest) === YES;

function whyNotTold({ inForceEarliest, inForceLatest }: ForceBounds, day: string): AppliedReason {
  if (inForceEarliest === null || inForceLatest === null) {
    return AppliedReason.BEGINNING_NOT_RECORDED;
  }
  return day < inForceLatest ? AppliedReason.BEGINNING_VAGUE : AppliedReason.END_VAGUE;
}

/** Whether something with a period held on a day by its dates, and what of them says so. */
export function periodOnDay(bounds: PeriodBounds, day: string): Part {
  const held = holdsOn(bounds, day);
  switch (held) {
    case YES:
      return { held, reason: isDated(bounds) ? AppliedReason.DATES_COVER_DAY : SEEN };
    case NO:
      return { held, reason: isBefore(bounds, day) ? NOT_BEGUN : AppliedReason.ENDED };
    case HeldOnDay.CANNOT_TELL:
      return { held, reason: whyPeriodNotTold(bounds, day) };
  }
}

const SEEN = AppliedReason.SEEN_ON_DAY;

const isDated = ({ fromEarliest }: PeriodBounds): boolean => fromEarliest !== null;

const isBefore = ({ fromEarliest }: PeriodBounds, day: string): boolean =>
  fromEarliest !== null && day < fromEarliest;

function whyPeriodNotTold(bounds: PeriodBounds, day: string): AppliedReason {
  const { fromLatest, toLatest } = bounds;
  if (fromLatest === null) return toLatest === null ? whyUndated(bounds) : NO_BEGINNING;
  if (day < fromLatest) return AppliedReason.BEGINNING_VAGUE;
  return toLatest === null ? AppliedReason.END_NOT_RECORDED : AppliedReason.END_VAGUE;
}

const NO_BEGINNING = AppliedReason.BEGINNING_NOT_RECORDED;

const whyUndated = ({ seenEarliest }: PeriodBounds): AppliedReason =>
  seenEarliest === null ? AppliedReason.NOT_DATED : AppliedReason.SNAPSHOT_ONLY;
