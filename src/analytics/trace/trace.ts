import { monthsLater, overlap, type DaySpan } from './day-span.js';
import { lagOf, type Lag, type LagWindow } from './lag.js';
import {
  couldBearOn,
  isSameLine,
  jurisdictionLinks,
  taxonLinks,
  type PlatformPlace,
  type PlatformTaxon,
  type TaxonLine,
  type TraceLink,
} from './links.js';
import { onsetOf, type Onset, type TractionRule, type UserReading } from './onset.js';

/*
 * Which route changes began after which platforms gained traction. Everything here is pure: data in,
 * answer out. An answer joins by time and by what both sides share; it says nothing of causes.
 */

export interface TracedPlatform {
  readonly id: string;
  readonly readings: readonly UserReading[];
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
  readonly ended: string | null;
  readonly jurisdictions: readonly string[];
  readonly taxa: readonly TaxonLine[];
  readonly causes: readonly DocumentedCause[];
}

/** A law, policy, measure or event that could explain a change as well. */
export interface PossibleRival {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly jurisdictions: readonly string[];
  readonly taxa: readonly TaxonLine[];
}

export interface TraceQuestion {
  readonly rule: TractionRule;
  readonly window: LagWindow;
  readonly link: 'SHARED_TAXON' | 'SHARED_JURISDICTION' | 'EITHER' | 'BOTH';
  /** Only changes that concern one of these, or a taxon below or above it; null for all. */
  readonly taxa: readonly TaxonLine[] | null;
  readonly jurisdictions: readonly string[] | null;
}

export interface RivalCause {
  readonly cause: string | null;
  readonly attribution: string | null;
  readonly causeKind: string | null;
  readonly basis: 'DOCUMENTED' | 'SAME_WINDOW_AND_PLACE' | 'SAME_WINDOW_AND_TAXON';
}

/** How far the change itself is shown: MEASURED only if route, recipient or mode was measured. */
export type HitGrade = 'MEASURED' | 'CLAIMED' | 'PATTERN_ONLY';

export interface TraceHit {
  readonly onset: Onset;
  readonly change: TracedChange;
  readonly lag: Lag;
  readonly grade: HitGrade;
  readonly links: readonly TraceLink[];
  /** Attributions of the change to this platform: what somebody says, never the reason of the hit. */
  readonly claims: readonly string[];
  readonly rivals: readonly RivalCause[];
}

export interface TraceTally {
  readonly recorded: number;
  readonly eligible: number;
  readonly measured: number;
  readonly claimed: number;
  readonly patternOnly: number;
  readonly withoutRivals: number;
}

export interface Trace {
  readonly onsets: readonly Onset[];
  readonly withoutOnset: readonly string[];
  readonly hits: readonly TraceHit[];
  readonly explainedOtherwise: readonly TracedChange[];
  readonly unexplained: readonly TracedChange[];
  readonly notDated: readonly TracedChange[];
  readonly forecasts: readonly TracedChange[];
  readonly tally: TraceTally;
}

export interface TraceData {
  readonly platforms: readonly TracedPlatform[];
  readonly changes: readonly TracedChange[];
  readonly rivals: readonly PossibleRival[];
}

/** Answers the key question. Lists are in the order of ids, so that the same data give the same answer. */
export function traceOf({ platforms, changes, rivals }: TraceData, question: TraceQuestion): Trace {
  const onsets = platforms
    .map(({ id, readings }) => onsetOf(id, readings, question.rule))
    .filter((onset) => onset !== null);
  const asked = changes.filter((change) => isAskedFor(change, question));
  const explainedOtherwise = asked.filter(isExplainedOtherwise);
  const open = asked.filter((change) => !isExplainedOtherwise(change));
  const forecasts = open.filter(({ nature }) => nature === 'FORECAST');
  const observed = open.filter(({ nature }) => nature !== 'FORECAST');
  const eligible = observed.filter(({ began }) => began !== null);
  const byId = new Map(platforms.map((platform) => [platform.id, platform]));
  const hits = onsets.flatMap((onset) =>
    eligible.flatMap((change) => {
      const platform = byId.get(onset.platform);
      const hit = platform === undefined ? null : hitOf({ onset, platform, change }, question);
      return hit === null ? [] : [{ ...hit, rivals: rivalsOf(hit, rivals, question) }];
    }),
  );
  const hitChanges = new Set(hits.map(({ change }) => change.id));
  return {
    onsets,
    withoutOnset: platforms
      .map(({ id }) => id)
      .filter((id) => !onsets.some((o) => o.platform === id)),
    hits,
    explainedOtherwise,
    unexplained: eligible.filter(({ id }) => !hitChanges.has(id)),
    notDated: observed.filter(({ began }) => began === null),
    forecasts,
    tally: tallyOf(changes.length, eligible.length, hits),
  };
}

