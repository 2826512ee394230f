/** Days from the first to the last that a vague date may mean, both included, as YYYY-MM-DD. */
export interface DaySpan {
  readonly earliest: string;
  readonly latest: string;
}

const DAYS_PER_MONTH = 365.25 / 12;
const MILLISECONDS_PER_DAY = 86_400_000;

/** Months from one day to another, in twelfths of a mean year. */
export function monthsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_PER_DAY / DAYS_PER_MONTH;
}

/** A day some months later or, with a negative number, earlier. */
export function monthsLater(day: string, months: number): string {
  const days = Math.round(months * DAYS_PER_MONTH);
  return new Date(Date.parse(day) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** Whether two spans share a day; an open end reaches for ever. */
export function overlap(
  a: { readonly from: string | null; readonly to: string | null },
  b: { readonly from: string | null; readonly to: string | null },
): boolean {
  const begins = a.from === null || b.to === null || a.from <= b.to;
  const ends = a.to === null || b.from === null || a.to >= b.from;
  return begins && ends;
}
