import { HeldOnDay } from '../../domain/period/held-on-day.js';
import { type PeriodBounds } from '../../domain/period/holds-on.js';
import { type ForceBounds } from '../../domain/period/in-force.js';
import { LegalForm } from '../../domain/legislation-change/legal-form.js';
import { Appendix } from '../../domain/listing/appendix.js';
import { AppliedKind } from './applied-kind.js';
import { AppliedReason } from './applied-reason.js';
import {
  type AppliedRecord,
  type LawDates,
  type LawRecord,
  type ListingRecord,
} from './applied-record.js';
import { conventionInPlace, lawInPlace, ruleInPlace, type AskedPlace } from './asked-place.js';
import { lawOnDay, periodOnDay } from './on-day.js';
import { type RecordedDate, type RecordedPeriod } from './recorded-date.js';
import { type Part } from './verdict.js';

const { YES, NO, CANNOT_TELL } = HeldOnDay;

/** The conditions under which a record applied in a place on a day, each with its answer. */
export function partsOf(record: AppliedRecord, place: AskedPlace, day: string): readonly Part[] {
  switch (record.kind) {
    case AppliedKind.LAW:
      return lawParts(record, place, day);
    case AppliedKind.PLAN:
      return [{ held: NO, reason: AppliedReason.PLAN_NOT_LAW }];
    case AppliedKind.LISTING:
      return listingParts(record, place, day);
    case AppliedKind.PLATFORM_RULE:
      return [
        periodOnDay(periodBounds(record.period, null), day),
        ...ruleInPlace(record.places, place),
      ];
    case AppliedKind.ADHERENCE:
      return [
        periodOnDay(periodBounds(record.period, record.seen), day),
        record.isOfPlatform ? COMMITTED : ONLY_FIRM,
      ];
  }
}

const COMMITTED: Part = { held: YES, reason: AppliedReason.PLATFORM_COMMITTED };
const ONLY_FIRM: Part = { held: CANNOT_TELL, reason: AppliedReason.FIRM_NOT_PLATFORM };

function lawParts(law: LawRecord, place: AskedPlace, day: string): readonly Part[] {
  const parts = [lawOnDay(forceBounds(law.dates), day), ...lawInPlace(law, place)];
  if (law.form !== LegalForm.DIRECTIVE) return parts;
  return [...parts, { held: NO, reason: AppliedReason.DIRECTIVE_NOT_LAW }];
}

function listingParts(listing: ListingRecord, place: AskedPlace, day: string): readonly Part[] {
  const dated = periodOnDay(periodBounds(listing.period, listing.seen), day);
  if (listing.appendix === Appendix.NONE) return [asUnlisted(dated)];
  return [dated, conventionInPlace(place, day)];
}

/** What is recorded as unlisted for a time may have been listed at any other. */
const asUnlisted = ({ held, reason }: Part): Part =>
  held === YES
    ? { held: NO, reason: AppliedReason.RECORDED_AS_UNLISTED }
    : { held: CANNOT_TELL, reason };

/** The dates of a law as the rule of `inForce` takes them. */
export function forceBounds({ adopted, inForce, repealed }: LawDates): ForceBounds {
  const [begun, gone] = [daysOf(inForce), daysOf(repealed)];
  return {
    adoptedEarliest: daysOf(adopted).earliest,
    inForceEarliest: begun.earliest,
    inForceLatest: begun.latest,
    repealedEarliest: gone.earliest,
    repealedLatest: gone.latest,
  };
}

/** A period as the rule of `holdsOn` takes it. */
function periodBounds(
  { from, to, endStatus }: RecordedPeriod,
  seen: RecordedDate | null,
): PeriodBounds {
  const [begun, ended, last] = [daysOf(from), daysOf(to), daysOf(seen)];
  return {
    fromEarliest: begun.earliest,
    fromLatest: begun.latest,
    toEarliest: ended.earliest,
    toLatest: ended.latest,
    endStatus,
    seenEarliest: last.earliest,
    seenLatest: last.latest,
  };
}

const NO_DAYS = { earliest: null, latest: null } as const;

const daysOf = (date: RecordedDate | null) => date ?? NO_DAYS;
