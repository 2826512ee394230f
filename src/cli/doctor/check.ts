import { DatabaseUnavailable } from '../../graph/errors.js';
import { StoreMismatch } from '../../graph/prepare-store.js';
import { StartFailure } from '../../neo4j/start-failure.js';

/** What was found of one thing. */
export interface Check {
  readonly check: string;
  /** NOT_CHECKED is no fault: nothing could be said, or nothing is there to be checked. */
  readonly status: 'WELL' | 'FAULT' | 'NOT_CHECKED';
  /** What was found; of a fault, with what mends it. */
  readonly says: string;
}

/** Thrown by a check that cannot be made. */
export class NotChecked extends Error {}

/** Makes a check, which says what is well and throws what is not. */
export async function checked(check: string, look: () => Promise<string>): Promise<Check> {
  try {
    return { check, status: 'WELL', says: await look() };
  } catch (error) {
    if (error instanceof NotChecked) return { check, status: 'NOT_CHECKED', says: error.message };
    if (isOfTheSurroundings(error)) return { check, status: 'FAULT', says: error.message };
    throw error;
  }
}

function isOfTheSurroundings(error: unknown): error is Error {
  return (
    error instanceof StartFailure ||
    error instanceof StoreMismatch ||
    error instanceof DatabaseUnavailable
  );
}
