import { type Refusal } from '../estimate/refusal.js';
import { kendallTauB } from './kendall.js';
import { type Coefficient, type Pairs } from './pairs.js';
import { pearson } from './pearson.js';
import { spearman } from './spearman.js';

/** Which coefficient of association. */
export enum CorrelationMethod {
  SPEARMAN = 'SPEARMAN',
  PEARSON = 'PEARSON',
  KENDALL_TAU_B = 'KENDALL_TAU_B',
}

const BY_METHOD: Readonly<Record<CorrelationMethod, (pairs: Pairs) => Coefficient | Refusal>> = {
  [CorrelationMethod.SPEARMAN]: spearman,
  [CorrelationMethod.PEARSON]: pearson,
  [CorrelationMethod.KENDALL_TAU_B]: kendallTauB,
};

/** The coefficient of a method, or why there is none. Association, never more. */
export const correlation = (method: CorrelationMethod, pairs: Pairs): Coefficient | Refusal =>
  BY_METHOD[method](pairs);
