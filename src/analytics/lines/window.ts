/** The time that a value is about: first and last day that each end may mean, as YYYY-MM-DD. */
export interface Window {
  readonly from: { readonly earliest: string; readonly latest: string };
  readonly to: { readonly earliest: string; readonly latest: string };
}

const DAY_MS = 86_400_000;
const MONTH_DAYS = 30.44;
/** An end that may mean more days than a month has leaves a window open. */
const MOST_DAYS = 31;

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The window between the stored ends of a period; null where an end is not reported. */
export function windowOf(ends: readonly unknown[]): Window | null {
  const [fromEarliest, fromLatest, toEarliest, toLatest] = ends;
  if (typeof fromEarliest !== 'string' || typeof fromLatest !== 'string') return null;
  if (typeof toEarliest !== 'string' || typeof toLatest !== 'string') return null;
  return {
    from: { earliest: fromEarliest, latest: fromLatest },
    to: { earliest: toEarliest, latest: toLatest },
  };
}

/** How long a window is, in whole months of the calendar on average: a year is 12, a week 0. */
export const monthsOf = ({ from, to }: Window): number =>
  Math.round((days(from.earliest, to.latest) + 1) / MONTH_DAYS);

/** The middle of a window as a year with its fraction. */
export function middleOf({ from, to }: Window): number {
  const middle = (Date.parse(from.earliest) + Date.parse(to.latest) + DAY_MS) / 2;
  return 1970 + middle / (DAY_MS * 365.2425);
}

/** Whether each end of a window is known to the month at least. */
export const isExplicit = ({ from, to }: Window): boolean =>
  days(from.earliest, from.latest) < MOST_DAYS && days(to.earliest, to.latest) < MOST_DAYS;

export const beginAlike = (a: Window, b: Window): boolean =>
  a.from.earliest === b.from.earliest && a.from.latest === b.from.latest;

export const overlap = (a: Window, b: Window): boolean =>
  a.from.earliest <= b.to.latest && b.from.earliest <= a.to.latest;

/** The days between two windows of which nothing is told, both included; null where there are none. */
export function gapBetween(a: Window, b: Window) {
  const first = dayAfter(a.to.latest, 1);
  const last = dayAfter(b.from.earliest, -1);
  return first <= last ? { from: first, to: last } : null;
}

const dayAfter = (day: string, by: number): string =>
  new Date(Date.parse(day) + by * DAY_MS).toISOString().slice(0, 10);
