import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { demeaned } from './demeaned.js';
import { leastSquares, type LeastSquaresFit } from './least-squares.js';
import { refuseUnusable, requireSameLength } from './usable.js';

/** Counts out of counts, and what is to explain their share. */
export interface BinomialModel {
  readonly successes: readonly number[];
  /** At least 1 in each row; a row of none says nothing and is for the caller to leave out and count. */
  readonly trials: readonly number[];
  readonly nuisance: readonly (readonly number[])[];
  readonly regressors: readonly (readonly number[])[];
  /** Groups with an effect each, such as sites; without them a constant belongs to the nuisance. */
  readonly units?: readonly string[];
}

export interface LogitFit {
  /** Coefficients are log-odds for one unit of the regressor; residuals are Pearson's. */
  readonly fit: LeastSquaresFit;
  /** Pearson's chi-square over the degrees of freedom: 1 for binomial counts, above 1 if they scatter more. */
  readonly dispersion: number;
  /** Of each row, the log-odds fitted. */
  readonly logits: readonly number[];
  readonly iterations: number;
}

/** Separated data move on by about 1 each time; weights below what 40 leave are lost in rounding. */
const MOST_ITERATIONS = 40;

const CONVERGED_BELOW = 1e-9;

/**
 * Logistic regression of counts with free dispersion (Wedderburn 1974; McCullagh and Nelder 1989,
 * chapter 4), by iteratively reweighted least squares: n = rows, coefficients in log-odds. Assumes that
 * log-odds are linear and the variance is proportional to that of a binomial. The last weighted fit is
 * given, so that `classicalErrors` are those of the quasi-binomial and `clusterRobustErrors` the
 * sandwich, whose CR2 takes the binomial as its working model and the symmetric root of what is left of
 * Pearson residuals (`clubSandwich` takes another root of the same). With an effect for each of many units of
 * few rows the coefficients are too large (Neyman and Scott 1948). Data that some combination of columns
 * foretells without fault have no finite answer: SEPARATION (Albert and Anderson 1984), told by a
 * direction in which the fit grows without end.
 */
export function quasiBinomialLogit(model: BinomialModel): LogitFit | Refusal {
  const refused = refuseCounts(model);
  if (refused !== null) return refused;
  const { successes, trials } = model;
  let logits: readonly number[] = successes.map((count, row) => {
    const rest = (trials[row] ?? 0) - count;
    return Math.log((count + 0.5) / (rest + 0.5));
  });
  let step: readonly number[] = [];
  for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations += 1) {
    const next = reweighted(model, logits);
    if (isRefusal(next)) return isEndless(model, step) ? separation(iterations) : next;
    step = next.logits.map((logit, row) => logit - (logits[row] ?? 0));
    logits = next.logits;
    if (step.every((change) => Math.abs(change) < CONVERGED_BELOW)) {
      return { fit: next.fit, dispersion: next.fit.residualVariance, logits, iterations };
    }
  }
  if (isEndless(model, step)) return separation(MOST_ITERATIONS);
  return refusal(RefusalReason.NOT_CONVERGED, { iterations: MOST_ITERATIONS });
}

const separation = (iterations: number): Refusal =>
  refusal(RefusalReason.SEPARATION, { iterations });

function refuseCounts({ successes, trials, ...columns }: BinomialModel): Refusal | null {
  requireSameLength(successes, trials);
  for (const column of [successes, trials, ...columns.nuisance, ...columns.regressors]) {
    requireSameLength(successes, column);
    const unusable = refuseUnusable(column, 1);
    if (unusable !== null) return unusable;
  }
  const impossible = successes.filter((count, row) => {
    const of = trials[row] ?? 0;
    return of <= 0 || count < 0 || count > of;
  }).length;
  return impossible > 0 ? refusal(RefusalReason.OUTSIDE_DOMAIN, { impossible }) : null;
}

interface Reweighted {
  readonly fit: LeastSquaresFit;
  readonly logits: readonly number[];
}

/** One step: a weighted line through the working outcome, as plain least squares of scaled columns. */
function reweighted(model: BinomialModel, logits: readonly number[]): Reweighted | Refusal {
  const { successes, trials, nuisance, regressors, units } = model;
  const rows = logits.map((logit, row) => working(logit, successes[row] ?? 0, trials[row] ?? 0));
  const weights = rows.map(({ weight }) => weight);
  const within = (column: readonly number[]) =>
    units === undefined ? column : demeaned(column, units, weights);
  const scaled = (column: readonly number[]) =>
    within(column).map((value, row) => value * Math.sqrt(weights[row] ?? 0));
  const outcome = rows.map(({ value }) => value);
  const fit = leastSquares({
    outcome: scaled(outcome),
    nuisance: nuisance.map(scaled),
    regressors: regressors.map(scaled),
    absorbed: units === undefined ? 0 : new Set(units).size,
  });
  if (isRefusal(fit)) return fit;
  const next = outcome.map(
    (value, row) => value - (fit.residuals[row] ?? 0) / Math.sqrt(weights[row] ?? 1),
  );
  return { fit, logits: next };
}

/** The weight and working outcome of a row; by the smaller tail, so that neither is lost in rounding. */
function working(logit: number, count: number, of: number) {
  const tail = Math.exp(-Math.abs(logit));
  const smaller = tail / (1 + tail);
  const variance = smaller / (1 + tail);
  const surprise = logit >= 0 ? smaller - (of - count) / of : count / of - smaller;
  return { weight: of * variance, value: logit + surprise / variance };
}

/** A step this small at the end of the iterations is none. */
const STILL = 1e-3;

/** Whether the last step could be taken again and again, each time for a better fit. */
function isEndless({ successes, trials }: BinomialModel, step: readonly number[]): boolean {
  const moves = step.some((change) => Math.abs(change) > 0.5);
  const isHarmless = step.every((change, row) => {
    const count = successes[row] ?? 0;
    const mayRise = count === (trials[row] ?? 0);
    const mayFall = count === 0;
    return (mayRise || change < STILL) && (mayFall || change > -STILL);
  });
  return moves && isHarmless;
}
