import { type Refusal } from '../estimate/refusal.js';
import { product, type LeastSquaresFit } from './least-squares.js';
import { standardErrorOf } from './standard-error.js';
import { type StandardError } from './student-t.js';

/**
 * The textbook error of each coefficient of a line (Gauss 1823), in its unit, with n less parameters
 * degrees of freedom. Assumes that rows are independent and vary equally: seldom true of rows of one
 * jurisdiction over years, for which `clusterRobustErrors` is meant.
 */
export const classicalErrors = (fit: LeastSquaresFit): readonly (StandardError | Refusal)[] =>
  fit.influences.map((influence) => {
    const variance = fit.residualVariance * product(influence, influence);
    return standardErrorOf(variance, 0, fit.freedom);
  });
