import { isRefusal, type Refusal } from '../estimate/refusal.js';
import { leastSquares } from './least-squares.js';
import { inOrderOfTime, refuseSeries, type SeriesPoint } from './series-point.js';

/** Two points are their own trend. */
const LEAST_POINTS = 3;

/**
 * What a straight line over time, by least squares, leaves of a series, in its unit and in order of
 * time. Assumes that the trend is a line; the rest is not free of autocorrelation. A series that is a
 * line leaves zeros.
 */
export function detrended(points: readonly SeriesPoint[]): SeriesPoint[] | Refusal {
  const refused = refuseSeries(points, LEAST_POINTS);
  if (refused !== null) return refused;
  const ordered = inOrderOfTime(points);
  const first = ordered[0]?.time ?? 0;
  const fit = leastSquares({
    outcome: ordered.map(({ value }) => value),
    nuisance: [ordered.map(() => 1)],
    regressors: [ordered.map(({ time }) => time - first)],
  });
  if (isRefusal(fit)) return fit;
  return ordered.map(({ time }, position) => ({ time, value: fit.residuals[position] ?? 0 }));
}
