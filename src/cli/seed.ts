import { type GraphQLSchema } from 'graphql';
import { buildPangolinkSchema } from '../api/schema.js';
import { type Config } from '../config.js';
import { loadSeeds, type SeedReport } from '../data/seeds/load-seeds.js';
import { readSeeds } from '../data/seeds/read-seeds.js';
import { SeedsRefused } from '../data/seeds/seed-problem.js';
import { DatabaseUnavailable } from '../graph/errors.js';
import { connectGraph, type Graph } from '../graph/graph.js';
import { prepareStore, StoreMismatch } from '../graph/prepare-store.js';
import { refreshSearch } from '../graph/search/refresh-search.js';
import { takeInWrites } from '../graph/write/take-in.js';
import { StartFailure } from '../neo4j/start-failure.js';
import { inOrder } from './in-order.js';
import { joinDatabase, refuseUnreachable } from './open-database.js';
import { SCHEMA, SEEDS } from './places.js';
import { type Surroundings } from './surroundings.js';

/** Brings the database up to date and loads the seeds into it, whatever PANGOLINK_SEEDS says. */
export async function seed(config: Config, surroundings: Surroundings): Promise<void> {
  await inOrder(async (closeLater) => {
    const database = await joinDatabase(config, surroundings);
    closeLater(() => database.close());
    const graph = connectGraph(database.address, config);
    closeLater(() => graph.close());
    await refuseUnreachable(graph, database.address);
    await prepareGraph(graph, await buildPangolinkSchema(), {
      withSeeds: true,
      report: surroundings.report,
    });
  });
}

interface Preparation {
  readonly withSeeds: boolean;
  readonly report: (line: string) => void;
}

/** Keys, indexes, migrations, and where wanted the facts. Safe to run again. */
export async function prepareGraph(
  { database }: Graph,
  schema: GraphQLSchema,
  { withSeeds, report }: Preparation,
): Promise<void> {
  try {
    await prepareStore(database, SCHEMA);
    await refreshSearch(database, schema);
    const takenIn = await takeInWrites(database, schema);
    if (takenIn > 0) report(`The audit chain took in ${takenIn} writes that were there before it.`);
    if (!withSeeds) return;
    report('Loading the seeds ...');
    report(summary(await loadSeeds(database, schema, await readSeeds(SEEDS))));
  } catch (error) {
    throw preparationFailure(error);
  }
}

function preparationFailure(error: unknown): unknown {
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

function summary({ records, readings, keptAsReviewed }: SeedReport): string {
  const counts = (['added', 'changed', 'closed', 'unchanged'] as const).map(
    (what) => `${records[what] + readings[what]} ${what}`,
  );
  const kept = keptAsReviewed.map(
    (id) => `\nThe seed of ${id} differs from its reviewed state, which stays.`,
  );
  return `Seeds loaded: ${counts.join(', ')}.${kept.join('')}`;
}