function isAskedFor(change: TracedChange, { taxa, jurisdictions }: TraceQuestion): boolean {
  const byTaxon = taxa === null || taxa.some((asked) => concerns(change, asked));
  const byPlace =
    jurisdictions === null || change.jurisdictions.some((place) => jurisdictions.includes(place));
  return byTaxon && byPlace;
}

const concerns = ({ taxa }: TracedChange, asked: TaxonLine): boolean =>
  taxa.some((taxon) => isSameLine(asked, taxon));

/** Somebody documented causes, and none of them is a platform. */
const isExplainedOtherwise = ({ causes }: TracedChange): boolean =>
  causes.length > 0 && causes.every(({ causeKind }) => causeKind !== 'PLATFORM');

interface Pair {
  readonly onset: Onset;
  readonly platform: TracedPlatform;
  readonly change: TracedChange;
}

function hitOf({ onset, platform, change }: Pair, question: TraceQuestion): TraceHit | null {
  if (change.began === null) return null;
  const lag = lagOf(onset, change.began, question.window);
  if (lag === null) return null;
  const claims = change.causes.filter(({ cause }) => cause === platform.id);
  const links = linksOf(platform, change, { question, claims });
  if (links === null) return null;
  return {
    onset,
    change,
    lag,
    grade: gradeOf(change),
    links,
    claims: claims.map(({ attribution }) => attribution),
    rivals: [],
  };
}

/**
 * What platform and change share. A platform is in a place only where a record says that it operates
 * there, or where an attribution of this very change says so.
 */
function linksOf(
  platform: TracedPlatform,
  change: TracedChange,
  { question, claims }: { question: TraceQuestion; claims: readonly DocumentedCause[] },
): readonly TraceLink[] | null {
  const stated = claims.flatMap(({ attribution }) =>
    change.jurisdictions.map((jurisdiction) => ({ record: attribution, jurisdiction })),
  );
  const places = jurisdictionLinks([...platform.places, ...stated], change.jurisdictions);
  const taxa = taxonLinks(platform.taxa, change.taxa);
  const wanted = {
    SHARED_TAXON: taxa.length > 0,
    SHARED_JURISDICTION: places.length > 0,
    EITHER: taxa.length + places.length > 0,
    BOTH: taxa.length > 0 && places.length > 0,
  }[question.link];
  if (!wanted) return null;
  if (question.link === 'SHARED_TAXON') return taxa;
  return question.link === 'SHARED_JURISDICTION' ? places : [...taxa, ...places];
}

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

/** Other causes that somebody documented, and whatever was dated in the same window and place. */
function rivalsOf(
  { onset, change, claims }: TraceHit,
  possible: readonly PossibleRival[],
  { window }: TraceQuestion,
): readonly RivalCause[] {
  const documented = change.causes
    .filter(
      ({ attribution, causeKind }) => causeKind !== 'PLATFORM' && !claims.includes(attribution),
    )
    .map(({ cause, attribution, causeKind }) => ({
      cause,
      attribution,
      causeKind,
      basis: 'DOCUMENTED' as const,
    }));
  const span = windowOf(onset, change, window);
  const named = new Set(documented.map(({ cause }) => cause));
  const concurrent = possible
    .filter((rival) => !named.has(rival.id) && rival.id !== onset.platform && overlap(rival, span))
    .map((rival) => ({ rival, basis: basisOf(rival, change) }))
    .filter(({ basis }) => basis !== null)
    .map(({ rival, basis }) => ({ cause: rival.id, attribution: null, causeKind: null, basis }));
  return [...documented, ...(concurrent as readonly RivalCause[])];
}

/** From the onset, or the window's length before the change where the onset is not known, to the change. */
function windowOf(onset: Onset, { began, ended }: TracedChange, { toMonths }: LagWindow) {
  const start = began === null ? null : monthsLater(began.earliest, -toMonths);
  return { from: onset.earliest ?? start, to: ended ?? began?.latest ?? null };
}

function basisOf(rival: PossibleRival, change: TracedChange): RivalCause['basis'] | null {
  const place = rival.jurisdictions.some((id) => change.jurisdictions.includes(id));
  if (place) return 'SAME_WINDOW_AND_PLACE';
  const taxon = rival.taxa.some((line) =>
    change.taxa.some((changed) => couldBearOn(line, changed)),
  );
  return taxon ? 'SAME_WINDOW_AND_TAXON' : null;
}

function tallyOf(recorded: number, eligible: number, hits: readonly TraceHit[]): TraceTally {
  const graded = (grade: HitGrade) => hits.filter((hit) => hit.grade === grade).length;
  return {
    recorded,
    eligible,
    measured: graded('MEASURED'),
    claimed: graded('CLAIMED'),
    patternOnly: graded('PATTERN_ONLY'),
    withoutRivals: hits.filter(({ rivals }) => rivals.length === 0).length,
  };
}
