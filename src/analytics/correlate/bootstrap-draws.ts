import { type CorrelationMethod } from '../statistics/correlation.js';
import { rowsByGroup } from '../statistics/groups.js';
import { drawnWithReplacement, randomStream } from '../statistics/random-stream.js';
import { resampledCorrelation } from '../statistics/resampled-correlation.js';

/** Columns of which a coefficient is asked for, with the cluster of each row. */
export interface BootstrapTable {
  readonly clusters: readonly string[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly z: readonly number[] | null;
}

export interface BootstrapData {
  readonly method: CorrelationMethod;
  readonly tables: readonly BootstrapTable[];
  readonly seed: number;
}

/**
 * For each table the coefficients of draws of whole clusters with replacement, null where a draw leaves a
 * side constant. As `clusterBootstrapDraws`, draw for draw, but reckoned by counting rows, not by
 * copying them.
 */
export function bootstrapDraws(
  { method, tables, seed }: BootstrapData,
  { from, to }: { readonly from: number; readonly to: number },
): readonly (readonly (number | null)[])[] {
  return tables.map(({ clusters, x, y, z }) => {
    const coefficient = resampledCorrelation(method, z === null ? { x, y } : { x, y, z });
    const groups = [...rowsByGroup(clusters).values()];
    const weights = new Float64Array(x.length);
    return Array.from({ length: to - from }, (_, offset) => {
      const stream = randomStream({ seed, purpose: 'cluster-bootstrap', index: from + offset });
      weights.fill(0);
      for (const group of drawnWithReplacement(stream, groups.length)) {
        for (const row of groups[group] ?? []) weights[row] = (weights[row] ?? 0) + 1;
      }
      return coefficient(weights);
    });
  });
}
