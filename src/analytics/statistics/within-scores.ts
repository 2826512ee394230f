import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { demeaned } from './demeaned.js';
import { leastSquares, type LeastSquaresFit } from './least-squares.js';
import { dummies } from './panel.js';
import { twoWayFixedEffects, type Panel } from './two-way-fixed-effects.js';
import { twoWayLogit, type BinomialPanel } from './two-way-logit.js';

/** What effects of units and times alone leave of an outcome. */
export interface WithinScores {
  /** The rows that the effects rest on. */
  readonly rows: readonly number[];
  /** Of each of these rows: for counts, successes less those fitted; else the residual. */
  readonly scores: readonly number[];
}

/** The scores of a line without any regressor. */
export function linearScores(panel: Omit<Panel, 'regressors'>): WithinScores | Refusal {
  const bare = twoWayFixedEffects({ ...panel, regressors: [] });
  return isRefusal(bare) ? bare : { rows: bare.rows, scores: bare.fit.residuals };
}

/** The scores of a logit without any regressor. */
export function logitScores(panel: Omit<BinomialPanel, 'regressors'>): WithinScores | Refusal {
  const bare = twoWayLogit({ ...panel, regressors: [] });
  if (isRefusal(bare)) return bare;
  const scores = bare.rows.map((row, position) => {
    const fitted = chanceOf(bare.logits[position] ?? 0) * (panel.trials[row] ?? 0);
    return (panel.successes[row] ?? 0) - fitted;
  });
  return { rows: bare.rows, scores };
}

/**
 * The line through the Pearson residuals of a logit without the regressors, weighted as that logit: its
 * residuals under "no association" are these, so that `wildClusterBootstrap` of it is the score bootstrap
 * of the logit (Kline and Santos 2012). Its coefficient is the first step from no association, not an
 * estimate.
 */
export function logitScoreLine(
  panel: BinomialPanel,
): { readonly fit: LeastSquaresFit; readonly rows: readonly number[] } | Refusal {
  const bare = twoWayLogit({ ...panel, regressors: [] });
  if (isRefusal(bare)) return bare;
  const { rows } = bare;
  const units = rows.map((row) => panel.units[row] ?? '');
  const times = rows.map((row) => panel.times[row] ?? '');
  const weights = bare.logits.map((logit, position) => {
    const chance = chanceOf(logit);
    return (panel.trials[rows[position] ?? 0] ?? 0) * chance * (1 - chance);
  });
  if (!weights.every((weight) => weight > 0)) return refusal(RefusalReason.OUT_OF_RANGE);
  const scaled = (column: readonly number[]) =>
    demeaned(column, units, weights).map((value, row) => value * Math.sqrt(weights[row] ?? 0));
  const fit = leastSquares({
    outcome: bare.fit.residuals,
    nuisance: dummies(times).map(scaled),
    regressors: panel.regressors.map((column) => scaled(rows.map((row) => column[row] ?? 0))),
    absorbed: new Set(units).size,
  });
  return isRefusal(fit) ? fit : { fit, rows };
}

const chanceOf = (logit: number): number => 1 / (1 + Math.exp(-logit));
