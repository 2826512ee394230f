import { ReleaseRefused, StoreUnfit } from '../data/release/release-refused.js';
import { DatabaseUnavailable } from '../graph/errors.js';
import { StoreMismatch } from '../graph/prepare-store.js';
import { StartFailure } from '../neo4j/start-failure.js';
import { refused } from './outcome.js';

/** What went wrong with a release, as commands tell it. */
export function releaseFailure(error: unknown): unknown {
  if (error instanceof ReleaseRefused || error instanceof StoreMismatch) {
    return refused(error.message, { cause: error });
  }
  if (error instanceof StoreUnfit) return new StartFailure(error.message, { cause: error });
  if (error instanceof DatabaseUnavailable) {
    return new StartFailure('The database went away meanwhile; give the same command again.', {
      cause: error,
    });
  }
  return error;
}
