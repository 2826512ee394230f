import { isRefusal } from '../estimate/refusal.js';
import { detrended } from '../statistics/detrend.js';
import { firstDifferences } from '../statistics/first-differences.js';
import { logarithms } from '../statistics/logarithms.js';
import { type SeriesPoint } from '../statistics/series-point.js';
import { ExclusionReason, parted, type Observation, type Observed } from './observations.js';

/** What is done to each series before two are set side by side. */
export enum Transformation {
  LEVELS = 'LEVELS',
  FIRST_DIFFERENCES = 'FIRST_DIFFERENCES',
  DETRENDED = 'DETRENDED',
  LOG = 'LOG',
}

/**
 * Each subject's series transformed for itself; readings that it leaves no value for are excluded with
 * the reason. Values keep their unit, but for logarithms, which have none.
 */
export function transformed(
  observations: readonly Observation[],
  transformation: Transformation,
): Observed {
  if (transformation === Transformation.LEVELS) return { kept: observations, excluded: [] };
  const judged = [...bySubject(observations).values()].flatMap((series) => {
    const values = valuesOf(series, transformation);
    return series.map((row) => {
      const value = values.get(row.year);
      return value === undefined
        ? { row, reason: REASON_OF[transformation] }
        : { row: { ...row, value }, reason: null };
    });
  });
  return parted(judged);
}

const REASON_OF = {
  [Transformation.FIRST_DIFFERENCES]: ExclusionReason.NO_YEAR_BEFORE,
  [Transformation.DETRENDED]: ExclusionReason.SERIES_TOO_SHORT,
  [Transformation.LOG]: ExclusionReason.NO_LOGARITHM,
} as const;

/** The observations of each subject, in the order given. */
function bySubject(
  observations: readonly Observation[],
): ReadonlyMap<string, readonly Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const row of observations) {
    const series = groups.get(row.subject) ?? [];
    series.push(row);
    groups.set(row.subject, series);
  }
  return groups;
}

function valuesOf(
  series: readonly Observation[],
  transformation: Exclude<Transformation, Transformation.LEVELS>,
): ReadonlyMap<number, number> {
  const points = series.map(({ year, value }) => ({ time: year, value }));
  const outcome = BY_TRANSFORMATION[transformation](points);
  return new Map(outcome.map(({ time, value }) => [time, value]));
}

const BY_TRANSFORMATION = {
  [Transformation.FIRST_DIFFERENCES]: (points: readonly SeriesPoint[]) =>
    orNone(firstDifferences(points)),
  [Transformation.DETRENDED]: (points: readonly SeriesPoint[]) => orNone(detrended(points)),
  [Transformation.LOG]: (points: readonly SeriesPoint[]) =>
    points.flatMap(({ time, value }) => {
      const logarithm = logarithms([value]);
      return isRefusal(logarithm) ? [] : [{ time, value: logarithm[0] ?? NaN }];
    }),
};

const orNone = (outcome: readonly SeriesPoint[] | object): readonly SeriesPoint[] =>
  Array.isArray(outcome) ? (outcome as readonly SeriesPoint[]) : [];
