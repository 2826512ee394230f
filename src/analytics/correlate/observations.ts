import { Indicator } from '../../domain/series/indicator.js';

/** A reading as the graph holds it, one of a series with a frame. */
export interface HeldReading {
  readonly id: string;
  readonly year: number;
  readonly value: number | null;
  readonly n: number | null;
  readonly denominator: number | null;
  readonly status: string;
}

/** The readings of one series on one subject: a site, or a jurisdiction that is its own. */
export interface SubjectReadings {
  readonly subject: string;
  readonly jurisdiction: string;
  readonly regions: readonly string[];
  readonly frame: string;
  readonly readings: readonly HeldReading[];
}

/** Why a reading is no point of the association. */
export enum ExclusionReason {
  NO_DENOMINATOR = 'NO_DENOMINATOR',
  CONFLICTING = 'CONFLICTING',
  DOUBTFUL = 'DOUBTFUL',
  NO_VALUE = 'NO_VALUE',
  IMPOSSIBLE_VALUE = 'IMPOSSIBLE_VALUE',
  FRAME_DIFFERS = 'FRAME_DIFFERS',
  REPEATED = 'REPEATED',
  BELOW_LEAST_DENOMINATOR = 'BELOW_LEAST_DENOMINATOR',
  NO_LOGARITHM = 'NO_LOGARITHM',
  NO_YEAR_BEFORE = 'NO_YEAR_BEFORE',
  SERIES_TOO_SHORT = 'SERIES_TOO_SHORT',
  NO_EXPOSURE = 'NO_EXPOSURE',
  NO_HELD_STILL = 'NO_HELD_STILL',
}

/** A reading that can be used, with its counts where it is a share. */
export interface Observation {
  readonly readingId: string;
  readonly subject: string;
  readonly jurisdiction: string;
  readonly year: number;
  readonly value: number;
  readonly successes: number | null;
  readonly trials: number | null;
}

export interface Exclusion {
  readonly readingId: string;
  readonly subject: string;
  readonly jurisdiction: string;
  readonly year: number;
  readonly reason: ExclusionReason;
}

export interface Observed {
  readonly kept: readonly Observation[];
  readonly excluded: readonly Exclusion[];
}

/** What an indicator may be. */
export interface Measure {
  readonly indicator: Indicator;
  /** Of a share, the least whole that it may be taken of. */
  readonly leastDenominator: number;
}

/**
 * The readings that stand as observed, in order of subject and year, and all others with the reason.
 * Only readings of one frame are ever set side by side: the one with most of them.
 */
export function observations(held: readonly SubjectReadings[], measure: Measure): Observed {
  const frame = mainFrame(held);
  const all = held.flatMap((series) =>
    series.readings.map((reading) => ({ series, reading, reason: whyNot(reading, measure) })),
  );
  const framed = all.map(({ series, reading, reason }) => ({
    row: { ...placed(series, reading), ...countsOf(reading, measure) },
    reason: reason ?? (series.frame === frame ? null : ExclusionReason.FRAME_DIFFERS),
  }));
  const times = new Map<string, number>();
  for (const { row, reason } of framed) {
    if (reason === null) times.set(keyOf(row), (times.get(keyOf(row)) ?? 0) + 1);
  }
  return parted(
    framed.map(({ row, reason }) => {
      const isRepeated = reason === null && times.get(keyOf(row)) !== 1;
      return { row, reason: isRepeated ? ExclusionReason.REPEATED : reason };
    }),
  );
}

/** How many frames the readings have that stand as observed. */
export const frameCount = (held: readonly SubjectReadings[]): number => framesOf(held).size;

function framesOf(held: readonly SubjectReadings[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { frame, readings } of held) {
    const observed = readings.filter(({ status }) => status === 'OBSERVED').length;
    if (observed > 0) counts.set(frame, (counts.get(frame) ?? 0) + observed);
  }
  return counts;
}

function mainFrame(held: readonly SubjectReadings[]): string | null {
  const [most] = [...framesOf(held)].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}

const BY_STATUS: Readonly<Record<string, ExclusionReason>> = {
  NO_DENOMINATOR: ExclusionReason.NO_DENOMINATOR,
  CONFLICTING: ExclusionReason.CONFLICTING,
  DOUBTFUL: ExclusionReason.DOUBTFUL,
};

function whyNot(reading: HeldReading, measure: Measure): ExclusionReason | null {
  if (reading.status !== 'OBSERVED') {
    return BY_STATUS[reading.status] ?? ExclusionReason.DOUBTFUL;
  }
  if (measure.indicator === Indicator.PIKE) return whyNoShare(reading, measure.leastDenominator);
  if (reading.value === null || !Number.isFinite(reading.value)) return ExclusionReason.NO_VALUE;
  return isPossible(reading.value, measure.indicator) ? null : ExclusionReason.IMPOSSIBLE_VALUE;
}

function whyNoShare({ n, denominator }: HeldReading, least: number): ExclusionReason | null {
  if (n === null) return ExclusionReason.NO_VALUE;
  if (denominator === null || denominator === 0) return ExclusionReason.NO_DENOMINATOR;
  if (n < 0 || !(n <= denominator)) return ExclusionReason.IMPOSSIBLE_VALUE;
  return denominator < least ? ExclusionReason.BELOW_LEAST_DENOMINATOR : null;
}

const isPossible = (value: number, indicator: Indicator): boolean =>
  value >= 0 && (indicator !== Indicator.INTERNET_USERS_SHARE || value <= 100);

const placed = ({ subject, jurisdiction }: SubjectReadings, { id, year }: HeldReading) => ({
  readingId: id,
  subject,
  jurisdiction,
  year,
});

/** A share is reckoned from its counts: the value on record may be rounded. */
function countsOf({ value, n, denominator }: HeldReading, { indicator }: Measure) {
  if (indicator !== Indicator.PIKE) return { value: value ?? NaN, successes: null, trials: null };
  return { value: (n ?? NaN) / (denominator ?? NaN), successes: n, trials: denominator };
}

/** A place and a time, as a key. */
export const keyOf = (row: { readonly subject: string; readonly year: number }): string =>
  `${row.subject} ${row.year}`;

interface Judged {
  readonly row: Observation;
  readonly reason: ExclusionReason | null;
}

/** Those without a reason against them, and those with one; in order of subject, year and reading. */
export function parted(judged: readonly Judged[]): Observed {
  const ordered = [...judged].sort((a, b) => inOrder(a.row, b.row));
  return {
    kept: ordered.flatMap(({ row, reason }) => (reason === null ? [row] : [])),
    excluded: ordered.flatMap(({ row, reason }) =>
      reason === null ? [] : [exclusion(row, reason)],
    ),
  };
}

const exclusion = (row: Observation, reason: ExclusionReason): Exclusion => ({
  readingId: row.readingId,
  subject: row.subject,
  jurisdiction: row.jurisdiction,
  year: row.year,
  reason,
});

type Place = Pick<Observation, 'subject' | 'year' | 'readingId'>;

/** By subject, then year, then reading. */
export function inOrder(a: Place, b: Place): number {
  if (a.subject !== b.subject) return a.subject < b.subject ? -1 : 1;
  if (a.year !== b.year) return a.year - b.year;
  return a.readingId < b.readingId ? -1 : 1;
}
