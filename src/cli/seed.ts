import { type GraphQLSchema } from 'graphql';
import { buildPangolinkSchema } from '../api/schema.js';
import { type Config } from '../config.js';
import { loadSeeds, type SeedReport } from '../data/seeds/load-seeds.js';
import { readSeeds } from '../data/seeds/read-seeds.js';
import { SeedsRefused } from '../data/seeds/seed-problem.js';
import { DatabaseUnavailable } from '../graph/errors.js';
import { type Graph } from '../graph/graph.js';
import { prepareStore, StoreMismatch } from '../graph/prepare-store.js';
import { refreshSearch } from '../graph/search/refresh-search.js';
import { takeInWrites } from '../graph/write/take-in.js';
import { StartFailure } from '../neo4j/start-failure.js';
import { SCHEMA, SEEDS } from './places.js';
import { type Surroundings } from './surroundings.js';
import { withGraph } from './with-graph.js';

/** Brings the database up to date and loads the seeds into it, whatever PANGOLINK_SEEDS says. */
export function seed(config: Config, surroundings: Surroundings): Promise<SeedReport> {
  return withGraph(config, surroundings, async (graph) =>
    prepareWithSeeds(graph, await buildPangolinkSchema(), surroundings),
  );
}

type Reporting = Pick<Surroundings, 'report'>;

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

/** The same, and the facts of the seeds. Safe to run again. */
export async function prepareWithSeeds(
  graph: Graph,
  schema: GraphQLSchema,
  reporting: Reporting,
): Promise<SeedReport> {
  await prepareGraph(graph, schema, reporting);
  try {
    reporting.report('Loading the seeds ...');
    return await loadSeeds(graph.database, schema, await readSeeds(SEEDS));
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

/** What became of the seeds, in words. */
export function seedsTold({
  records,
  readings,
  keptAsReviewed,
  keptAsImported,
}: SeedReport): string {
  const counts = (['added', 'changed', 'closed', 'unchanged'] as const).map(
    (what) => `${records[what] + readings[what]} ${what}`,
  );
  const kept = keptAsReviewed.map(
    (id) => `\nThe seed of ${id} differs from its reviewed state, which stays.`,
  );
  const imported =
    keptAsImported === 0
      ? ''
      : `\n${keptAsImported} readings of the seeds stay as an import brought them.`;
  return `Seeds loaded: ${counts.join(', ')}.${kept.join('')}${imported}`;
}
