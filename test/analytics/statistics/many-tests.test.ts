import { isRefusal, RefusalReason } from '../../../src/analytics/estimate/refusal.js';
import { benjaminiHochberg } from '../../../src/analytics/statistics/benjamini-hochberg.js';
import {
  kolmogorovProbability,
  uniformityTest,
} from '../../../src/analytics/statistics/kolmogorov-smirnov.js';
import { sampledP } from '../../../src/analytics/statistics/permutation-p.js';
import { randomStream, uniform } from '../../../src/analytics/statistics/random-stream.js';

/** Benjamini and Hochberg (1995), section 3.1: 15 tests of a study of myocardial infarction. */
const INFARCTION = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1,
];

test('Benjamini and Hochberg (1995) reject the four least of their fifteen at 0.05', () => {
  const adjusted = benjaminiHochberg(INFARCTION) as readonly number[];
  expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4);
  expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 14);
  // R 4.2.2, p.adjust: the fifth to seventh share the value of the eighth.
  expect(adjusted[4]).toBeCloseTo(0.0603, 14);
  expect(adjusted[5]).toBeCloseTo(0.06385714285714286, 14);
});

test('the order of the tests does not matter', () => {
  const adjusted = benjaminiHochberg(INFARCTION) as readonly number[];
  const backwards = benjaminiHochberg([...INFARCTION].reverse()) as readonly number[];
  expect([...backwards].reverse()).toEqual(adjusted);
});

test('what is no probability is refused', () => {
  expect(benjaminiHochberg([])).toMatchObject({ reason: RefusalReason.EMPTY });
  expect(benjaminiHochberg([0.2, 1.2])).toMatchObject({ reason: RefusalReason.OUTSIDE_DOMAIN });
});

test('a sampled p counts the data themselves among the draws: it is never 0', () => {
  expect(sampledP(0, 9999)).toBe(1 / 10_000);
  expect(sampledP(9999, 9999)).toBe(1);
});

test.each([
  // Marsaglia, Tsang and Wang (2003), Journal of Statistical Software 8(18), section 4.
  [10, 0.274, 0.6284796154565043],
  [2000, 0.04, 0.9967694319171368],
])(
  'Kolmogorov: the distance of %d values is below %d with the published probability',
  (n, d, p) => {
    expect(kolmogorovProbability(n, d)).toBeCloseTo(p, 12);
  },
);

test('the first exact values of the tables: n = 1 and n = 2', () => {
  // P(D < d) is 2 d - 1 for one value; for two and d from 1/2 it is 1 - 2 (1 - d)^2.
  expect(kolmogorovProbability(1, 0.975)).toBeCloseTo(0.95, 14);
  expect(kolmogorovProbability(2, 0.8)).toBeCloseTo(0.92, 14);
});

test('uniform values pass and values that crowd do not', () => {
  const stream = randomStream({ seed: 2, purpose: 'uniformity', index: 0 });
  const values = Array.from({ length: 300 }, () => uniform(stream));
  const even = uniformityTest(values);
  const crowded = uniformityTest(values.map((value) => value ** 1.5));
  if (isRefusal(even) || isRefusal(crowded)) throw new Error('Refused');
  expect(even.p).toBeGreaterThan(0.05);
  expect(crowded.p).toBeLessThan(0.001);
  expect(uniformityTest([0.1, -0.1])).toMatchObject({ reason: RefusalReason.OUTSIDE_DOMAIN });
});
