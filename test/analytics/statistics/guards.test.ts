import fc from 'fast-check';
import { isRefusal, RefusalReason, type Refusal } from '../../../src/analytics/estimate/refusal.js';
import { benjaminiHochberg } from '../../../src/analytics/statistics/benjamini-hochberg.js';
import { classicalErrors } from '../../../src/analytics/statistics/classical-errors.js';
import {
  ClusterCorrection,
  clusterRobustErrors,
} from '../../../src/analytics/statistics/cluster-robust.js';
import { correlation, CorrelationMethod } from '../../../src/analytics/statistics/correlation.js';
import { detrended } from '../../../src/analytics/statistics/detrend.js';
import { firstDifferences } from '../../../src/analytics/statistics/first-differences.js';
import { uniformityTest } from '../../../src/analytics/statistics/kolmogorov-smirnov.js';
import { logarithms } from '../../../src/analytics/statistics/logarithms.js';
import { neweyWestErrors } from '../../../src/analytics/statistics/newey-west.js';
import { partialCorrelation } from '../../../src/analytics/statistics/partial-correlation.js';
import { studentT } from '../../../src/analytics/statistics/student-t.js';
import { twoWayFixedEffects } from '../../../src/analytics/statistics/two-way-fixed-effects.js';
import { twoWayLogit } from '../../../src/analytics/statistics/two-way-logit.js';
import { wildClusterBootstrap } from '../../../src/analytics/statistics/wild-cluster-bootstrap.js';

/** Anything that a column may hold: ordinary, constant, missing, negative, huge and tiny values. */
const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -3, max: 6 }) },
  { weight: 3, arbitrary: fc.double({ min: -1e3, max: 1e3, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(1e300, -1e300, 1e-300, 5e-324, Number.MAX_VALUE) },
  { weight: 1, arbitrary: fc.double() },
);

const row = fc.record({
  x: value,
  y: value,
  z: value,
  unit: fc.constantFrom('a', 'b', 'c'),
  time: fc.integer({ min: 2003, max: 2007 }),
});
const table = fc.oneof(
  fc.array(row, { maxLength: 14 }),
  fc.array(row, { minLength: 4, maxLength: 14 }).map((rows) =>
    rows.map((given) => ({
      ...given,
      x: Number.isFinite(given.x) ? Math.round(given.x) % 7 : 1,
    })),
  ),
);

/** Every number in an answer, however deep. */
const numbersIn = (answer: unknown): number[] => {
  if (typeof answer === 'number') return [answer];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.values(answer).flatMap(numbersIn);
};

function holds(statistic: (rows: readonly Row[]) => unknown): void {
  fc.assert(
    fc.property(table, (rows) => numbersIn(statistic(rows)).every(Number.isFinite)),
    { numRuns: 150, seed: 20260101 },
  );
}

type Row = typeof row extends fc.Arbitrary<infer Given> ? Given : never;

const column = (rows: readonly Row[], name: 'x' | 'y' | 'z') => rows.map((given) => given[name]);

const panelOf = (rows: readonly Row[]) => ({
  units: rows.map(({ unit }) => unit),
  times: rows.map(({ time }) => `${time}`),
  outcome: column(rows, 'y'),
  regressors: [column(rows, 'x')],
});

const inferencesOf = (rows: readonly Row[]): unknown => {
  const panel = twoWayFixedEffects(panelOf(rows));
  if (isRefusal(panel)) return panel;
  const { fit } = panel;
  const clusters = panel.rows.map((kept) => rows[kept]!.unit);
  const errors = [
    ...classicalErrors(fit),
    ...clusterRobustErrors(fit, clusters, ClusterCorrection.CR1),
    ...clusterRobustErrors(fit, clusters, ClusterCorrection.CR2),
    ...neweyWestErrors(fit, { times: panel.rows, lag: 2 }),
  ];
  const wild = wildClusterBootstrap(fit, 0, panel.rows.map(String), { seed: 1, draws: 19 });
  return [fit, wild, errors.map((error) => studentT(fit.coefficients[0]!, error, 0.95))];
};

test.each(Object.values(CorrelationMethod))('%s is finite or refused', (method) => {
  holds((rows) => correlation(method, { x: column(rows, 'x'), y: column(rows, 'y') }));
  holds((rows) =>
    partialCorrelation(method, { x: column(rows, 'x'), y: column(rows, 'y') }, column(rows, 'z')),
  );
});

test('a series is differenced, detrended and logged to finite numbers or refused', () => {
  const series = (rows: readonly Row[]) => rows.map(({ y, time }) => ({ time, value: y }));
  holds((rows) => firstDifferences(series(rows)));
  holds((rows) => detrended(series(rows)));
  holds((rows) => logarithms(column(rows, 'y')));
});

test('panel regressions with all their errors are finite or refused', () => {
  holds(inferencesOf);
});

test('logits of counts are finite or refused', () => {
  holds((rows) =>
    twoWayLogit({
      ...panelOf(rows),
      successes: rows.map(({ y }) => y),
      trials: rows.map(({ z }) => z),
    }),
  );
  holds((rows) => {
    const trials = rows.map(({ z }) => 1 + (Number.isFinite(z) ? Math.abs(Math.trunc(z)) % 9 : 0));
    const successes = trials.map((of, at) => (at * 7) % (of + 1));
    return twoWayLogit({ ...panelOf(rows), successes, trials });
  });
});

test('tests of many tests are finite or refused', () => {
  holds((rows) => benjaminiHochberg(column(rows, 'x')));
  holds((rows) => uniformityTest(column(rows, 'x')));
});

const reasonOf = (outcome: object | Refusal) => (isRefusal(outcome) ? outcome.reason : null);

test.each([
  ['nothing', [], RefusalReason.EMPTY],
  ['two rows', [1, 2], RefusalReason.TOO_FEW],
  ['a constant', [4, 4, 4, 4], RefusalReason.CONSTANT],
  ['a missing value', [1, 2, NaN, 4], RefusalReason.MISSING_VALUE],
])('a correlation of %s has its own reason', (_what, x, reason) => {
  const y = x.map((_, at) => at ** 2);
  for (const method of Object.values(CorrelationMethod)) {
    expect(reasonOf(correlation(method, { x, y }))).toBe(reason);
  }
});

test('lists of different rows are a mistake of the caller and say so', () => {
  const pairs = { x: [1, 2, 3], y: [1, 2] };
  expect(() => correlation(CorrelationMethod.PEARSON, pairs)).toThrow(
    'Lists of 3 and 2 do not describe the same rows; give one value for each row.',
  );
});
