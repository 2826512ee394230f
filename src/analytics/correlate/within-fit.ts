import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { ClusterCorrection, clusterRobustErrors } from '../statistics/cluster-robust.js';
import { type LeastSquaresFit } from '../statistics/least-squares.js';
import { studentT, type Inference } from '../statistics/student-t.js';
import { twoWayFixedEffects } from '../statistics/two-way-fixed-effects.js';
import { twoWayLogit } from '../statistics/two-way-logit.js';
import {
  wildClusterBootstrap,
  type WildBootstrapTest,
} from '../statistics/wild-cluster-bootstrap.js';
import { logitScoreLine } from '../statistics/within-scores.js';

/** Rows of units at times, as flat lists; counts only where the outcome is a share of counts. */
export interface WithinRows {
  readonly units: readonly string[];
  readonly times: readonly string[];
  readonly clusters: readonly string[];
  readonly outcome: readonly number[];
  readonly counts: {
    readonly successes: readonly number[];
    readonly trials: readonly number[];
  } | null;
  /** In steps, such as 10 percentage points. */
  readonly exposure: readonly number[];
}

/** LOGIT: quasi-binomial, of counts. LINEAR: least squares, each row alike. */
export enum WithinModel {
  LOGIT = 'LOGIT',
  LINEAR = 'LINEAR',
}

export interface FitRequest {
  readonly model: WithinModel;
  /** Positions of the rows to fit. */
  readonly rows: readonly number[];
  /** Each unit counts alike, whatever was counted at it; within a unit counts still weigh. */
  readonly equalUnits: boolean;
  /** Draws of the wild cluster bootstrap; 0 for none. */
  readonly wildDraws: number;
}

export interface FitData {
  readonly rows: WithinRows;
  readonly requests: readonly FitRequest[];
  readonly seed: number;
  readonly level: number;
}

/** What a fit rests on and gives; counts are of what was kept, or of what was given if none was. */
export interface WithinFit {
  readonly n: number;
  readonly units: number;
  readonly clusters: number;
  readonly inference: Inference | Refusal;
  readonly dispersion: number | null;
  readonly wild: WildBootstrapTest | Refusal | null;
}

/** The fits of some requests, by their positions: workers may share them out. */
export const withinFits = (
  { rows, requests, seed, level }: FitData,
  { from, to }: { readonly from: number; readonly to: number },
): readonly WithinFit[] =>
  requests.slice(from, to).map((request) => withinFit(rows, request, { seed, level }));

interface FitSettings {
  readonly seed: number;
  readonly level: number;
}

/**
 * How an outcome moves beside an exposure within units, against the movement common to all: effects of
 * units and of times, errors robust to clusters (CR2 with Satterthwaite's degrees of freedom). In
 * log-odds, or in the unit of the outcome, for one step of the exposure.
 */
export function withinFit(rows: WithinRows, request: FitRequest, settings: FitSettings): WithinFit {
  const chosen = chosenRows(rows, request.rows);
  const fitted =
    request.model === WithinModel.LOGIT
      ? logitFit(chosen, request, settings.seed)
      : linearFit(chosen, request, settings.seed);
  if (isRefusal(fitted)) {
    const given = chosen.units.map((_, row) => row);
    return { ...sizesOf(chosen, given), inference: fitted, dispersion: null, wild: null };
  }
  const clusters = fitted.rows.map((row) => chosen.clusters[row] ?? '');
  const [error] = clusterRobustErrors(fitted.fit, clusters, ClusterCorrection.CR2);
  const value = fitted.fit.coefficients[0];
  const inference =
    error === undefined || value === undefined
      ? refusal(RefusalReason.EMPTY)
      : studentT(value, error, settings.level);
  const { dispersion, wild } = fitted;
  return { ...sizesOf(chosen, fitted.rows), inference, dispersion, wild };
}

function chosenRows(rows: WithinRows, chosen: readonly number[]): WithinRows {
  const of = <Value>(column: readonly Value[]) =>
    chosen.flatMap((row) => {
      const value = column[row];
      return value === undefined ? [] : [value];
    });
  const { counts } = rows;
  return {
    units: of(rows.units),
    times: of(rows.times),
    clusters: of(rows.clusters),
    outcome: of(rows.outcome),
    counts: counts === null ? null : { successes: of(counts.successes), trials: of(counts.trials) },
    exposure: of(rows.exposure),
  };
}

function sizesOf({ units, clusters }: WithinRows, rows: readonly number[]) {
  const distinct = (names: readonly string[]) => new Set(rows.map((row) => names[row])).size;
  return { n: rows.length, units: distinct(units), clusters: distinct(clusters) };
}

interface Fitted {
  readonly fit: LeastSquaresFit;
  readonly rows: readonly number[];
  readonly dispersion: number | null;
  readonly wild: WildBootstrapTest | Refusal | null;
}

function linearFit(rows: WithinRows, request: FitRequest, seed: number): Fitted | Refusal {
  const { units, times, outcome, exposure, clusters } = rows;
  const fitted = twoWayFixedEffects({ units, times, outcome, regressors: [exposure] });
  if (isRefusal(fitted)) return fitted;
  const wild = wildOf(fitted, { clusters, draws: request.wildDraws, seed });
  return { fit: fitted.fit, rows: fitted.rows, dispersion: null, wild };
}

function logitFit(rows: WithinRows, request: FitRequest, seed: number): Fitted | Refusal {
  if (rows.counts === null) return refusal(RefusalReason.OUTSIDE_DOMAIN);
  const { units, times, exposure, clusters } = rows;
  const counts = request.equalUnits ? equalised(units, rows.counts) : rows.counts;
  const panel = { units, times, ...counts, regressors: [exposure] };
  const fitted = twoWayLogit(panel);
  if (isRefusal(fitted)) return fitted;
  const wild =
    request.wildDraws === 0
      ? null
      : wildOf(logitScoreLine(panel), { clusters, draws: request.wildDraws, seed });
  return { fit: fitted.fit, rows: fitted.rows, dispersion: fitted.dispersion, wild };
}

interface WildSettings {
  readonly clusters: readonly string[];
  readonly draws: number;
  readonly seed: number;
}

function wildOf(
  fitted: { readonly fit: LeastSquaresFit; readonly rows: readonly number[] } | Refusal,
  { clusters, draws, seed }: WildSettings,
): WildBootstrapTest | Refusal | null {
  if (draws === 0 || isRefusal(fitted)) return isRefusal(fitted) ? fitted : null;
  const ofRows = fitted.rows.map((row) => clusters[row] ?? '');
  return wildClusterBootstrap(fitted.fit, 0, ofRows, { seed, draws });
}

/** Counts of each unit scaled to the mean total of units, so that every unit weighs the same. */
function equalised(units: readonly string[], { successes, trials }: Counts): Counts {
  const totals = new Map<string, number>();
  units.forEach((unit, row) => totals.set(unit, (totals.get(unit) ?? 0) + (trials[row] ?? 0)));
  const mean = trials.reduce((sum, count) => sum + count, 0) / totals.size;
  const scaled = (counts: readonly number[]) =>
    counts.map((count, row) => (count * mean) / (totals.get(units[row] ?? '') ?? 1));
  return { successes: scaled(successes), trials: scaled(trials) };
}

type Counts = NonNullable<WithinRows['counts']>;
