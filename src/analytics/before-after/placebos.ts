import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { type ArrangementTest } from '../statistics/arrangement-test.js';
import { placeboClusterTest } from '../statistics/placebo-clusters.js';
import { segmentedRegression } from '../statistics/segmented-regression.js';
import { type Inference } from '../statistics/student-t.js';
import { treatedContrast } from '../statistics/treated-contrast.js';
import { rowsOf, stepAt, type TreatedPanel } from '../statistics/treated-panel.js';
import { BeforeAfterMethod, LEVEL, oneTreatment, panelOf, type Design } from './difference.js';
import { type Treatment } from './measure-dates.js';

export interface PlaceboDate {
  readonly year: number;
  readonly difference: Inference | Refusal;
  readonly n: number;
}

/** Years of the treated on each side of a made-up date. */
const LEAST_YEARS = 4;
const MOST_DATES = 10;

const before = (panel: TreatedPanel, { lastBefore }: Treatment): TreatedPanel =>
  rowsOf(
    panel,
    panel.times.flatMap((time, row) => (time <= lastBefore ? [row] : [])),
  );

/**
 * The same estimate at made-up dates within the years before: where nothing was done, nothing should be
 * found. At most the last ten; none where dates differ or several series stand for themselves.
 */
export function placeboDates(design: Design): readonly PlaceboDate[] {
  const at = oneTreatment(design);
  if (at === null) return [];
  const panel = before(panelOf(design, at), at);
  const own = panel.times.filter((_, row) => panel.treated.has(panel.clusters[row] ?? ''));
  const years = [...new Set(own)].sort((a, b) => a - b);
  return years
    .slice(LEAST_YEARS, Math.max(LEAST_YEARS, years.length - LEAST_YEARS + 1))
    .slice(-MOST_DATES)
    .map((year) => ({ year, n: own.length, difference: atDate(design.method, panel, year) }));
}

function atDate(method: BeforeAfterMethod, panel: TreatedPanel, year: number): Inference | Refusal {
  if (method === BeforeAfterMethod.DIFFERENCE_IN_DIFFERENCES) {
    const found = treatedContrast(panel, stepAt(year), LEVEL);
    return isRefusal(found) ? found : found.inference;
  }
  const rows = panel.clusters.flatMap((place, row) => (panel.treated.has(place) ? [row] : []));
  if (new Set(rows.map((row) => panel.units[row])).size > 1) {
    return refusal(RefusalReason.SEVERAL_SERIES);
  }
  const points = rows.map((row) => ({
    time: panel.times[row] ?? 0,
    value: panel.outcome[row] ?? 0,
  }));
  const found = segmentedRegression(points, year, LEVEL);
  return isRefusal(found) ? found : found.levelChange;
}

/** How much faster the treated moved than the comparison before the date, a year. */
export function preTrend(design: Design): { readonly trend: Inference | Refusal; n: number } {
  const at = oneTreatment(design);
  if (at === null || design.comparison.size === 0) {
    return { trend: refusal(RefusalReason.NO_COMPARISON), n: 0 };
  }
  const panel = before(panelOf(design, at), at);
  const found = treatedContrast(panel, (time) => time - at.from, LEVEL);
  const trend = isRefusal(found) ? found : found.inference;
  return { trend, n: panel.units.length };
}

/** Whether the difference stands out among those of other choices of as many places. */
export function placeboPlaces(
  design: Design,
  settings: { readonly seed: number; readonly draws: number },
): ArrangementTest | Refusal {
  const at = oneTreatment(design);
  if (at === null || design.comparison.size === 0) return refusal(RefusalReason.NO_COMPARISON);
  return placeboClusterTest(panelOf(design, at), stepAt(at.from), settings);
}
