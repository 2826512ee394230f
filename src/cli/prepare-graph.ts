import { type GraphQLSchema } from 'graphql';
import { SeedsRefused } from '../data/seeds/seed-problem.js';
import { DatabaseUnavailable } from '../graph/errors.js';
import { type Graph } from '../graph/graph.js';
import { prepareStore, StoreMismatch } from '../graph/prepare-store.js';
import { refreshSearch } from '../graph/search/refresh-search.js';
import { takeInWrites } from '../graph/write/take-in.js';
import { StartFailure } from '../neo4j/start-failure.js';
import { SCHEMA } from './places.js';
import { type Surroundings } from './surroundings.js';

export type Reporting = Pick<Surroundings, 'report'>;

/** Keys, indexes, migrations, and what is derived. Safe to run again. */
export async function prepareGraph(
  { database }: Graph,
  schema: GraphQLSchema,
  { report }: Reporting,
): Promise<void> {
  try {
    await prepareStore(database, SCHEMA);
    await refreshSearch(database, schema);
    const takenIn = await takeInWrites(database, schema);
    if (takenIn > 0) report(`The audit chain took in ${takenIn} writes that were there before it.`);
  } catch (error) {
    throw preparationFailure(error);
  }
}

/** What users read of a preparation that failed. */
export function preparationFailure(error: unknown): unknown {
  if (error instanceof SeedsRefused || error instanceof StoreMismatch) {
    return new StartFailure(error.message, { cause: error });
  }
  if (error instanceof DatabaseUnavailable) {
    return new StartFailure(
      'The database went away while it was prepared; what it had taken is kept, and another start goes on from there.',
      { cause: error },
    );
  }
  return error;
}
