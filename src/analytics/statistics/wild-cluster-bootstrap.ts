import { refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { rowsByGroup } from './groups.js';
import { product, type LeastSquaresFit } from './least-squares.js';
import { sampledP } from './permutation-p.js';
import { integerBelow, randomStream } from './random-stream.js';
import { requireSameLength } from './usable.js';

interface WildSettings {
  readonly seed: number;
  readonly draws: number;
}

export interface WildBootstrapTest {
  readonly p: number;
  readonly clusters: number;
  /** Looked at: all 2^clusters where that is no more than the draws. */
  readonly draws: number;
}

/** With fewer distinct draws, in pairs of opposite signs, no p of 0.05 could come out. */
const LEAST_PAIRS_OF_SIGNS = 20;

const ROUNDING = 1e-12;

/**
 * Two-sided p of one coefficient against zero by the wild cluster bootstrap (Cameron, Gelbach and Miller
 * 2008; Djogbenou, MacKinnon and Nielsen 2019): the residuals of the fit without the regressor, whole
 * clusters at a time with their sign kept or turned, and the cluster-robust t of each such outcome. All
 * signs if they are no more than the draws, else drawn by seed with the +1 rule. Assumes independent
 * clusters that are not too unlike; for 6 to about 40 of them it keeps its level where t does not.
 * Reckoned without refitting (Roodman and others 2019). Effects absorbed must lie within the clusters.
 */
export function wildClusterBootstrap(
  fit: LeastSquaresFit,
  regressor: number,
  clusters: readonly string[],
  { seed, draws }: WildSettings,
): WildBootstrapTest | Refusal {
  requireSameLength(clusters, fit.residuals);
  const groups = [...rowsByGroup(clusters).values()];
  const count = groups.length;
  if (count < 2) return refusal(RefusalReason.ONE_CLUSTER, { clusters: count });
  const pairsOfSigns = 2 ** (count - 1);
  if (pairsOfSigns < LEAST_PAIRS_OF_SIGNS) {
    const numbers = { count: pairsOfSigns, least: LEAST_PAIRS_OF_SIGNS };
    return refusal(RefusalReason.TOO_FEW_ARRANGEMENTS, numbers);
  }
  const parts = partsOf(fit, regressor, groups);
  const observed = squaredT(parts, new Array<number>(count).fill(1));
  if (observed === null) return refusal(RefusalReason.NO_RESIDUAL_VARIANCE, { clusters: count });
  const isExact = 2 ** count <= draws;
  const looked = isExact ? 2 ** count : draws;
  let asExtreme = 0;
  for (let index = 0; index < looked; index += 1) {
    const signs = isExact ? signsOf(index, count) : drawnSigns(seed, index, count);
    const squared = squaredT(parts, signs);
    if (squared === null || squared >= observed * (1 - ROUNDING)) asExtreme += 1;
  }
  const p = isExact ? asExtreme / looked : sampledP(asExtreme, looked);
  return { p, clusters: count, draws: looked };
}

/** What each cluster gives to the coefficient, and to the score of each cluster, for the sign plus. */
interface Parts {
  readonly coefficient: readonly number[];
  readonly scores: readonly (readonly number[])[];
  readonly size: number;
}

function partsOf(
  { influences, residuals, coefficients, basis }: LeastSquaresFit,
  regressor: number,
  groups: readonly (readonly number[])[],
): Parts {
  const influence = influences[regressor] ?? [];
  const scale = (coefficients[regressor] ?? 0) / product(influence, influence);
  // Of the fit without the regressor: what it explained falls back into the residuals.
  const restricted = residuals.map((value, row) => value + scale * (influence[row] ?? 0));
  const own = groups.map((rows) => sumOver(rows, influence, restricted));
  const ofInfluence = groups.map((rows) => inBasis(basis, rows, influence));
  const ofResiduals = groups.map((rows) => inBasis(basis, rows, restricted));
  return {
    coefficient: own,
    scores: ofInfluence.map((a, g) =>
      ofResiduals.map((b, h) => (g === h ? (own[g] ?? 0) : 0) - product(a, b)),
    ),
    size: own.reduce((sum, value) => sum + value ** 2, 0),
  };
}

function sumOver(rows: readonly number[], a: readonly number[], b: readonly number[]): number {
  return rows.reduce((sum, row) => sum + (a[row] ?? 0) * (b[row] ?? 0), 0);
}

function inBasis(
  basis: readonly (readonly number[])[],
  rows: readonly number[],
  values: readonly number[],
): number[] {
  const coordinates = new Array<number>(basis[0]?.length ?? 0).fill(0);
  for (const row of rows) {
    const ofRow = basis[row] ?? [];
    for (let j = 0; j < coordinates.length; j += 1) {
      coordinates[j] = (coordinates[j] ?? 0) + (ofRow[j] ?? 0) * (values[row] ?? 0);
    }
  }
  return coordinates;
}

/** The squared t but for a constant factor, or null where all scores vanish but for rounding. */
function squaredT({ coefficient, scores, size }: Parts, signs: readonly number[]): number | null {
  const value = product(coefficient, signs);
  const variance = scores.reduce((sum, row) => sum + product(row, signs) ** 2, 0);
  return variance <= ROUNDING ** 2 * size ? null : value ** 2 / variance;
}

/** The signs that the binary digits of a number stand for. */
const signsOf = (index: number, count: number): number[] =>
  Array.from({ length: count }, (_, cluster) =>
    Math.floor(index / 2 ** cluster) % 2 === 0 ? 1 : -1,
  );

function drawnSigns(seed: number, index: number, count: number): number[] {
  const stream = randomStream({ seed, purpose: 'wild-cluster-bootstrap', index });
  return Array.from({ length: count }, () => (integerBelow(stream, 2) === 0 ? 1 : -1));
}
