import { isRefusal } from '../estimate/refusal.js';
import { singleBreak, type SingleBreak } from '../statistics/single-break.js';
import { monthsBetween, type DaySpan } from './day-span.js';

/** One reading of what traction is measured by, at some day of its period, in the unit of the measure. */
export interface TractionReading {
  readonly id: string;
  readonly span: DaySpan;
  readonly value: number;
}

/** What counts as gaining traction; it is an argument of the question and stands in the answer. */
export type TractionRule =
  | { readonly kind: 'LEVEL'; readonly atLeast: number }
  | { readonly kind: 'GROWTH'; readonly factor: number; readonly years: number }
  | { readonly kind: 'FIRST_READING'; readonly atLeast: number }
  | { readonly kind: 'CHANGE_POINT'; readonly leastSegment: number };

/**
 * When a platform gained traction under a rule: between the reading before and the reading after.
 * Where nothing shows that the rule was not met before, it may have been at any earlier time
 * (left-censored: on or before).
 */
export interface Onset {
  readonly platform: string;
  readonly before: TractionReading | null;
  readonly after: TractionReading;
  /** Null where the onset is left-censored. */
  readonly earliest: string | null;
  readonly latest: string;
  /** Last day that the readings of the platform reach; a later change cannot be held against them. */
  readonly lastDay: string;
}

/** Why readings never meet a rule. */
export type NeverMet = 'NOT_REACHED' | 'NO_BREAK' | 'BREAK_DOWNWARDS' | 'TOO_FEW_READINGS';

/** Readings in order of time; those of one day in order of ids. */
export const inOrder = (readings: readonly TractionReading[]): readonly TractionReading[] =>
  [...readings].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

const keyOf = ({ span, id }: TractionReading): string => `${span.earliest} ${span.latest} ${id}`;

/** The onset under a rule, or why the readings never meet it. Readings may come in any order, not none. */
export function onsetOf(
  platform: string,
  readings: readonly TractionReading[],
  rule: TractionRule,
): Onset | NeverMet {
  if (rule.kind === 'GROWTH' && readings.length < 2) return 'TOO_FEW_READINGS';
  const ordered = inOrder(readings);
  const met = rule.kind === 'CHANGE_POINT' ? breakOf(ordered, rule) : firstMet(ordered, rule);
  if (typeof met === 'string') return met;
  return { platform, ...met, lastDay: lastDayOf(readings) };
}

/** First day of the readings; there is one at least. */
export const firstDayOf = (readings: readonly TractionReading[]): string =>
  inOrder(readings)[0]?.span.earliest ?? '';

/** Last day that readings reach; there is one at least. */
export const lastDayOf = (readings: readonly TractionReading[]): string =>
  readings.reduce((last, { span }) => (span.latest > last ? span.latest : last), '');

type Met = Pick<Onset, 'before' | 'after' | 'earliest' | 'latest'>;

type SteppedRule = Exclude<TractionRule, { readonly kind: 'CHANGE_POINT' }>;

function firstMet(ordered: readonly TractionReading[], rule: SteppedRule): Met | NeverMet {
  const at = ordered.findIndex((reading, index) => isMet(rule, reading, ordered.slice(0, index)));
  const after = ordered[at];
  if (after === undefined) return 'NOT_REACHED';
  const before = ordered[at - 1] ?? null;
  const isKnownBefore = before !== null && isTested(rule, before, ordered[0] ?? before);
  return {
    before,
    after,
    earliest: isKnownBefore ? before.span.earliest : null,
    latest: after.span.latest,
  };
}

function isMet(
  rule: SteppedRule,
  reading: TractionReading,
  earlier: readonly TractionReading[],
): boolean {
  if (rule.kind !== 'GROWTH') return reading.value >= rule.atLeast;
  return earlier.some((before) => hasGrown(rule, before, reading));
}

type GrowthRule = Extract<TractionRule, { readonly kind: 'GROWTH' }>;

function hasGrown(
  { factor, years }: GrowthRule,
  before: TractionReading,
  reading: TractionReading,
): boolean {
  const elapsed = yearOf(reading) - yearOf(before);
  return elapsed <= years && before.value > 0 && reading.value >= factor * before.value;
}

/** Whether a reading shows that the rule was not met: growth only where the series covers the period. */
const isTested = (rule: SteppedRule, reading: TractionReading, first: TractionReading): boolean =>
  rule.kind !== 'GROWTH' || yearOf(reading) - yearOf(first) >= rule.years;

const yearOf = ({ span }: TractionReading): number => Number(span.earliest.slice(0, 4));

/** The break of the logarithms, if two lines are preferred and the second lies above the first. */
function breakOf(
  ordered: readonly TractionReading[],
  { leastSegment }: { readonly leastSegment: number },
): Met | NeverMet {
  const positive = ordered.filter(({ value }) => value > 0);
  const origin = positive[0]?.span.earliest ?? '';
  const found = singleBreak(
    positive.map(({ span }) => monthsBetween(origin, span.earliest)),
    positive.map(({ value }) => Math.log(value)),
    leastSegment,
  );
  if (isRefusal(found)) return 'TOO_FEW_READINGS';
  if (!found.isPreferred) return 'NO_BREAK';
  return found.rise > 0 ? spanOfBreak(positive, found) : 'BREAK_DOWNWARDS';
}

function spanOfBreak(
  ordered: readonly TractionReading[],
  { at, earliest, latest }: Pick<SingleBreak, 'at' | 'earliest' | 'latest'>,
): Met | NeverMet {
  const [before, after, last] = [ordered[at - 1], ordered[at], ordered[latest]];
  if (before === undefined || after === undefined || last === undefined) return 'NO_BREAK';
  const first = ordered[earliest - 1]?.span.earliest ?? null;
  return { before, after, earliest: first, latest: last.span.latest };
}
