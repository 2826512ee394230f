import { type Refusal } from '../estimate/refusal.js';
import { refusePairs, type Coefficient, type Pairs } from './pairs.js';

/**
 * Kendall's tau-b (Kendall 1945): concordant less discordant pairs of rows, over the geometric mean of
 * the pairs untied in x and those untied in y. Without unit, n = rows; interval and p stand apart. Own
 * code, as no library here has it; it looks at each pair of rows once.
 */
export function kendallTauB({ x, y }: Pairs): Coefficient | Refusal {
  const refused = refusePairs({ x, y });
  if (refused !== null) return refused;
  let concordance = 0;
  let untiedInX = 0;
  let untiedInY = 0;
  x.forEach((xi, i) => {
    const yi = y[i] ?? 0;
    for (let j = 0; j < i; j += 1) {
      const dx = direction(xi, x[j] ?? 0);
      const dy = direction(yi, y[j] ?? 0);
      concordance += dx * dy;
      untiedInX += Math.abs(dx);
      untiedInY += Math.abs(dy);
    }
  });
  const value = concordance / Math.sqrt(untiedInX * untiedInY);
  return { value: Math.max(-1, Math.min(1, value)), n: x.length };
}

/** Compared, not subtracted: a difference of two large numbers could overflow. */
const direction = (a: number, b: number): number => Number(a > b) - Number(a < b);
