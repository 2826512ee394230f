import { bootstrapDraws } from '../correlate/bootstrap-draws.js';
import { permutationCounts } from '../correlate/permutation-draws.js';
import { withinFits } from '../correlate/within-fit.js';
import { findBeforeAfter } from '../before-after/before-after.js';
import { chanceDraws } from '../trace/chance-draws.js';

/** Some of the numbered draws of an analysis: from one number to before another. */
export interface DrawRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The work that worker threads know by name. A job is pure: each draw depends on the data and on its
 * number alone, so the parts are the same whoever makes them. Data and parts are plain.
 */
export const JOBS = {
  chanceDraws,
  bootstrapDraws,
  permutationCounts,
  withinFits,
  findBeforeAfter,
} as const;

export type JobName = keyof typeof JOBS;
export type JobData<Name extends JobName> = Parameters<(typeof JOBS)[Name]>[0];
export type JobPart<Name extends JobName> = ReturnType<(typeof JOBS)[Name]>;
