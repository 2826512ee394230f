import { isRefusal, RefusalReason, type Refusal } from '../../../src/analytics/estimate/refusal.js';
import { classicalErrors } from '../../../src/analytics/statistics/classical-errors.js';
import {
  ClusterCorrection,
  clusterRobustErrors,
} from '../../../src/analytics/statistics/cluster-robust.js';
import { leastSquares } from '../../../src/analytics/statistics/least-squares.js';
import { neweyWestErrors, ruleOfThumbLag } from '../../../src/analytics/statistics/newey-west.js';
import { studentT, type StandardError } from '../../../src/analytics/statistics/student-t.js';
import { GRUNFELD } from './fixtures/grunfeld.js';
import { INVESTMENT } from './fixtures/investment.js';
import { NIST_LINEAR_REGRESSION } from './fixtures/nist-linear-regression.js';

function given<Answer extends object>(outcome: Answer | Refusal): Answer {
  if (isRefusal(outcome)) throw new Error(`Refused: ${outcome.reason}`);
  return outcome;
}

/** Correct significant digits. */
const digits = (value: number, certified: number): number =>
  -Math.log10(Math.abs(certified === 0 ? value : (value - certified) / certified));

const errorsOf = (errors: readonly (StandardError | Refusal)[]) =>
  errors.map((error) => given(error));

describe.each(NIST_LINEAR_REGRESSION)('NIST StRD $name', (set) => {
  const fit = given(leastSquares({ outcome: set.outcome, nuisance: [], regressors: set.columns }));
  const [forCoefficients, forDeviations] = set.digits;

  test(`coefficients to ${forCoefficients} digits`, () => {
    set.certified.forEach(({ estimate }, j) => {
      expect(digits(fit.coefficients[j]!, estimate)).toBeGreaterThan(forCoefficients);
    });
  });

  test('standard and residual deviations', () => {
    if (set.residualDeviation === 0) {
      // What is left is rounding, so there is nothing to test with.
      expect(classicalErrors(fit)[0]).toMatchObject({ reason: RefusalReason.NO_RESIDUAL_VARIANCE });
      return;
    }
    const errors = errorsOf(classicalErrors(fit));
    expect(digits(Math.sqrt(fit.residualVariance), set.residualDeviation)).toBeGreaterThan(8);
    set.certified.forEach(({ deviation }, j) => {
      expect(digits(errors[j]!.standardError, deviation)).toBeGreaterThan(forDeviations);
    });
  });
});

describe('Newey-West, Greene (1993), p. 432: investment on product and interest', () => {
  const fit = given(
    leastSquares({
      outcome: INVESTMENT.investment,
      nuisance: [],
      regressors: [INVESTMENT.product.map(() => 1), INVESTMENT.product, INVESTMENT.interest],
    }),
  );
  const times = INVESTMENT.product.map((_, position) => 1964 + position);

  test('errors at lag 4 are those published (18.958, 0.016751, 3.3424) with n / (n - k) beside', () => {
    const errors = errorsOf(neweyWestErrors(fit, { times, lag: 4 }));
    const published = [18.9582981317968, 0.0167507858601934, 3.34237535268281];
    errors.forEach(({ standardError }, j) => {
      expect(standardError / Math.sqrt(19 / 16) / published[j]!).toBeCloseTo(1, 9);
    });
  });

  test('lag 0 is the error that allows only for unequal variance (R, sandwich 3.0-2)', () => {
    const errors = errorsOf(neweyWestErrors(fit, { times, lag: 0 }));
    const white = [18.74615740282375, 0.0175119015548288, 3.59465505880587];
    errors.forEach(({ standardError }, j) => {
      expect(standardError / Math.sqrt(19 / 16) / white[j]!).toBeCloseTo(1, 9);
    });
  });

  test('over a gap as long as the lag nothing goes together', () => {
    const apart = times.map((time) => time * 10);
    expect(neweyWestErrors(fit, { times: apart, lag: 4 })).toEqual(
      neweyWestErrors(fit, { times, lag: 0 }),
    );
  });

  test('two values of one time are refused', () => {
    const [error] = neweyWestErrors(fit, { times: times.map(() => 1964), lag: 1 });
    expect(error).toMatchObject({ reason: RefusalReason.OUTSIDE_DOMAIN });
  });

  test('rule of thumb: 4 (n / 100)^(2/9), whole part', () => {
    expect([19, 50, 100, 200].map(ruleOfThumbLag)).toEqual([2, 3, 4, 4]);
  });
});

