import { type GraphQLSchema } from 'graphql';
import { buildPangolinkSchema } from '../api/schema.js';
import { type Config } from '../config.js';
import { loadSeeds, type SeedReport } from '../data/seeds/load-seeds.js';
import { readSeeds } from '../data/seeds/read-seeds.js';
import { type Graph } from '../graph/graph.js';
import { SEEDS } from './places.js';
import { preparationFailure, prepareGraph, type Reporting } from './prepare-graph.js';
import { type Surroundings } from './surroundings.js';
import { withGraph } from './with-graph.js';

/** Brings the database up to date and loads the seeds into it, whatever PANGOLINK_SEEDS says. */
export function seed(config: Config, surroundings: Surroundings): Promise<SeedReport> {
  return withGraph(config, surroundings, async (graph) =>
    prepareWithSeeds(graph, await buildPangolinkSchema(), surroundings),
  );
}

/** Brings the database up to date, and loads the facts of the seeds. Safe to run again. */
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
