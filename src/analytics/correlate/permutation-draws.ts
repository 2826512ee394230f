import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { arrangementDraws } from '../statistics/arrangement-test.js';
import { type Arrangements } from '../statistics/arrangements.js';
import { type CorrelationMethod } from '../statistics/correlation.js';
import { cyclicShifts } from '../statistics/cyclic-shifts.js';
import { exchangedCorrelation, exchangedScore } from '../statistics/exchanged-correlation.js';
import { extremeFrom } from '../statistics/permutation-p.js';
import { type StatisticOfArrangement } from '../statistics/permuted-correlation.js';
import { seriesExchange } from '../statistics/series-exchange.js';

/** What a permutation leaves of each series of exposures, and what it takes. */
export enum PermutationScheme {
  SERIES_EXCHANGE = 'SERIES_EXCHANGE',
  CYCLIC_SHIFTS = 'CYCLIC_SHIFTS',
}

/** Outcomes at one lag, each beside the cell of exposures that it meets. */
export interface LaggedRows {
  readonly y: readonly number[];
  readonly cellOfRow: readonly number[];
}

/** Exposures are cells: the series of one jurisdiction after another, each in order of time. */
export interface PermutationData {
  readonly method: CorrelationMethod;
  readonly scheme: PermutationScheme;
  readonly valueOfCell: readonly number[];
  readonly yearOfCell: readonly number[];
  /** The place of the jurisdiction of each cell among all of them. */
  readonly clusterOfCell: readonly number[];
  /** The lag asked about first, then those of the scan. */
  readonly lags: readonly LaggedRows[];
  /** What effects of units and times leave of the outcome; null where that cannot be said. */
  readonly within: {
    readonly scores: readonly number[];
    readonly cellOfRow: readonly number[];
  } | null;
  /** Whether all arrangements are looked at in turn, or drawn ones. */
  readonly exact: boolean;
  readonly seed: number;
}

/** How many arrangements are at least as far from 0 as what was observed. */
export interface PermutationCounts {
  readonly level: number;
  readonly within: number;
  /** For each lag, arrangements whose farthest coefficient of all lags reaches that of the lag. */
  readonly farthest: readonly number[];
}

/** The arrangements of the exposures under a scheme. */
export function arrangementsOf({
  scheme,
  valueOfCell,
  yearOfCell,
  clusterOfCell,
}: Omit<PermutationData, 'lags' | 'within'>): Arrangements {
  const series = new Map<number, { rows: number[]; times: number[] }>();
  clusterOfCell.forEach((cluster, cell) => {
    const of = series.get(cluster) ?? { rows: [], times: [] };
    of.rows.push(cell);
    of.times.push(yearOfCell[cell] ?? 0);
    series.set(cluster, of);
  });
  const all = [...series.values()];
  if (scheme === PermutationScheme.CYCLIC_SHIFTS) {
    return cyclicShifts(
      valueOfCell.length,
      all.map(({ rows }) => rows),
    );
  }
  // A series that has no equal stays where it is: leaving it out saves a copy for each draw.
  const spans = all.map(({ times }) => times.join(' '));
  const alike = all.filter((_, i) => spans.filter((span) => span === spans[i]).length > 1);
  return seriesExchange(valueOfCell.length, alike);
}

export interface ObservedStatistics {
  readonly level: StatisticOfArrangement | Refusal;
  readonly within: StatisticOfArrangement | Refusal;
  readonly lags: readonly (StatisticOfArrangement | Refusal)[];
}

/** The statistics of a test, ready for any arrangement; refused ones are left out of the counts. */
export function statisticsOf(data: PermutationData): ObservedStatistics {
  const { method, valueOfCell, clusterOfCell, within } = data;
  const lags = data.lags.map((rows) => exchangedCorrelation(method, { ...rows, valueOfCell }));
  return {
    level: lags[0] ?? refusal(RefusalReason.EMPTY),
    within:
      within === null
        ? refusal(RefusalReason.EMPTY)
        : exchangedScore({
            residuals: within.scores,
            cellOfRow: within.cellOfRow,
            valueOfCell: lessYearMeans(data),
            clusterOfCell,
          }),
    lags,
  };
}

/** Exposures less the mean of their year over all jurisdictions. */
function lessYearMeans({ valueOfCell, yearOfCell }: PermutationData): number[] {
  const sums = new Map<number, { sum: number; n: number }>();
  valueOfCell.forEach((value, cell) => {
    const { sum, n } = sums.get(yearOfCell[cell] ?? 0) ?? { sum: 0, n: 0 };
    sums.set(yearOfCell[cell] ?? 0, { sum: sum + value, n: n + 1 });
  });
  return valueOfCell.map((value, cell) => {
    const { sum, n } = sums.get(yearOfCell[cell] ?? 0) ?? { sum: 0, n: 1 };
    return value - sum / n;
  });
}

/**
 * Counts over the arrangements from one number to before another. The same arrangement serves all lags,
 * so that the farthest of them is a draw of the maximum of the whole scan (Westfall and Young 1993).
 */
export function permutationCounts(
  data: PermutationData,
  { from, to }: { readonly from: number; readonly to: number },
): PermutationCounts {
  const arrangements = arrangementsOf(data);
  const { within, lags } = statisticsOf(data);
  const ofLags = lags.map((statistic) => boundedOf(statistic, arrangements.given));
  const ofWithin = boundedOf(within, arrangements.given);
  const counts = { level: 0, within: 0, farthest: lags.map(() => 0) };
  for (const arrangement of chosen(arrangements, data, { from, to })) {
    let farthest = 0;
    ofLags.forEach(({ reach, bound }, lag) => {
      const distance = reach(arrangement);
      if (lag === 0 && distance >= bound) counts.level += 1;
      farthest = Math.max(farthest, distance);
    });
    ofLags.forEach(({ bound }, lag) => {
      if (farthest >= bound) counts.farthest[lag] = (counts.farthest[lag] ?? 0) + 1;
    });
    if (ofWithin.reach(arrangement) >= ofWithin.bound) counts.within += 1;
  }
  return counts;
}

function* chosen(
  arrangements: Arrangements,
  { exact, seed }: PermutationData,
  { from, to }: { readonly from: number; readonly to: number },
): Generator<readonly number[]> {
  if (!exact) {
    yield* arrangementDraws(arrangements, { seed, from, to });
    return;
  }
  let index = 0;
  for (const arrangement of arrangements.all()) {
    if (index >= to) return;
    if (index >= from) yield arrangement;
    index += 1;
  }
}

function boundedOf(statistic: StatisticOfArrangement | Refusal, given: readonly number[]) {
  if (isRefusal(statistic)) return { reach: () => 0, bound: Infinity };
  const reach = (arrangement: readonly number[]) => Math.abs(statistic(arrangement));
  return { reach, bound: extremeFrom(reach(given)) };
}

/** Counts of parts, added up in any order. */
export const addedCounts = (parts: readonly PermutationCounts[]): PermutationCounts => ({
  level: parts.reduce((sum, { level }) => sum + level, 0),
  within: parts.reduce((sum, { within }) => sum + within, 0),
  farthest: (parts[0]?.farthest ?? []).map((_, lag) =>
    parts.reduce((sum, { farthest }) => sum + (farthest[lag] ?? 0), 0),
  ),
});
