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
export type LagFit = 'CERTAIN' | 'POSSIBLE' | 'OUTSIDE';

export function lagOf(onset: Onset, change: DaySpan, window: LagWindow): Lag {
  const atLeast = monthsBetween(onset.latest, change.earliest);
  const atMost = onset.earliest === null ? null : monthsBetween(onset.earliest, change.latest);
  return {
    atLeastMonths: toOneDecimal(atLeast),
    atMostMonths: atMost === null ? null : toOneDecimal(atMost),
    fit: fitOf(atLeast, atMost, window),
  };
}

/** For showing only: whether a lag fits is decided before. */
const toOneDecimal = (months: number): number => Math.round(months * 10) / 10;

function fitOf(
  atLeast: number,
  atMost: number | null,
  { fromMonths, toMonths }: LagWindow,
): LagFit {
  const touches = atLeast <= toMonths && (atMost === null || atMost >= fromMonths);
  if (!touches) return 'OUTSIDE';
  const isInside = atLeast >= fromMonths && atMost !== null && atMost <= toMonths;
  return isInside ? 'CERTAIN' : 'POSSIBLE';
}
