import { Matrix, QrDecomposition } from 'ml-matrix';
import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { refuseUnusable, requireSameLength } from './usable.js';

/** What is explained, by what, and beside what else. Columns are lists with one value for each row. */
export interface LinearModel {
  readonly outcome: readonly number[];
  /** Columns that are held still, such as the constant and dummies; those that others give are left out. */
  readonly nuisance: readonly (readonly number[])[];
  /** Columns whose coefficients are asked for. */
  readonly regressors: readonly (readonly number[])[];
  /** Effects already taken out of all columns by demeaning, such as one mean for each unit. */
  readonly absorbed?: number;
}

/** A fitted line, with all that its errors need. */
export interface LeastSquaresFit {
  readonly n: number;
  /** Rows less everything estimated, absorbed effects included. */
  readonly freedom: number;
  /** What was estimated, effects absorbed within the clusters counted as one constant. */
  readonly parameters: number;
  /** Of the regressors, in their order: unit of the outcome for one unit of the regressor. */
  readonly coefficients: readonly number[];
  /** In the unit of the outcome; exactly zero where the fit leaves nothing but rounding. */
  readonly residuals: readonly number[];
  readonly residualVariance: number;
  /** For each regressor, the weights of the rows whose sum with the outcome is its coefficient. */
  readonly influences: readonly (readonly number[])[];
  /** For each row, its coordinates in an orthonormal basis of all columns. */
  readonly basis: readonly (readonly number[])[];
}

/** A column of length 1 of which the others leave less than this is taken as given by them. */
const COLLINEAR_BELOW = 1e-10;

/** Residuals this small beside the outcome are rounding. */
const ROUNDING = 1e-12;

/**
 * Ordinary least squares by Householder QR (Golub 1965; `ml-matrix`) of columns scaled to length 1, as
 * exact on the NIST reference sets as double precision allows. Nuisance columns come first, so that the
 * last diagonals of R tell what they leave of each regressor: nearly nothing means COLLINEAR. The fit
 * assumes a straight line; errors and intervals stand apart (`classicalErrors`, `neweyWestErrors`,
 * `clusterRobustErrors`), each with assumptions of its own.
 */
export function leastSquares(model: LinearModel): LeastSquaresFit | Refusal {
  const refused = refuseModel(model);
  if (refused !== null) return refused;
  const factors = factorsOf(model);
  if (isRefusal(factors)) return factors;
  const { outcome, regressors, absorbed = 0 } = model;
  const n = outcome.length;
  const rank = factors.inverse.length;
  const freedom = n - rank - absorbed;
  if (freedom < 1) return refusal(RefusalReason.NO_RESIDUAL_FREEDOM, { n, rank: rank + absorbed });
  const coordinates = factors.basis.columns.map((column) => product(column, outcome));
  const kept = factors.inverse.slice(rank - regressors.length);
  const fitted = factors.basis.rows.map((row) => product(row, coordinates));
  const residuals = withoutRounding(outcome, fitted);
  const fit = {
    n,
    freedom,
    parameters: rank + Math.min(absorbed, 1),
    coefficients: kept.map((row) => product(row, coordinates)),
    residuals,
    residualVariance: product(residuals, residuals) / freedom,
    influences: kept.map((row) => factors.basis.rows.map((basis) => product(basis, row))),
    basis: factors.basis.rows,
  };
  return isInRange(fit) ? fit : refusal(RefusalReason.OUT_OF_RANGE, { n });
}

function refuseModel({ outcome, nuisance, regressors }: LinearModel): Refusal | null {
  for (const column of [...nuisance, ...regressors]) {
    requireSameLength(outcome, column);
    const unusable = refuseUnusable(column, 1);
    if (unusable !== null) return unusable;
  }
  return refuseUnusable(outcome, 1);
}

interface Factors {
  readonly basis: {
    readonly rows: readonly (readonly number[])[];
    readonly columns: readonly (readonly number[])[];
  };
  /** The inverse of R, so scaled that it turns coordinates into coefficients. */
  readonly inverse: readonly (readonly number[])[];
}

function factorsOf({ outcome, nuisance, regressors }: LinearModel): Factors | Refusal {
  const n = outcome.length;
  const columns = [...nuisance, ...regressors];
  if (columns.length > n) {
    return refusal(RefusalReason.NO_RESIDUAL_FREEDOM, { n, columns: columns.length });
  }
  const lengths = columns.map(lengthOf);
  if (!lengths.every(Number.isFinite)) {
    return refusal(RefusalReason.OUT_OF_RANGE, { n });
  }
  const scaled = columns.map((column, j) => column.map((value) => value / (lengths[j] ?? 1)));
  const decomposition = new QrDecomposition(new Matrix(scaled).transpose());
  const triangle = decomposition.upperTriangularMatrix;
  const given = triangle.diagonal().findIndex((rest) => Math.abs(rest) < COLLINEAR_BELOW);
  if (given >= nuisance.length) {
    return refusal(RefusalReason.COLLINEAR, { regressor: given - nuisance.length });
  }
  // One at a time: what rounding left of it has bent the columns after it.
  if (given >= 0) {
    return factorsOf({ outcome, nuisance: nuisance.filter((_, j) => j !== given), regressors });
  }
  const basis = decomposition.orthogonalMatrix;
  const inverse = inverseOfTriangle(triangle.to2DArray());
  return {
    basis: { rows: basis.to2DArray(), columns: basis.transpose().to2DArray() },
    inverse: inverse.map((row, j) => row.map((value) => value / (lengths[j] ?? 1))),
  };
}

/** A column of zeros has length 1 here: it stays as it is, and is found to be given. */
function lengthOf(column: readonly number[]): number {
  const length = Math.sqrt(product(column, column));
  return length === 0 ? 1 : length;
}

/** By substitution from the last row up: exact where a general inverse would lose digits. */
function inverseOfTriangle(triangle: readonly (readonly number[])[]): number[][] {
  const inverse = triangle.map(() => new Array<number>(triangle.length).fill(0));
  triangle.forEach((_, j) => {
    for (let i = j; i >= 0; i -= 1) {
      const row = triangle[i] ?? [];
      let rest = i === j ? 1 : 0;
      for (let k = i + 1; k <= j; k += 1) rest -= (row[k] ?? 0) * (inverse[k]?.[j] ?? 0);
      (inverse[i] ?? [])[j] = rest / (row[i] ?? 1);
    }
  });
  return inverse;
}

function withoutRounding(outcome: readonly number[], fitted: readonly number[]): number[] {
  const residuals = outcome.map((value, i) => value - (fitted[i] ?? 0));
  const largest = outcome.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const isRounding = residuals.every((residual) => Math.abs(residual) <= ROUNDING * largest);
  return isRounding ? residuals.map(() => 0) : residuals;
}

const isInRange = ({ coefficients, residualVariance, influences }: LeastSquaresFit): boolean =>
  [...coefficients, residualVariance, ...influences.flat()].every(Number.isFinite);

/** The sum of products, in order of the rows. */
export function product(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
