import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { rowsByGroup } from './groups.js';
import { product, type LeastSquaresFit } from './least-squares.js';
import { standardErrorOf } from './standard-error.js';
import { type StandardError } from './student-t.js';
import { requireSameLength } from './usable.js';

/** How few clusters are made up for. */
export enum ClusterCorrection {
  CR1 = 'CR1',
  CR2 = 'CR2',
}

/** A share of a cluster in the fit this near 1 leaves nothing to correct. */
const WHOLE = 1 - 1e-10;

/**
 * Cluster-robust errors of a fit, in the unit of each coefficient: rows of one cluster may go together
 * in any way, clusters are independent. Effects absorbed by demeaning must lie within the clusters.
 *
 * CR1 (Liang and Zeger 1986; Cameron and Miller 2015) times G/(G-1) (n-1)/(n-parameters), with G - 1
 * degrees of freedom: too small with few clusters or ones of unequal size.
 *
 * CR2 (Bell and McCaffrey 2002; Pustejovsky and Tipton 2018) corrects the residuals by the inverse root
 * of what the fit leaves of each cluster, and takes Satterthwaite's degrees of freedom, both under a
 * working model of independent rows. The choice where clusters are fewer than about 50; below about 10,
 * and wherever its degrees of freedom are below 4, `wildClusterBootstrap` stands beside it.
 */
export function clusterRobustErrors(
  fit: LeastSquaresFit,
  clusters: readonly string[],
  correction: ClusterCorrection,
): readonly (StandardError | Refusal)[] {
  requireSameLength(clusters, fit.residuals);
  const groups = [...rowsByGroup(clusters).values()];
  if (groups.length < 2) {
    const refused = refusal(RefusalReason.ONE_CLUSTER, { clusters: groups.length });
    return fit.influences.map(() => refused);
  }
  if (correction === ClusterCorrection.CR1) {
    return fit.influences.map((influence) => clusterError(fit, influence, groups));
  }
  const spectra = groups.map((rows) => spectrumOf(fit, rows));
  return fit.influences.map((influence) => reducedBiasError(fit, influence, spectra));
}

function clusterError(
  fit: LeastSquaresFit,
  influence: readonly number[],
  groups: readonly (readonly number[])[],
): StandardError | Refusal {
  const count = groups.length;
  const factor = ((count / (count - 1)) * (fit.n - 1)) / (fit.n - fit.parameters);
  const parts = groups.map((rows) => scoreOf(fit, influence, rows));
  return errorOf(parts, factor, count - 1);
}

interface Score {
  readonly sum: number;
  readonly size: number;
}

/** The score of a cluster, and its size were nothing to cancel in it. */
function scoreOf(
  { residuals }: LeastSquaresFit,
  weights: readonly number[],
  rows: readonly number[],
): Score {
  const parts = rows.map((row) => (weights[row] ?? 0) * (residuals[row] ?? 0));
  return {
    sum: parts.reduce((sum, part) => sum + part, 0),
    size: parts.reduce((sum, part) => sum + Math.abs(part), 0),
  };
}

const errorOf = (scores: readonly Score[], factor: number, freedom: number) =>
  standardErrorOf(
    factor * scores.reduce((sum, score) => sum + score.sum ** 2, 0),
    factor * scores.reduce((sum, score) => sum + score.size ** 2, 0),
    freedom,
  );

/** What the fit takes of a cluster: its rows in the basis, and the axes and shares of what they span. */
interface Spectrum {
  readonly rows: readonly number[];
  readonly basis: readonly (readonly number[])[];
  readonly axes: readonly (readonly number[])[];
  readonly shares: readonly number[];
}

function spectrumOf({ basis }: LeastSquaresFit, rows: readonly number[]): Spectrum {
  const ofRows = rows.map((row) => basis[row] ?? []);
  const matrix = new Matrix(ofRows.map((row) => [...row]));
  const gram = matrix.transpose().mmul(matrix);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(gram, {
    assumeSymmetric: true,
  });
  return {
    rows,
    basis: ofRows,
    axes: eigenvectorMatrix.transpose().to2DArray(),
    shares: realEigenvalues,
  };
}

function reducedBiasError(
  fit: LeastSquaresFit,
  influence: readonly number[],
  spectra: readonly Spectrum[],
): StandardError | Refusal {
  const corrected = spectra.map((spectrum) => ({ spectrum, ...correct(spectrum, influence) }));
  const scores = corrected.map(({ spectrum, weights }) => {
    const parts = spectrum.rows.map((row, i) => (weights[i] ?? 0) * (fit.residuals[row] ?? 0));
    return {
      sum: parts.reduce((sum, part) => sum + part, 0),
      size: parts.reduce((sum, part) => sum + Math.abs(part), 0),
    };
  });
  return errorOf(scores, 1, satterthwaite(corrected));
}

interface Corrected {
  /** The weights of the rows of the cluster, times the inverse root of what the fit leaves of it. */
  readonly weights: readonly number[];
  /** The same in the basis. */
  readonly coordinates: readonly number[];
}

function correct({ rows, basis, axes, shares }: Spectrum, influence: readonly number[]): Corrected {
  const plain = rows.map((row) => influence[row] ?? 0);
  const inBasis = inCoordinates(basis, plain);
  const shift = new Array<number>(inBasis.length).fill(0);
  axes.forEach((axis, a) => {
    const step = gain(shares[a] ?? 0) * product(axis, inBasis);
    axis.forEach((value, j) => {
      shift[j] = (shift[j] ?? 0) + step * value;
    });
  });
  const weights = plain.map((weight, i) => weight + product(basis[i] ?? [], shift));
  return { weights, coordinates: inCoordinates(basis, weights) };
}

/** How the inverse root of 1 - share differs from 1, over the share; -1 over it where nothing is left. */
function gain(share: number): number {
  if (share >= WHOLE) return -1 / share;
  if (share < 1e-8) return 0.5;
  return (1 / Math.sqrt(1 - share) - 1) / share;
}

function inCoordinates(basis: readonly (readonly number[])[], weights: readonly number[]) {
  const coordinates = new Array<number>(basis[0]?.length ?? 0).fill(0);
  basis.forEach((row, i) => {
    row.forEach((value, j) => {
      coordinates[j] = (coordinates[j] ?? 0) + value * (weights[i] ?? 0);
    });
  });
  return coordinates;
}

/** (sum of eigenvalues)^2 / sum of their squares, of the matrix whose form in the errors is the variance. */
function satterthwaite(corrected: readonly Corrected[]): number {
  let trace = 0;
  let squares = 0;
  corrected.forEach((a, i) => {
    corrected.forEach((b, j) => {
      const own = i === j ? product(a.weights, a.weights) : 0;
      const entry = own - product(a.coordinates, b.coordinates);
      squares += entry ** 2;
      if (i === j) trace += entry;
    });
  });
  return trace ** 2 / squares;
}
