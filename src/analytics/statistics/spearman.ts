import { type Refusal } from '../estimate/refusal.js';
import { pearson } from './pearson.js';
import { midRanks } from './ranks.js';
import { refusePairs, type Coefficient, type Pairs } from './pairs.js';

/**
 * Spearman's rank correlation (Spearman 1904): how nearly one rises whenever the other does, whatever
 * the form. Ties share mid-ranks, so it is Pearson's coefficient of the ranks (Kendall and Gibbons 1990,
 * chapter 3). Without unit, n = pairs; interval and p stand apart.
 */
export function spearman({ x, y }: Pairs): Coefficient | Refusal {
  return refusePairs({ x, y }) ?? pearson({ x: midRanks(x), y: midRanks(y) });
}
