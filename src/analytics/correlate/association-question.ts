import { type CorrelationMethod } from '../statistics/correlation.js';
import { type SubjectReadings } from './observations.js';
import { type PermutationScheme } from './permutation-draws.js';
import { type Transformation } from './transformed.js';
import { type AssociableIndicator } from './words.js';

/** What one row is. */
export enum UnitOfAnalysis {
  JURISDICTION_YEAR = 'JURISDICTION_YEAR',
  SITE_YEAR = 'SITE_YEAR',
}

/** A question that was checked. */
export interface AssociationQuestion {
  readonly outcome: AssociableIndicator;
  readonly exposure: AssociableIndicator;
  readonly heldStill: AssociableIndicator | null;
  readonly unit: UnitOfAnalysis;
  readonly method: CorrelationMethod;
  readonly transformation: Transformation;
  readonly scheme: PermutationScheme;
  readonly leastDenominator: number;
  readonly leastDenominators: readonly number[];
  /** Years on either side that the lag scan looks at; 0 for no scan. */
  readonly lags: number;
  readonly seed: number;
  readonly draws: number;
}

/** What the graph holds for a question. */
export interface AssociationData {
  readonly outcome: readonly SubjectReadings[];
  readonly exposure: readonly SubjectReadings[];
  readonly heldStill: readonly SubjectReadings[] | null;
  /** Readings of the sites that a jurisdiction's value sums up; null where it sums up none. */
  readonly sites: readonly SubjectReadings[] | null;
}
