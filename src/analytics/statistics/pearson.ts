import { sampleCorrelation } from 'simple-statistics';
import { refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { refusePairs, type Coefficient, type Pairs } from './pairs.js';

/**
 * Pearson's product-moment correlation (Pearson 1895): how nearly the pairs lie on a straight line.
 * Without unit, n = pairs. It assumes nothing as a description; an interval or p stands apart
 * (`clusterBootstrap`, `arrangementTest`), as rows of one place are not independent.
 */
export function pearson({ x, y }: Pairs): Coefficient | Refusal {
  const refused = refusePairs({ x, y });
  if (refused !== null) return refused;
  const value = sampleCorrelation([...x], [...y]);
  if (!Number.isFinite(value)) return refusal(RefusalReason.OUT_OF_RANGE, { n: x.length });
  return { value: Math.max(-1, Math.min(1, value)), n: x.length };
}
