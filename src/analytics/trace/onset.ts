import { type DaySpan } from './day-span.js';

/** One reading of the users of a platform: worldwide, at some day of its period. */
export interface UserReading {
  readonly id: string;
  readonly span: DaySpan;
  readonly users: number;
}

/** What counts as gaining traction; it is an argument of the question and stands in the answer. */
export type TractionRule =
  | { readonly kind: 'LEVEL'; readonly users: number }
  | { readonly kind: 'GROWTH'; readonly factor: number; readonly years: number }
  | { readonly kind: 'FIRST_READING'; readonly leastUsers: number };

/**
 * When a platform gained traction under a rule: between the reading before and the reading after.
 * Without a reading before it may have been at any earlier time (left-censored).
 */
export interface Onset {
  readonly platform: string;
  readonly before: UserReading | null;
  readonly after: UserReading;
  /** No earlier day is known where the series begins with the rule already met. */
  readonly earliest: string | null;
  readonly latest: string;
}

/** The onset under a rule, or null where the readings never meet it. Readings may come in any order. */
export function onsetOf(
  platform: string,
  readings: readonly UserReading[],
  rule: TractionRule,
): Onset | null {
  const ordered = [...readings].sort((a, b) => (a.span.earliest < b.span.earliest ? -1 : 1));
  const at = ordered.findIndex((reading, index) => isMet(rule, reading, ordered.slice(0, index)));
  const after = ordered[at];
  if (after === undefined) return null;
  const before = ordered[at - 1] ?? null;
  return {
    platform,
    before,
    after,
    earliest: before?.span.earliest ?? null,
    latest: after.span.latest,
  };
}

function isMet(rule: TractionRule, reading: UserReading, earlier: readonly UserReading[]): boolean {
  switch (rule.kind) {
    case 'LEVEL':
      return reading.users >= rule.users;
    case 'GROWTH':
      return earlier.some((before) => hasGrown(rule, before, reading));
    case 'FIRST_READING':
      return reading.users >= rule.leastUsers;
  }
}

function hasGrown(
  { factor, years }: { readonly factor: number; readonly years: number },
  before: UserReading,
  reading: UserReading,
): boolean {
  const yearOf = ({ span }: UserReading) => Number(span.earliest.slice(0, 4));
  const elapsed = yearOf(reading) - yearOf(before);
  return elapsed <= years && before.users > 0 && reading.users >= factor * before.users;
}
