/** What one line says of one series, as text; empty where it says nothing. */
export interface ReadingText {
  readonly period?: string;
  readonly value?: string;
  readonly n?: string;
  readonly denominator?: string;
  readonly status?: string;
  readonly note?: string;
}

const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1);

/** The series of a family for one subject. */
export const seriesId = (family: string, subject: string): string =>
  `series:${slugOf(family)}-${slugOf(subject)}`;

/**
 * The identity of a reading is its series and period, its source being that of the series. Lines of
 * one identity are all kept and numbered in their order, from 1.
 */
export function readingId(series: string, period: string, number?: number): string {
  const identity = `reading:${slugOf(series)}-${period.replace('/', '--')}`;
  return number === undefined ? identity : `${identity}.${number}`;
}

interface Place {
  readonly id: string;
  readonly series: string;
  readonly release: string;
}

/** A reading as its declaration takes it, whoever brings it: the seeds or a file of its publisher. */
export function rawReading(
  { period = '', value, n, denominator, status, note }: ReadingText,
  { id, series, release }: Place,
): Readonly<Record<string, unknown>> {
  const [from = '', to = from] = period.split('/');
  const year = from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : undefined;
  const given = { year, value, n, denominator, readingStatus: status, note };
  const reported = Object.entries(given).filter(([, text]) => text !== undefined && text !== '');
  return { id, series, release, period: { from, to }, ...Object.fromEntries(reported) };
}