describe('cluster-robust errors: Grunfeld, ten firms', () => {
  const fit = given(
    leastSquares({
      outcome: GRUNFELD.map(({ investment }) => investment),
      nuisance: [GRUNFELD.map(() => 1)],
      regressors: [GRUNFELD.map(({ value }) => value), GRUNFELD.map(({ capital }) => capital)],
    }),
  );
  const firms = GRUNFELD.map(({ firm }) => `firm ${firm}`);

  test('CR1 is that of Stata and of R, sandwich 3.0-2, vcovCL', () => {
    const errors = errorsOf(clusterRobustErrors(fit, firms, ClusterCorrection.CR1));
    expect(errors.map(({ freedom }) => freedom)).toEqual([9, 9]);
    expect(errors[0]!.standardError).toBeCloseTo(0.01589433668705876, 13);
    expect(errors[1]!.standardError).toBeCloseTo(0.08496711263554008, 12);
  });

  test("CR2 with Satterthwaite's freedom is that of R, clubSandwich 0.5.8", () => {
    const errors = errorsOf(clusterRobustErrors(fit, firms, ClusterCorrection.CR2));
    expect(errors[0]!.standardError).toBeCloseTo(0.01624507778006779, 12);
    expect(errors[1]!.standardError).toBeCloseTo(0.1104676209190507, 11);
    expect(errors[0]!.freedom).toBeCloseTo(2.34261641339276, 9);
    expect(errors[1]!.freedom).toBeCloseTo(2.863484618829749, 9);
  });

  test('test and interval stand on that freedom', () => {
    const [error] = clusterRobustErrors(fit, firms, ClusterCorrection.CR2);
    const { p, interval } = given(studentT(fit.coefficients[0]!, error!, 0.95));
    expect(p).toBeCloseTo(0.01233368609843841, 9);
    expect(interval.lower).toBeLessThan(0.1155621563605521);
    // R: 0.1155621563605521 + qt(0.975, 2.34261641339276) * 0.01624507778006779
    expect(interval.upper).toBeCloseTo(0.1765213652917797, 9);
  });

  test('the order of the rows does not matter', () => {
    const backwards = [...GRUNFELD].reverse();
    const again = given(
      leastSquares({
        outcome: backwards.map(({ investment }) => investment),
        nuisance: [backwards.map(() => 1)],
        regressors: [backwards.map(({ value }) => value), backwards.map(({ capital }) => capital)],
      }),
    );
    const reversed = [...firms].reverse();
    const [first] = errorsOf(clusterRobustErrors(again, reversed, ClusterCorrection.CR2));
    expect(first!.standardError).toBeCloseTo(0.01624507778006779, 12);
  });

  test('one cluster, or nothing but rounding within clusters, gives no error', () => {
    const one = clusterRobustErrors(
      fit,
      firms.map(() => 'one'),
      ClusterCorrection.CR2,
    );
    expect(one[0]).toMatchObject({ reason: RefusalReason.ONE_CLUSTER });
    const twoLevels = given(
      leastSquares({
        outcome: [1, 2, 4, 7],
        nuisance: [[1, 1, 1, 1]],
        regressors: [[0, 0, 1, 1]],
      }),
    );
    const [error] = clusterRobustErrors(twoLevels, ['a', 'a', 'b', 'b'], ClusterCorrection.CR1);
    expect(error).toMatchObject({ reason: RefusalReason.NO_RESIDUAL_VARIANCE });
  });
});

test('a regressor that the others give is COLLINEAR; a dummy too many is left out', () => {
  const outcome = [1, 3, 2, 5, 4];
  const constant = [1, 1, 1, 1, 1];
  const halves = [
    [1, 1, 0, 0, 0],
    [0, 0, 1, 1, 1],
  ];
  const x = [1, 2, 3, 4, 6];
  const withBoth = given(
    leastSquares({ outcome, nuisance: [constant, ...halves], regressors: [x] }),
  );
  const withOne = given(
    leastSquares({ outcome, nuisance: [constant, halves[1]!], regressors: [x] }),
  );
  expect(withBoth.freedom).toBe(2);
  expect(withBoth.coefficients[0]).toBeCloseTo(withOne.coefficients[0]!, 12);
  const twice = leastSquares({ outcome, nuisance: [constant], regressors: [x, x] });
  expect(twice).toMatchObject({ reason: RefusalReason.COLLINEAR, numbers: { regressor: 1 } });
});
