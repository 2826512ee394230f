import { monthsBetween, type DaySpan } from '../traction/day-span.js';
import { type Onset } from '../traction/onset.js';

/** How long after the onset a change may begin to count, in months. */
export interface LagWindow {
  readonly fromMonths: number;
  readonly toMonths: number;
}

/** How long after the onset the change began, as an interval: both dates may be vague. */
export interface Lag {
  readonly atLeastMonths: number;
  /** Null where the onset may lie any time back. */
  readonly atMostMonths: number | null;
  readonly fit: Fit;
}

/** CERTAIN: whatever the vague dates mean. POSSIBLE: for some of what they may mean. */
export type Fit = 'CERTAIN' | 'POSSIBLE';

/** Whether a change began after the readings that it would be held against. */
export const isBeyond = (lastDay: string, began: DaySpan): boolean => began.earliest > lastDay;

/**
 * The lag of a change behind an onset, or null where no part of it lies in the window. It is only
 * possible where the change may have begun after the last reading.
 */
export function lagOf(onset: Onset, began: DaySpan, window: LagWindow): Lag | null {
  const atLeast = monthsBetween(onset.latest, began.earliest);
  const atMost = onset.earliest === null ? null : monthsBetween(onset.earliest, began.latest);
  const fit = fitOf(atLeast, atMost, window);
  if (fit === null) return null;
  return {
    atLeastMonths: toOneDecimal(atLeast),
    atMostMonths: atMost === null ? null : toOneDecimal(atMost),
    fit: began.latest > onset.lastDay ? 'POSSIBLE' : fit,
  };
}

/** For showing only: whether a lag fits is decided before. */
const toOneDecimal = (months: number): number => Math.round(months * 10) / 10;

function fitOf(
  atLeast: number,
  atMost: number | null,
  { fromMonths, toMonths }: LagWindow,
): Fit | null {
  const touches = atLeast <= toMonths && (atMost === null || atMost >= fromMonths);
  if (!touches) return null;
  const isInside = atLeast >= fromMonths && atMost !== null && atMost <= toMonths;
  return isInside ? 'CERTAIN' : 'POSSIBLE';
}
