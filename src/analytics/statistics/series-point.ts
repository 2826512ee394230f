import { refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { refuseUnusable } from './usable.js';

/** A value of a series at a whole time, such as a year. */
export interface SeriesPoint {
  readonly time: number;
  readonly value: number;
}

/** Refuses a series that is too short, has a missing value, or two values at one time. */
export function refuseSeries(points: readonly SeriesPoint[], least: number): Refusal | null {
  const times = points.map(({ time }) => time);
  const values = points.map(({ value }) => value);
  const unusable = refuseUnusable(times, least) ?? refuseUnusable(values, least);
  if (unusable !== null) return unusable;
  const repeated = times.length - new Set(times).size;
  return repeated > 0 ? refusal(RefusalReason.OUTSIDE_DOMAIN, { repeatedTimes: repeated }) : null;
}

export const inOrderOfTime = (points: readonly SeriesPoint[]): SeriesPoint[] =>
  [...points].sort((a, b) => a.time - b.time);
