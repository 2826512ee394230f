import { Matrix } from 'ml-matrix';
import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { product, type LeastSquaresFit } from './least-squares.js';
import { neweyWestErrors } from './newey-west.js';
import { type StandardError } from './student-t.js';

interface HacSettings {
  readonly times: readonly number[];
  readonly lag: number;
}

export interface AutocorrelatedErrors {
  readonly errors: readonly (StandardError | Refusal)[];
  /** Of the working model, 0 to 0.9. */
  readonly autocorrelation: number;
}

/** Leave less than a millionth of the range. */
const HALVINGS = 20;

/** Above this a short series cannot be told from one that wanders off. */
const MOST_AUTOCORRELATION = 0.9;

/**
 * Newey and West's errors (`neweyWestErrors`) made right in expectation under a working model, with
 * Satterthwaite's (1946) degrees of freedom: what Bell and McCaffrey (2002) do for clusters, here for a
 * series. The working model is an autoregression of order one, whose coefficient is that at which the
 * autocorrelation of the residuals one time apart would be the observed one in expectation, since a fit
 * takes much of it away; never below 0. With some 20 points the plain errors are far too small (Andrews
 * 1991); these cover at about their level up to moderate autocorrelation, as the simulation shows.
 */
export function correctedNeweyWest(
  fit: LeastSquaresFit,
  { times, lag }: HacSettings,
): AutocorrelatedErrors {
  const autocorrelation = workingAutocorrelation(fit, times);
  const covariance = autoregressive(times, autocorrelation);
  const maker = makerOf(fit);
  const ofResiduals = maker.mmul(covariance).mmul(maker);
  const errors = neweyWestErrors(fit, { times, lag }).map((error, regressor) =>
    isRefusal(error)
      ? error
      : corrected(error, fit, {
          influence: fit.influences[regressor] ?? [],
          covariance,
          ofResiduals,
          weights: bartlett(times, lag),
        }),
  );
  return { errors, autocorrelation };
}

interface WorkingModel {
  readonly influence: readonly number[];
  readonly covariance: Matrix;
  readonly ofResiduals: Matrix;
  readonly weights: Matrix;
}

function corrected(
  { standardError }: StandardError,
  { n, freedom }: LeastSquaresFit,
  { influence, covariance, ofResiduals, weights }: WorkingModel,
): StandardError | Refusal {
  const form = new Matrix(
    influence.map((a, i) => influence.map((b, j) => a * b * weights.get(i, j))),
  );
  const inForm = form.mmul(ofResiduals);
  const expected = (n / freedom) * inForm.trace();
  const meant = influence.reduce(
    (sum, a, i) => sum + a * product(covariance.getRow(i), influence),
    0,
  );
  const spread = Matrix.mul(inForm, inForm.transpose()).sum();
  const error = {
    standardError: standardError * Math.sqrt(meant / expected),
    freedom: inForm.trace() ** 2 / spread,
  };
  const isUsable = Object.values(error).every((value) => Number.isFinite(value) && value > 0);
  return isUsable ? error : refusal(RefusalReason.NO_RESIDUAL_VARIANCE, { freedom });
}

/**
 * Residuals are the fit's maker M times the errors, so that the products of residuals one time apart have
 * the expectation trace(M L M C) for errors of covariance C, and those of the same time trace(M C).
 */
function workingAutocorrelation(fit: LeastSquaresFit, times: readonly number[]): number {
  const maker = makerOf(fit);
  const neighbours = new Matrix(times.map((a) => times.map((b) => Number(a - b === 1))));
  const apart = maker.mmul(neighbours).mmul(maker);
  const expected = (rho: number) => {
    const covariance = autoregressive(times, rho);
    return Matrix.mul(apart, covariance).sum() / Matrix.mul(maker, covariance).sum();
  };
  const observed = sumOver(fit.residuals, neighbours) / product(fit.residuals, fit.residuals);
  if (!(observed > expected(0))) return 0;
  let [low, high] = [0, MOST_AUTOCORRELATION];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (expected(middle) < observed) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const sumOver = (values: readonly number[], matrix: Matrix): number =>
  values.reduce((sum, value, row) => sum + value * product(matrix.getRow(row), values), 0);

const autoregressive = (times: readonly number[], rho: number): Matrix =>
  new Matrix(times.map((a) => times.map((b) => rho ** Math.abs(a - b))));

const bartlett = (times: readonly number[], lag: number): Matrix =>
  new Matrix(times.map((a) => times.map((b) => Math.max(0, 1 - Math.abs(a - b) / (lag + 1)))));

function makerOf({ basis }: LeastSquaresFit): Matrix {
  const columns = new Matrix(basis.map((row) => [...row]));
  return Matrix.eye(basis.length).sub(columns.mmul(columns.transpose()));
}
