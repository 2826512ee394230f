import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { demeaned } from './demeaned.js';
import { leastSquares, type LeastSquaresFit } from './least-squares.js';
import { dummies, informativeRows, type PanelRows } from './panel.js';
import { refuseUnusable, requireSameLength } from './usable.js';

/** A panel, balanced or not: one outcome and some regressors of units at times. */
export interface Panel extends PanelRows {
  readonly outcome: readonly number[];
  readonly regressors: readonly (readonly number[])[];
}

export interface PanelFit {
  readonly fit: LeastSquaresFit;
  /** The rows that the fit rests on: a unit or time of one row says nothing and is left out. */
  readonly rows: readonly number[];
}

/**
 * Least squares with an effect for each unit and for each time (Wooldridge 2010, chapter 10): how the
 * outcome of a unit moves beside the regressor, against the movement common to all. Unit effects are
 * taken out by demeaning and those of times by dummies, which is exact for unbalanced panels (Frisch and
 * Waugh 1933). Assumes that the effects add up, the line is alike for all units, and no past outcome
 * acts on the regressor. Coefficients are in the unit of the outcome for one unit of the regressor;
 * n = rows kept. Errors by `clusterRobustErrors` with clusters that hold whole units.
 */
export function twoWayFixedEffects({
  units,
  times,
  outcome,
  regressors,
}: Panel): PanelFit | Refusal {
  for (const column of [times, outcome, ...regressors]) requireSameLength(units, column);
  for (const column of [outcome, ...regressors]) {
    const unusable = refuseUnusable(column, 1);
    if (unusable !== null) return unusable;
  }
  const rows = informativeRows({ units, times }, (ofGroup) => ofGroup.length < 2);
  if (rows.length === 0) return refusal(RefusalReason.TOO_FEW, { n: 0 });
  const ofRows = <Value>(column: readonly Value[]) => column.filter((_, row) => kept.has(row));
  const kept = new Set(rows);
  const groups = ofRows(units);
  const equal = rows.map(() => 1);
  const within = (column: readonly number[]) => demeaned(column, groups, equal);
  const fit = leastSquares({
    outcome: within(ofRows(outcome)),
    nuisance: dummies(ofRows(times)).map(within),
    regressors: regressors.map((column) => within(ofRows(column))),
    absorbed: new Set(groups).size,
  });
  return isRefusal(fit) ? fit : { fit, rows };
}
