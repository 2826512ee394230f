import { type Refusal } from '../estimate/refusal.js';
import { inOrderOfTime, refuseSeries, type SeriesPoint } from './series-point.js';

/**
 * The change from each time to the next, at the later time, in the unit of the series. Only between
 * times that follow each other: over a gap no change is reckoned. A trend common to two series becomes
 * a constant and drops out of their association (Box and Jenkins 1970).
 */
export function firstDifferences(points: readonly SeriesPoint[]): SeriesPoint[] | Refusal {
  const refused = refuseSeries(points, 2);
  if (refused !== null) return refused;
  const ordered = inOrderOfTime(points);
  return ordered.flatMap(({ time, value }, position) => {
    const before = ordered[position - 1];
    return before?.time === time - 1 ? [{ time, value: value - before.value }] : [];
  });
}
