import { type Appendix } from '../../domain/listing/appendix.js';
import { type LegalForm } from '../../domain/legislation-change/legal-form.js';
import { type Verification } from '../../domain/vocabulary/verification.js';
import { type AppliedKind } from './applied-kind.js';
import { type RecordedDate, type RecordedPeriod } from './recorded-date.js';

interface Common {
  readonly id: string;
  readonly verification: Verification;
  /** Taxa that it names. */
  readonly taxa: readonly string[];
}

export interface LawDates {
  readonly adopted: RecordedDate | null;
  readonly published: RecordedDate | null;
  readonly inForce: RecordedDate | null;
  readonly enforced: RecordedDate | null;
  /** First day without it. */
  readonly repealed: RecordedDate | null;
}

export interface LawRecord extends Common {
  readonly kind: AppliedKind.LAW;
  readonly form: LegalForm;
  readonly makers: readonly string[];
  readonly scope: readonly string[];
  readonly dates: LawDates;
}

export interface PlanRecord extends Common {
  readonly kind: AppliedKind.PLAN;
  readonly announced: RecordedDate | null;
  readonly period: RecordedPeriod;
}

export interface ListingRecord extends Common {
  readonly kind: AppliedKind.LISTING;
  readonly appendix: Appendix;
  /** Day of the list in which a source shows it. */
  readonly seen: RecordedDate | null;
  readonly period: RecordedPeriod;
}

export interface RuleRecord extends Common {
  readonly kind: AppliedKind.PLATFORM_RULE;
  readonly places: readonly string[];
  readonly announced: RecordedDate | null;
  readonly period: RecordedPeriod;
}

/** It names no taxon: a commitment is to a code as a whole. */
export interface AdherenceRecord extends Common {
  readonly kind: AppliedKind.ADHERENCE;
  /** Whether a platform asked about is itself committed, or only the firm that operates it. */
  readonly isOfPlatform: boolean;
  readonly seen: RecordedDate | null;
  readonly period: RecordedPeriod;
}

/** A record that may have applied, with what decides whether it did. */
export type AppliedRecord = LawRecord | PlanRecord | ListingRecord | RuleRecord | AdherenceRecord;
