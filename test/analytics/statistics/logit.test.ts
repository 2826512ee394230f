import { isRefusal, RefusalReason, type Refusal } from '../../../src/analytics/estimate/refusal.js';
import { classicalErrors } from '../../../src/analytics/statistics/classical-errors.js';
import {
  ClusterCorrection,
  clusterRobustErrors,
} from '../../../src/analytics/statistics/cluster-robust.js';
import { quasiBinomialLogit } from '../../../src/analytics/statistics/quasi-binomial-logit.js';
import { twoWayLogit } from '../../../src/analytics/statistics/two-way-logit.js';
import { ADMISSIONS, BEETLES, OESOPHAGUS } from './fixtures/counts.js';

function given<Answer extends object>(outcome: Answer | Refusal): Answer {
  if (isRefusal(outcome)) throw new Error(`Refused: ${outcome.reason}`);
  return outcome;
}

test('beetles of Bliss: Dobson and Barnett (2018) give -60.72 and 34.27; R 4.2.2 the digits', () => {
  const { dose, killed, exposed } = BEETLES;
  const model = { successes: killed, trials: exposed, nuisance: [] };
  const { fit, dispersion } = given(
    quasiBinomialLogit({ ...model, regressors: [dose.map(() => 1), dose] }),
  );
  expect(fit.coefficients[0]).toBeCloseTo(-60.71745456163541, 8);
  expect(fit.coefficients[1]).toBeCloseTo(34.27032573414698, 8);
  expect(dispersion).toBeCloseTo(1.671136264283671, 8);
  const errors = classicalErrors(fit).map((error) => given(error).standardError);
  expect(errors[0]).toBeCloseTo(6.697231897431228, 6);
  expect(errors[1]).toBeCloseTo(3.764594401532617, 6);
  // The published errors are of dispersion 1: 5.18 and 2.91.
  expect(errors[1]! / Math.sqrt(dispersion)).toBeCloseTo(2.912, 3);
});

describe('admissions to Berkeley, an effect for each department', () => {
  const { department, female, admitted, rejected } = ADMISSIONS;
  const { fit, dispersion } = given(
    quasiBinomialLogit({
      successes: admitted,
      trials: admitted.map((count, row) => count + rejected[row]!),
      nuisance: [],
      regressors: [female],
      units: department,
    }),
  );

  test('log-odds, dispersion and error are those of R with all dummies', () => {
    expect(fit.coefficients[0]).toBeCloseTo(0.0998700881593493, 9);
    expect(dispersion).toBeCloseTo(3.76485615736327, 8);
    expect(given(classicalErrors(fit)[0]!).standardError).toBeCloseTo(0.1568683170561209, 8);
  });

  test('CR2 by department is that of clubSandwich 0.5.8 for the last weighted line with all dummies', () => {
    const [error] = clusterRobustErrors(fit, department, ClusterCorrection.CR2);
    expect(given(error!).standardError).toBeCloseTo(0.157399269858796, 8);
    expect(given(error!).freedom).toBeCloseTo(3.400455454997357, 6);
  });
});

describe('cancer of the oesophagus by alcohol, effects of age and of tobacco', () => {
  const panel = {
    units: OESOPHAGUS.map(({ age }) => `${age}`),
    times: OESOPHAGUS.map(({ tobacco }) => `${tobacco}`),
    successes: OESOPHAGUS.map(({ cases }) => cases),
    trials: OESOPHAGUS.map(({ cases, controls }) => cases + controls),
    regressors: [OESOPHAGUS.map(({ alcohol }) => alcohol)],
  };
  const { fit, dispersion, rows } = given(twoWayLogit(panel));

  test('as R 4.2.2, glm with family quasibinomial and all dummies', () => {
    expect(rows).toHaveLength(88);
    expect(fit.freedom).toBe(78);
    expect(fit.coefficients[0]).toBeCloseTo(1.072151548330235, 8);
    expect(dispersion).toBeCloseTo(1.196038791827343, 7);
    expect(given(classicalErrors(fit)[0]!).standardError).toBeCloseTo(0.1158075948696043, 7);
  });

  test('CR2 by age is that of clubSandwich 0.5.8 for the last weighted line with all dummies', () => {
    const [error] = clusterRobustErrors(fit, panel.units, ClusterCorrection.CR2);
    expect(given(error!).standardError).toBeCloseTo(0.1314859802268804, 8);
    expect(given(error!).freedom).toBeCloseTo(2.896639867471756, 6);
  });

  test('a unit without a case says nothing: it is left out and told', () => {
    const more = twoWayLogit({
      units: [...panel.units, '7', '7'],
      times: [...panel.times, '1', '2'],
      successes: [...panel.successes, 0, 0],
      trials: [...panel.trials, 9, 9],
      regressors: [[...panel.regressors[0]!, 1, 4]],
    });
    expect(given(more).rows).toHaveLength(88);
    expect(given(more).fit.coefficients[0]).toBeCloseTo(1.072151548330235, 8);
  });
});

const constant = [1, 1, 1, 1, 1, 1];

test.each([
  ['complete', [0, 0, 0, 5, 5, 5], [1, 2, 3, 4, 5, 6]],
  ['quasi-complete', [0, 0, 2, 3, 5, 5], [1, 1, 2, 2, 3, 3]],
  ['of one group', [1, 2, 3, 2, 5, 5], [0, 0, 0, 0, 1, 1]],
])('separation, %s, is told as such', (_kind, successes, x) => {
  const trials = constant.map(() => 5);
  const fit = quasiBinomialLogit({ successes, trials, nuisance: [constant], regressors: [x] });
  expect(fit).toMatchObject({ status: 'NOT_IDENTIFIED', reason: RefusalReason.SEPARATION });
});

test('a far outlier is not taken for separation', () => {
  const x = [0, 1, 2, 3, 4, 60];
  const successes = [1, 2, 2, 3, 4, 5];
  const trials = constant.map(() => 5);
  const fit = quasiBinomialLogit({ successes, trials, nuisance: [constant], regressors: [x] });
  expect(isRefusal(fit)).toBe(false);
});

test.each([
  ['more successes than trials', [6, 1], [5, 5]],
  ['a negative count', [-1, 1], [5, 5]],
  ['no trials', [0, 1], [0, 5]],
])('%s is refused with the number of such rows', (_what, successes, trials) => {
  const fit = quasiBinomialLogit({ successes, trials, nuisance: [], regressors: [[1, 1]] });
  expect(fit).toMatchObject({
    reason: RefusalReason.OUTSIDE_DOMAIN,
    numbers: { impossible: 1 },
  });
});
