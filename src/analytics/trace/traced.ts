import { type DaySpan } from '../traction/day-span.js';
import { type PlatformTraction } from '../traction/platform-traction.js';
import { type LagWindow } from './lag.js';

/** A taxon with its rank and every group above it. */
export interface TaxonLine {
  readonly taxon: string;
  readonly rank: string;
  readonly above: readonly string[];
}

/** A record that shows a platform with something, and from when on; null where it is not dated. */
export interface ShowingRecord {
  readonly record: string;
  readonly since: DaySpan | null;
}

/** A record that names a platform and a taxon, or a platform and a place. */
export type PlatformTaxon = TaxonLine & ShowingRecord;

export interface PlatformPlace extends ShowingRecord {
  readonly jurisdiction: string;
}

/** A platform with its traction under the rule asked for, and what records show it with. */
export interface TracedPlatform {
  readonly id: string;
  readonly traction: PlatformTraction;
  readonly places: readonly PlatformPlace[];
  readonly taxa: readonly PlatformTaxon[];
}

export interface DocumentedCause {
  readonly attribution: string;
  readonly causeKind: string;
  /** The record named as the cause; null where the source names none. */
  readonly cause: string | null;
}

export type Evidence = 'MEASURED_BEFORE_AND_AFTER' | 'CLAIMED' | 'PATTERN_ONLY';

export interface TracedChange {
  readonly id: string;
  readonly nature: string;
  readonly evidence: Evidence;
  readonly elements: readonly { readonly element: string; readonly evidence: Evidence }[];
  /** When the change began; null where no source says. */
  readonly began: DaySpan | null;
  /** When it ended; null where it goes on or no source says. */
  readonly ended: DaySpan | null;
  readonly jurisdictions: readonly string[];
  readonly taxa: readonly TaxonLine[];
  readonly causes: readonly DocumentedCause[];
  /** Findings that it rests on and that involve a platform. */
  readonly platformFindings: number;
}

/** An eligible change: its beginning is known. */
export type DatedChange = TracedChange & { readonly began: DaySpan };

export const isDated = (change: TracedChange): change is DatedChange => change.began !== null;

/** A law, policy, measure or event that could explain a change as well. */
export interface PossibleRival {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly jurisdictions: readonly string[];
  readonly taxa: readonly TaxonLine[];
}

export type LinkRule = 'SHARED_TAXON' | 'SHARED_JURISDICTION' | 'EITHER' | 'BOTH';

export interface TraceQuestion {
  readonly window: LagWindow;
  readonly link: LinkRule;
  /** Only changes that concern one of these, or a taxon below or above it; null for all. */
  readonly taxa: readonly TaxonLine[] | null;
  /** Only changes with one of these on their routes; null for all. */
  readonly jurisdictions: readonly string[] | null;
  /** The jurisdiction that traction is measured for; only changes that concern it are looked at. */
  readonly measuredIn: string | null;
}

/** How far the change itself is shown: MEASURED only if route, recipient or mode was measured. */
export type HitGrade = 'MEASURED' | 'CLAIMED' | 'PATTERN_ONLY';

const GEOGRAPHICAL = ['ROUTE', 'RECIPIENT', 'MODE'];

/** An advert volume or a weight seized that was measured measures no change of route. */
export function gradeOf({ evidence, elements }: TracedChange): HitGrade {
  const measured = elements.some(
    (element) =>
      GEOGRAPHICAL.includes(element.element) && element.evidence === 'MEASURED_BEFORE_AND_AFTER',
  );
  if (measured) return 'MEASURED';
  return evidence === 'PATTERN_ONLY' ? 'PATTERN_ONLY' : 'CLAIMED';
}

/** Somebody documented causes, and none of them is a platform. */
export const isExplainedOtherwise = ({ causes }: TracedChange): boolean =>
  causes.length > 0 && causes.every(({ causeKind }) => causeKind !== 'PLATFORM');

/**
 * Whether a change was recorded independently of platforms, as far as the record says: nobody attributes
 * it to one, and none of the findings that it rests on is about one.
 */
export const isIndependent = ({ causes, platformFindings }: TracedChange): boolean =>
  platformFindings === 0 && causes.every(({ causeKind }) => causeKind !== 'PLATFORM');

/** Whether a source attributes the change to a platform that is named. */
export const namesPlatform = ({ causes }: TracedChange): boolean =>
  causes.some(({ causeKind, cause }) => causeKind === 'PLATFORM' && cause !== null);
