import { IntervalMethod, type Interval } from '../estimate/estimate.js';
import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { rowsByGroup } from './groups.js';
import { drawnWithReplacement, randomStream } from './random-stream.js';

interface BootstrapSettings {
  readonly seed: number;
  /** One less than a multiple of 200 makes the ends of a 95 percent interval draws themselves. */
  readonly draws: number;
  readonly level: number;
}

/** A statistic of some rows, of which one may come up more than once. */
type StatisticOfRows = (rows: readonly number[]) => { readonly value: number } | Refusal;

export interface BootstrapInterval {
  readonly interval: Interval;
  readonly clusters: number;
  /** Draws of which the statistic has a value; the interval rests on them. */
  readonly draws: number;
}

/** Above this share of draws without a value the rest are a selection. */
const MOST_WITHOUT_VALUE = 0.05;

/**
 * The values of the draws from one number to before another, null where the statistic has none. Each
 * depends on seed and number alone, so workers may share the draws out.
 */
export function clusterBootstrapDraws(
  clusters: readonly string[],
  statistic: StatisticOfRows,
  { seed, from, to }: { readonly seed: number; readonly from: number; readonly to: number },
): (number | null)[] {
  const groups = [...rowsByGroup(clusters).values()];
  return Array.from({ length: to - from }, (_, offset) => {
    const stream = randomStream({ seed, purpose: 'cluster-bootstrap', index: from + offset });
    const drawn = drawnWithReplacement(stream, groups.length);
    const outcome = statistic(drawn.flatMap((position) => groups[position] ?? []));
    return isRefusal(outcome) || !Number.isFinite(outcome.value) ? null : outcome.value;
  });
}

/**
 * A percentile interval by drawing whole clusters, such as jurisdictions, with replacement (Efron 1979;
 * Field and Welsh 2007), in the unit of the statistic. Assumes that clusters are independent and alike;
 * rows within one may go together in any way. Below about 20 clusters it covers too seldom.
 */
export function clusterBootstrap(
  clusters: readonly string[],
  statistic: StatisticOfRows,
  { seed, draws, level }: BootstrapSettings,
): BootstrapInterval | Refusal {
  const count = new Set(clusters).size;
  if (count === 0) return refusal(RefusalReason.EMPTY);
  if (count === 1) return refusal(RefusalReason.ONE_CLUSTER, { clusters: count });
  const values = clusterBootstrapDraws(clusters, statistic, { seed, from: 0, to: draws });
  return percentileInterval(values, count, level);
}

/** The interval of draws made anywhere, in any order. */
export function percentileInterval(
  values: readonly (number | null)[],
  clusters: number,
  level: number,
): BootstrapInterval | Refusal {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const draws = sorted.length;
  const withoutValue = values.length - draws;
  const beyond = Math.floor(((draws + 1) * (1 - level)) / 2 + 1e-9);
  const [lower, upper] = [sorted[beyond - 1], sorted[draws - beyond]];
  const isSelection = withoutValue > MOST_WITHOUT_VALUE * values.length;
  if (isSelection || lower === undefined || upper === undefined) {
    return refusal(RefusalReason.TOO_FEW, { draws, withoutValue });
  }
  const method = IntervalMethod.CLUSTER_BOOTSTRAP_PERCENTILE;
  return { interval: { lower, upper, level, method }, clusters, draws };
}
