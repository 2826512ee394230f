import { monthsBetween, type DaySpan } from './day-span.js';
import { type Onset } from './onset.js';

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
  readonly fit: LagFit;
}

/** CERTAIN: the whole interval lies in the window. POSSIBLE: a part of it. */
export type LagFit = 'CERTAIN' | 'POSSIBLE';

/** The lag of a change behind an onset, or null where no part of it lies in the window. */
export function lagOf(onset: Onset, change: DaySpan, window: LagWindow): Lag | null {
  const atLeast = monthsBetween(onset.latest, change.earliest);
  const atMost = onset.earliest === null ? null : monthsBetween(onset.earliest, change.latest);
  const fit = fitOf(atLeast, atMost, window);
  if (fit === null) return null;
  return {
    atLeastMonths: toOneDecimal(atLeast),
    atMostMonths: atMost === null ? null : toOneDecimal(atMost),
    fit,
  };
}

/** For showing only: whether a lag fits is decided before. */
const toOneDecimal = (months: number): number => Math.round(months * 10) / 10;

function fitOf(
  atLeast: number,
  atMost: number | null,
  { fromMonths, toMonths }: LagWindow,
): LagFit | null {
  const touches = atLeast <= toMonths && (atMost === null || atMost >= fromMonths);
  if (!touches) return null;
  const isInside = atLeast >= fromMonths && atMost !== null && atMost <= toMonths;
  return isInside ? 'CERTAIN' : 'POSSIBLE';
}
