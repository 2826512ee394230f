import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { ClusterCorrection, clusterRobustErrors } from './cluster-robust.js';
import { type LeastSquaresFit } from './least-squares.js';
import { placeboClusters } from './placebo-clusters.js';
import { studentT, type Inference, type StandardError } from './student-t.js';
import { rowsOf, type Shape, type TreatedPanel } from './treated-panel.js';
import { twoWayFixedEffects } from './two-way-fixed-effects.js';

export interface TreatedContrast {
  readonly inference: Inference | Refusal;
  readonly value: number;
  /** Rows, and the clusters of them that were treated and not. */
  readonly n: number;
  readonly treated: number;
  readonly comparison: number;
  readonly fit: LeastSquaresFit;
  readonly rows: readonly number[];
}

/** With fewer the scatter of the comparison says nothing of the one that was treated. */
const LEAST_COMPARISON = 3;

/**
 * How the outcome of the treated moves with a shape over time beside that of the comparison, with an
 * effect for each unit and each time: with a step, the difference in differences (Card and Krueger 1994;
 * Wooldridge 2010, chapter 10), for treatment at one time alone. In the unit of the outcome for one unit
 * of the shape. Assumes that the treated would have moved as the comparison did. Errors are CR2 by
 * cluster. A single treated cluster shows no scatter of its own: it is then taken from the comparison,
 * each in turn held for treated (Donald and Lang 2007; Conley and Taber 2011), which assumes that the
 * treated one scatters as they do.
 */
export function treatedContrast(
  panel: TreatedPanel,
  shape: Shape,
  level: number,
): TreatedContrast | Refusal {
  const { units, clusters, times, outcome, treated } = panel;
  const found = twoWayFixedEffects({
    units,
    times: times.map(String),
    outcome,
    regressors: [times.map((time, row) => (treated.has(clusters[row] ?? '') ? shape(time) : 0))],
  });
  if (isRefusal(found)) return found;
  const { fit, rows } = found;
  const kept = [...new Set(rows.map((row) => clusters[row] ?? ''))].sort();
  const count = kept.filter((cluster) => treated.has(cluster)).length;
  const value = fit.coefficients[0] ?? 0;
  const error = errorOf(panel, shape, { fit, rows, treated: count });
  return {
    inference: studentT(value, error, level),
    value,
    n: fit.n,
    treated: count,
    comparison: kept.length - count,
    fit,
    rows,
  };
}

function errorOf(
  panel: TreatedPanel,
  shape: Shape,
  kept: {
    readonly fit: LeastSquaresFit;
    readonly rows: readonly number[];
    readonly treated: number;
  },
): StandardError | Refusal {
  const none = refusal(RefusalReason.EMPTY);
  if (kept.treated === 1) return errorOfComparison(panel, shape);
  const clusters = kept.rows.map((row) => panel.clusters[row] ?? '');
  return clusterRobustErrors(kept.fit, clusters, ClusterCorrection.CR2)[0] ?? none;
}

/**
 * From the differences that each comparison cluster shows against the others. In a balanced panel of one
 * unit a cluster it is the pooled error of two samples, one of which is a single value.
 */
function errorOfComparison(panel: TreatedPanel, shape: Shape): StandardError | Refusal {
  const placebos = placeboClusters(comparisonOf(panel), shape);
  if (isRefusal(placebos)) return placebos;
  const count = placebos.clusters.length;
  if (count < LEAST_COMPARISON) {
    return refusal(RefusalReason.TOO_FEW, { comparison: count, least: LEAST_COMPARISON });
  }
  const squares = placebos.clusters.reduce(
    (sum, _, position) => sum + placebos.differenceOf([position]) ** 2,
    0,
  );
  const ofOne = (squares * (count - 1)) / count ** 2;
  const variance = (ofOne * (count + 1)) / count;
  if (!(variance > 0)) return refusal(RefusalReason.NO_RESIDUAL_VARIANCE, { clusters: count });
  return { standardError: Math.sqrt(variance), freedom: count - 1 };
}

function comparisonOf(panel: TreatedPanel): TreatedPanel {
  const rows = panel.clusters.flatMap((cluster, row) => (panel.treated.has(cluster) ? [] : [row]));
  return rowsOf(panel, rows);
}
