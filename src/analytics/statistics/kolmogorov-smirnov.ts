import { Matrix } from 'ml-matrix';
import { refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { factorial } from './arrangements.js';
import { refuseUnusable } from './usable.js';

export interface UniformityTest {
  /** The largest distance between the share of values up to a point and the point. */
  readonly distance: number;
  readonly p: number;
  readonly n: number;
}

/**
 * The Kolmogorov-Smirnov test of values against the uniform distribution on 0 to 1, two-sided, with
 * exact p (Kolmogorov 1933; Marsaglia, Tsang and Wang 2003). Assumes independent values without ties;
 * with ties p is too large. Without unit, n = values.
 */
export function uniformityTest(values: readonly number[]): UniformityTest | Refusal {
  const unusable = refuseUnusable(values, 1);
  if (unusable !== null) return unusable;
  const outside = values.filter((value) => value < 0 || value > 1).length;
  if (outside > 0) return refusal(RefusalReason.OUTSIDE_DOMAIN, { outside });
  const n = values.length;
  const sorted = [...values].sort((a, b) => a - b);
  const distance = sorted.reduce(
    (most, value, i) => Math.max(most, (i + 1) / n - value, value - i / n),
    0,
  );
  return { distance, p: Math.max(0, Math.min(1, 1 - kolmogorovProbability(n, distance))), n };
}

/** Scaled down where it grows above this, so that powers stay within a double. */
const LARGE = 1e140;

/**
 * The probability that the distance of n uniform values is below d, to 13 digits (Marsaglia, Tsang and
 * Wang 2003, Journal of Statistical Software 8). Own code on matrices of `ml-matrix`, as no library of
 * moderate size has the exact distribution.
 */
export function kolmogorovProbability(n: number, d: number): number {
  if (n * d * d > 18) return 1;
  const k = Math.floor(n * d) + 1;
  const size = 2 * k - 1;
  const power = powerOf(stepMatrix(size, k - n * d), n);
  let probability = power.matrix.get(k - 1, k - 1);
  let scale = power.scale;
  for (let i = 1; i <= n; i += 1) {
    probability = (probability * i) / n;
    if (probability < 1 / LARGE) {
      probability *= LARGE;
      scale -= 1;
    }
  }
  return probability * LARGE ** scale;
}

function stepMatrix(size: number, h: number): Matrix {
  const matrix = Matrix.zeros(size, size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= Math.min(i + 1, size - 1); j += 1) matrix.set(i, j, 1);
  }
  for (let i = 0; i < size; i += 1) {
    matrix.set(i, 0, matrix.get(i, 0) - h ** (i + 1));
    matrix.set(size - 1, i, matrix.get(size - 1, i) - h ** (size - i));
  }
  const corner = 2 * h - 1 > 0 ? (2 * h - 1) ** size : 0;
  matrix.set(size - 1, 0, matrix.get(size - 1, 0) + corner);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      matrix.set(i, j, matrix.get(i, j) / factorial(i - j + 1));
    }
  }
  return matrix;
}

/** A power by squaring, and how often it was divided by LARGE. */
function powerOf(matrix: Matrix, n: number): { readonly matrix: Matrix; readonly scale: number } {
  if (n === 1) return { matrix, scale: 0 };
  const half = powerOf(matrix, Math.floor(n / 2));
  const squared = half.matrix.mmul(half.matrix);
  const power = n % 2 === 0 ? squared : squared.mmul(matrix);
  const middle = Math.floor(power.rows / 2);
  const isLarge = power.get(middle, middle) > LARGE;
  return {
    matrix: isLarge ? power.mul(1 / LARGE) : power,
    scale: 2 * half.scale + Number(isLarge),
  };
}
