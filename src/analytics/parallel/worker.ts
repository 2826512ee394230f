import { JOBS, type DrawRange, type JobName } from './jobs.js';

export interface Order {
  readonly name: JobName;
  readonly data: unknown;
  readonly range: DrawRange;
}

type AnyJob = (data: unknown, range: DrawRange) => unknown;

/** Runs in a worker thread: one part of one job. */
export const runPart = ({ name, data, range }: Order): unknown =>
  (JOBS[name] as AnyJob)(data, range);
