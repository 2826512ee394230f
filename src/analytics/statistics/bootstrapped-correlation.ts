import { clusterBootstrapDraws } from './cluster-bootstrap.js';
import { correlation, type CorrelationMethod } from './correlation.js';

interface BootstrappedRows {
  readonly method: CorrelationMethod;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** The cluster of each row, which is drawn whole. */
  readonly clusters: readonly string[];
  readonly seed: number;
}

/** Coefficients of rows drawn by whole clusters; null where a draw has none. See `clusterBootstrap`. */
export function bootstrappedCorrelation(
  { method, x, y, clusters, seed }: BootstrappedRows,
  { from, to }: { readonly from: number; readonly to: number },
): (number | null)[] {
  const statistic = (rows: readonly number[]) =>
    correlation(method, {
      x: rows.map((row) => x[row] ?? NaN),
      y: rows.map((row) => y[row] ?? NaN),
    });
  return clusterBootstrapDraws(clusters, statistic, { seed, from, to });
}
