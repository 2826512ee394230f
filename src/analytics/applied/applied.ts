import { HeldOnDay } from '../../domain/period/held-on-day.js';
import { inForce } from '../../domain/period/in-force.js';
import { Verification } from '../../domain/vocabulary/verification.js';
import { AppliedKind } from './applied-kind.js';
import { type AppliedReason } from './applied-reason.js';
import { type AppliedRecord, type LawRecord } from './applied-record.js';
import { AppliedReserve } from './applied-reserve.js';
import { AppliedStatus } from './applied-status.js';
import { type AskedPlace } from './asked-place.js';
import { changesAround, type AppliedChange } from './changes.js';
import { forceBounds, partsOf } from './parts.js';
import { taxonBasisOf, TaxonBasis, type AskedTaxon } from './taxon-basis.js';
import { verdictOf } from './verdict.js';

/** What is asked, with what is known of the place and of the taxon; null where no taxon is asked. */
export interface AppliedQuestion {
  readonly day: string;
  readonly place: AskedPlace;
  readonly taxon: AskedTaxon | null;
}

/** One record with what is recorded of whether it applied. */
export interface AppliedItem {
  readonly recordId: string;
  readonly kind: AppliedKind;
  readonly status: AppliedStatus;
  readonly reasons: readonly AppliedReason[];
  readonly reserves: readonly AppliedReserve[];
  /** How it concerns the taxon; null where none is asked. */
  readonly taxonBasis: TaxonBasis | null;
  /** Whether a law was in fact enforced on the day; null for all else. */
  readonly enforced: HeldOnDay | null;
}

export interface AppliedTally {
  readonly kind: AppliedKind;
  readonly items: number;
  readonly inForce: number;
  readonly notInForce: number;
  readonly cannotTell: number;
}

export interface Applied {
  readonly items: readonly AppliedItem[];
  readonly tallies: readonly AppliedTally[];
  readonly changed: {
    readonly earlier: readonly AppliedChange[];
    readonly later: readonly AppliedChange[];
  };
}

const KINDS = Object.values(AppliedKind);

/** What applied in a place on a day, for a taxon, out of some records. Items by kind, then by id. */
export function appliedOf(records: readonly AppliedRecord[], question: AppliedQuestion): Applied {
  const concerned = KINDS.flatMap((kind) =>
    records
      .filter((record) => record.kind === kind && concerns(record, question.taxon))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  const items = concerned.map((record) => itemOf(record, question));
  return {
    items,
    tallies: KINDS.map((kind) => tallyOf(items, kind)),
    changed: changesAround(concerned, question.day),
  };
}

const concerns = ({ taxa }: AppliedRecord, taxon: AskedTaxon | null): boolean =>
  taxon === null || taxonBasisOf(taxa, taxon) !== null;

function itemOf(record: AppliedRecord, { day, place, taxon }: AppliedQuestion): AppliedItem {
  const taxonBasis = taxon === null ? null : taxonBasisOf(record.taxa, taxon);
  return {
    recordId: record.id,
    kind: record.kind,
    ...verdictOf(partsOf(record, place, day)),
    reserves: reservesOf(record, taxonBasis),
    taxonBasis,
    enforced: record.kind === AppliedKind.LAW ? enforcedOn(record, day) : null,
  };
}

function reservesOf(
  record: AppliedRecord,
  taxonBasis: TaxonBasis | null,
): readonly AppliedReserve[] {
  const isRaised: Readonly<Record<AppliedReserve, boolean>> = {
    [AppliedReserve.TAXON_NOT_NAMED]: taxonBasis === TaxonBasis.NONE_NAMED,
    [AppliedReserve.PLACE_NOT_STATED]:
      record.kind === AppliedKind.PLATFORM_RULE && record.places.length === 0,
    [AppliedReserve.ENFORCEMENT_NOT_RECORDED]:
      record.kind === AppliedKind.LAW && record.dates.enforced === null,
    // No record of a reservation is kept, so none can be named.
    [AppliedReserve.RESERVATIONS_NOT_KNOWN]: record.kind === AppliedKind.LISTING,
    [AppliedReserve.UNVERIFIED]: record.verification === Verification.UNVERIFIED,
  };
  return Object.values(AppliedReserve).filter((reserve) => isRaised[reserve]);
}

/** A law is enforced only while it is in force; from when it was is a date of its own. */
function enforcedOn({ dates }: LawRecord, day: string): HeldOnDay {
  const held = inForce(forceBounds(dates), day);
  if (held === HeldOnDay.NO || dates.enforced === null) {
    return held === HeldOnDay.NO ? held : HeldOnDay.CANNOT_TELL;
  }
  const enforced = inForce(forceBounds({ ...dates, inForce: dates.enforced }), day);
  return held === HeldOnDay.CANNOT_TELL && enforced === HeldOnDay.YES ? held : enforced;
}

function tallyOf(items: readonly AppliedItem[], kind: AppliedKind): AppliedTally {
  const ofKind = items.filter((item) => item.kind === kind);
  const withStatus = (status: AppliedStatus) =>
    ofKind.filter((item) => item.status === status).length;
  return {
    kind,
    items: ofKind.length,
    inForce: withStatus(AppliedStatus.RECORDED_IN_FORCE),
    notInForce: withStatus(AppliedStatus.RECORDED_NOT_IN_FORCE),
    cannotTell: withStatus(AppliedStatus.CANNOT_TELL),
  };
}
