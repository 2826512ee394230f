import { isRefusal, RefusalReason, type Refusal } from '../../../src/analytics/estimate/refusal.js';
import {
  ArrangementCount,
  arrangementDraws,
  arrangementTest,
  countExtreme,
} from '../../../src/analytics/statistics/arrangement-test.js';
import { freeArrangements } from '../../../src/analytics/statistics/arrangements.js';
import { correlation, CorrelationMethod } from '../../../src/analytics/statistics/correlation.js';
import { type Pairs } from '../../../src/analytics/statistics/pairs.js';
import { partialCorrelation } from '../../../src/analytics/statistics/partial-correlation.js';
import {
  permutedCorrelation,
  type StatisticOfArrangement,
} from '../../../src/analytics/statistics/permuted-correlation.js';
import { midRanks } from '../../../src/analytics/statistics/ranks.js';
import { ANSCOMBE, MOTOR_CARS, SWISS, TUNA } from './fixtures/association.js';

const { PEARSON, SPEARMAN, KENDALL_TAU_B } = CorrelationMethod;
const settings = { seed: 1, draws: 9999, exactUpTo: 400_000 };

const valueOf = (outcome: { readonly value: number } | Refusal): number => {
  if (isRefusal(outcome)) throw new Error(`Refused: ${outcome.reason}`);
  return outcome.value;
};

function permuted(method: CorrelationMethod, pairs: Pairs): StatisticOfArrangement {
  const statistic = permutedCorrelation(method, pairs);
  if (isRefusal(statistic)) throw new Error(`Refused: ${statistic.reason}`);
  return statistic;
}

test('ties share the mean of their ranks', () => {
  expect(midRanks([10, 20, 20, 5, 20])).toEqual([2, 4, 4, 1, 4]);
});

test.each(ANSCOMBE)('Pearson, Anscombe (1973), set $set', ({ pairs, coefficient }) => {
  expect(valueOf(correlation(PEARSON, pairs))).toBeCloseTo(coefficient, 14);
});

test('Hollander and Wolfe (1973), p. 185: lightness of tuna, exact two-sided p of all 362,880 orders', () => {
  const kendall = arrangementTest(permuted(KENDALL_TAU_B, TUNA), freeArrangements(9), settings);
  expect(kendall).toMatchObject({ kind: ArrangementCount.EXACT, arrangements: 362_880 });
  // R 4.2.2, cor.test: tau 0.4444, p 0.1194389329805996; rho 0.6, p 0.09679783950617284.
  expect(kendall).toMatchObject({ observed: expect.closeTo(4 / 9, 14) as number });
  expect(kendall).toMatchObject({ p: expect.closeTo(0.1194389329805996, 12) as number });
});

test('Spearman, the same tuna: exact p of R', () => {
  const exact = arrangementTest(permuted(SPEARMAN, TUNA), freeArrangements(9), settings);
  expect(valueOf(correlation(SPEARMAN, TUNA))).toBeCloseTo(0.6, 14);
  expect(exact).toMatchObject({ p: expect.closeTo(0.09679783950617284, 12) as number });
});

test.each([SPEARMAN, PEARSON, KENDALL_TAU_B])(
  '%s of rearranged rows is that of the rows',
  (method) => {
    const pairs = { x: MOTOR_CARS.milesPerGallon, y: MOTOR_CARS.gears };
    const order = pairs.y.map((_, row) => (row * 5 + 3) % pairs.y.length);
    const rearranged = { x: pairs.x, y: order.map((row) => pairs.y[row]!) };
    expect(permuted(method, pairs)(order)).toBeCloseTo(
      valueOf(correlation(method, rearranged)),
      13,
    );
  },
);

test('a sampled p lies near the exact one and is never 0', () => {
  const sampled = arrangementTest(permuted(SPEARMAN, TUNA), freeArrangements(9), {
    ...settings,
    exactUpTo: 0,
  });
  expect(sampled).toMatchObject({ kind: ArrangementCount.SAMPLED });
  // Four standard errors of 9,999 draws.
  expect(Math.abs((sampled as { p: number }).p - 0.0968)).toBeLessThan(0.012);
});

test('two workers that share the draws count together what one counts alone', () => {
  const statistic = permuted(SPEARMAN, TUNA);
  const orders = freeArrangements(9);
  const count = (from: number, to: number) =>
    countExtreme(statistic, arrangementDraws(orders, { seed: 1, from, to }), 0.6);
  const alone = arrangementTest(statistic, orders, { seed: 1, draws: 999, exactUpTo: 0 });
  expect(alone).toMatchObject({ asExtreme: count(500, 999) + count(0, 500) });
});

test('many ties: miles per gallon, cylinders and gears of 32 cars (R 4.2.2, cor)', () => {
  const { milesPerGallon, cylinders, gears } = MOTOR_CARS;
  const byCylinders = { x: milesPerGallon, y: cylinders };
  expect(valueOf(correlation(SPEARMAN, byCylinders))).toBeCloseTo(-0.9108013108624787, 13);
  expect(valueOf(correlation(KENDALL_TAU_B, byCylinders))).toBeCloseTo(-0.7953134086195347, 13);
  const gearsToo = { x: cylinders, y: gears };
  expect(valueOf(correlation(KENDALL_TAU_B, gearsToo))).toBeCloseTo(-0.5125434859705618, 13);
});

test('Kendall tau-b with ties, the example of scipy.stats.kendalltau', () => {
  const pairs = { x: [12, 2, 1, 12, 2], y: [1, 4, 7, 1, 0] };
  expect(valueOf(correlation(KENDALL_TAU_B, pairs))).toBeCloseTo(-0.47140452079103173, 14);
});

test.each([
  // R 4.2.2: the correlation of the residuals of two lines on z, and the same of ranks; tau by formula.
  [PEARSON, -0.6767336544487434],
  [SPEARMAN, -0.4257110940950944],
  [KENDALL_TAU_B, -0.320729352837662],
])(
  '%s of fertility and education, share of Catholics held still, 47 Swiss provinces',
  (method, r) => {
    const pairs = { x: SWISS.fertility, y: SWISS.education };
    expect(valueOf(partialCorrelation(method, pairs, SWISS.catholic))).toBeCloseTo(r, 13);
  },
);

test('holding still what gives one of the two leaves nothing to associate', () => {
  const pairs = { x: [1, 2, 3, 4, 5], y: [2, 1, 4, 3, 5] };
  const outcome = partialCorrelation(PEARSON, pairs, [10, 20, 30, 40, 50]);
  expect(outcome).toMatchObject({ reason: RefusalReason.COLLINEAR });
});

test('a p that could never reach 0.05 is not given: three rows have six orders', () => {
  const pairs = { x: [1, 2, 3], y: [1, 2, 3] };
  const outcome = arrangementTest(permuted(SPEARMAN, pairs), freeArrangements(3), settings);
  expect(outcome).toMatchObject({
    status: 'INSUFFICIENT_DATA',
    reason: RefusalReason.TOO_FEW_ARRANGEMENTS,
    numbers: { count: 6, least: 20 },
  });
});
