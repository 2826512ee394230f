import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { dummies, informativeRows, type PanelRows } from './panel.js';
import { quasiBinomialLogit, type LogitFit } from './quasi-binomial-logit.js';
import { refuseUnusable, requireSameLength } from './usable.js';

/** Counts out of counts of units at times. */
export interface BinomialPanel extends PanelRows {
  readonly successes: readonly number[];
  readonly trials: readonly number[];
  readonly regressors: readonly (readonly number[])[];
}

export interface PanelLogitFit extends LogitFit {
  /** The rows that the fit rests on: units and times all of whose counts are none or all say nothing. */
  readonly rows: readonly number[];
}

/**
 * `quasiBinomialLogit` with an effect for each unit and each time: how the log-odds of a unit move beside
 * the regressor, against the movement common to all. A unit or time whose share is always 0 or always 1
 * fits any coefficient, so it is left out and told. Same assumptions; n = rows kept.
 */
export function twoWayLogit({
  units,
  times,
  successes,
  trials,
  regressors,
}: BinomialPanel): PanelLogitFit | Refusal {
  for (const column of [times, successes, trials, ...regressors]) requireSameLength(units, column);
  const unusable = refuseUnusable(successes, 1) ?? refuseUnusable(trials, 1);
  if (unusable !== null) return unusable;
  const isPure = (rows: readonly number[]) =>
    rows.every((row) => successes[row] === 0) ||
    rows.every((row) => successes[row] === trials[row]);
  const rows = informativeRows({ units, times }, (of) => of.length < 2 || isPure(of));
  if (rows.length === 0) return refusal(RefusalReason.TOO_FEW, { n: 0 });
  const kept = new Set(rows);
  const ofRows = <Value>(column: readonly Value[]) => column.filter((_, row) => kept.has(row));
  const fit = quasiBinomialLogit({
    successes: ofRows(successes),
    trials: ofRows(trials),
    nuisance: dummies(ofRows(times)),
    regressors: regressors.map(ofRows),
    units: ofRows(units),
  });
  return isRefusal(fit) ? fit : { ...fit, rows };
}
