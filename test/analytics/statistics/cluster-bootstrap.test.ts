import { isRefusal, refusal, RefusalReason } from '../../../src/analytics/estimate/refusal.js';
import {
  clusterBootstrap,
  clusterBootstrapDraws,
  percentileInterval,
} from '../../../src/analytics/statistics/cluster-bootstrap.js';
import { randomStream, uniform } from '../../../src/analytics/statistics/random-stream.js';

const settings = { seed: 5, draws: 1999, level: 0.95 };
const mean = (values: readonly number[]) => ({
  value: values.reduce((sum, value) => sum + value, 0) / values.length,
});

/** Sum of twelve uniforms less six: near enough to normal, and alike on every machine. */
const nearlyNormal = (stream: ReturnType<typeof randomStream>): number =>
  Array.from({ length: 12 }, () => uniform(stream)).reduce((sum, u) => sum + u, -6);

/** 40 clusters of 4 rows whose rows share half of their variance; the truth is 0. */
function sampleOf(index: number) {
  const stream = randomStream({ seed: 11, purpose: 'coverage', index });
  const clusters = Array.from({ length: 160 }, (_, row) => `c${Math.floor(row / 4)}`);
  const shared = Array.from({ length: 40 }, () => nearlyNormal(stream));
  const values = clusters.map((_, row) => shared[Math.floor(row / 4)]! + nearlyNormal(stream));
  return { clusters, values };
}

test('the interval covers at about its rate where rows of a cluster go together', () => {
  let covered = 0;
  for (let index = 0; index < 100; index += 1) {
    const { clusters, values } = sampleOf(index);
    const outcome = clusterBootstrap(clusters, (rows) => mean(rows.map((row) => values[row]!)), {
      ...settings,
      draws: 199,
    });
    if (isRefusal(outcome)) throw new Error(outcome.reason);
    covered += Number(outcome.interval.lower <= 0 && outcome.interval.upper >= 0);
  }
  // 0.93 or so is expected with 40 clusters; well within four standard errors of 100 samples.
  expect(covered / 100).toBeGreaterThan(0.83);
  expect(covered / 100).toBeLessThan(1);
});

test('draws made by several workers in any order give the same interval', () => {
  const { clusters, values } = sampleOf(0);
  const statistic = (rows: readonly number[]) => mean(rows.map((row) => values[row]!));
  const draws = [
    ...clusterBootstrapDraws(clusters, statistic, { seed: settings.seed, from: 1000, to: 1999 }),
    ...clusterBootstrapDraws(clusters, statistic, { seed: settings.seed, from: 0, to: 1000 }),
  ];
  expect(percentileInterval(draws, 40, 0.95)).toEqual(
    clusterBootstrap(clusters, statistic, settings),
  );
});

test('the ends of 1,999 draws at 95 percent are the 50th from below and from above', () => {
  const draws = Array.from({ length: 1999 }, (_, index) => index + 1);
  expect(percentileInterval(draws, 9, 0.95)).toMatchObject({
    interval: { lower: 50, upper: 1950, level: 0.95 },
    clusters: 9,
    draws: 1999,
  });
});

test('one cluster has no interval, nor has a statistic that is often without value', () => {
  const statistic = () => ({ value: 1 });
  expect(clusterBootstrap(['a', 'a'], statistic, settings)).toMatchObject({
    reason: RefusalReason.ONE_CLUSTER,
  });
  const often = (rows: readonly number[]) =>
    rows.includes(0) ? { value: 1 } : refusal(RefusalReason.CONSTANT);
  expect(clusterBootstrap(['a', 'b'], often, settings)).toMatchObject({
    reason: RefusalReason.TOO_FEW,
  });
});
