import { badUserInput } from '../../graph/errors.js';
import { yearOf } from './moment-keys.js';

/** The most years that a timeline shows. */
export const MOST_YEARS = 150;

interface AskedYears {
  readonly from?: unknown;
  readonly to?: unknown;
}

/**
 * The years of a timeline, in order: those asked for, else from the first to the last year of the days
 * looked at, as YYYY-MM-DD. An open range is cut to the most years that are shown; a given one that is
 * longer, or runs backwards, is refused.
 */
export function yearRange({ from, to }: AskedYears, days: readonly string[]): readonly number[] {
  const found = days.map(yearOf);
  const first = isYear(from) ? from : least(found);
  const last = isYear(to) ? to : greatest(found);
  if (isYear(from) && isYear(to)) refuseRange(from, to);
  if (first === null || last === null) return [];
  const begin = isYear(from) ? first : Math.max(first, last - MOST_YEARS + 1);
  const end = Math.min(last, begin + MOST_YEARS - 1);
  return Array.from({ length: Math.max(0, end - begin + 1) }, (_, index) => begin + index);
}

const isYear = (value: unknown): value is number => typeof value === 'number';

const least = (years: readonly number[]): number | null =>
  years.reduce<number | null>((a, b) => (a === null || b < a ? b : a), null);

const greatest = (years: readonly number[]): number | null =>
  years.reduce<number | null>((a, b) => (a === null || b > a ? b : a), null);

function refuseRange(from: number, to: number): void {
  if (from > to) {
    throw badUserInput(
      `A timeline from ${from} to ${to} runs backwards; let "from" be the earlier.`,
      ['from'],
    );
  }
  if (to - from >= MOST_YEARS) {
    throw badUserInput(
      `A timeline from ${from} to ${to} has more than ${MOST_YEARS} years; ask for fewer.`,
      ['from'],
    );
  }
}
