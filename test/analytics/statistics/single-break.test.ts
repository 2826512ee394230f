import { isRefusal, RefusalReason } from '../../../src/analytics/estimate/refusal.js';
import {
  leastSquares,
  product,
  type LeastSquaresFit,
} from '../../../src/analytics/statistics/least-squares.js';
import {
  randomStream,
  uniform,
  type RandomStream,
} from '../../../src/analytics/statistics/random-stream.js';
import { singleBreak, type SingleBreak } from '../../../src/analytics/statistics/single-break.js';

/** Sum of twelve uniform values less six: near enough to a standard normal value. */
const noise = (stream: RandomStream): number =>
  Array.from({ length: 12 }, () => uniform(stream)).reduce((sum, value) => sum + value, -6);

const stream = (index: number) => randomStream({ seed: 7, purpose: 'single-break', index });

const times = (n: number) => Array.from({ length: n }, (_, i) => i);

/** A line that jumps and turns at a place. */
const broken = (n: number, at: number, random: RandomStream) =>
  times(n).map((t) => 0.1 * t + (t >= at ? 1 + 0.4 * (t - at) : 0) + 0.3 * noise(random));

const found = (values: readonly number[], least = 3): SingleBreak => {
  const answer = singleBreak(times(values.length), values, least);
  if (isRefusal(answer)) throw new Error(answer.reason);
  return answer;
};

test('the break is where least squares on both sides leave the least, as by the tested fit', () => {
  for (let index = 0; index < 20; index += 1) {
    const values = broken(14, 4 + (index % 7), stream(index));
    const residual = (from: number, to: number) => {
      const fit = leastSquares({
        outcome: values.slice(from, to),
        nuisance: [times(to - from).map(() => 1)],
        regressors: [times(to - from)],
      }) as LeastSquaresFit;
      return product(fit.residuals, fit.residuals);
    };
    const sums = Array.from({ length: 9 }, (_, i) => residual(0, i + 3) + residual(i + 3, 14));
    expect(found(values).at).toBe(3 + sums.indexOf(Math.min(...sums)));
  }
});

test('the set holds a true break in 95 of 100 long series, and it is told with its direction', () => {
  const answers = Array.from({ length: 200 }, (_, index) => found(broken(60, 25, stream(index))));
  const covering = answers.filter(({ earliest, latest }) => earliest <= 25 && latest >= 25).length;
  // 190 expected; three standard errors of a share of 0.95 over 200 are 9.
  expect(covering).toBeGreaterThanOrEqual(181);
  expect(answers.every(({ rise, isPreferred }) => rise > 0 && isPreferred)).toBe(true);
});

test('one line is preferred where nothing breaks', () => {
  const preferred = Array.from({ length: 200 }, (_, index) => {
    const random = stream(1000 + index);
    return found(times(60).map((t) => 0.1 * t + noise(random))).isPreferred;
  });
  expect(preferred.filter(Boolean).length).toBeLessThan(20);
  expect(found(times(12).map((t) => 3 * t)).isPreferred).toBe(false);
  expect(found(times(12).map(() => 5)).isPreferred).toBe(false);
});

test('a break without noise is found exactly', () => {
  const exact = times(12).map((t) => (t < 5 ? t : 100 + 3 * t));
  expect(found(exact)).toMatchObject({ at: 5, earliest: 5, latest: 5, isPreferred: true });
});

test('what cannot be fitted is refused', () => {
  expect(singleBreak(times(5), times(5), 3)).toMatchObject({ reason: RefusalReason.TOO_FEW });
  expect(singleBreak([0, 1, 1, 2, 3, 4], times(6), 3)).toMatchObject({
    reason: RefusalReason.OUTSIDE_DOMAIN,
  });
  expect(singleBreak(times(6), [1, 2, NaN, 4, 5, 6], 3)).toMatchObject({
    reason: RefusalReason.MISSING_VALUE,
  });
});
