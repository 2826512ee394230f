import path from 'node:path';
import { graphql, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { buildPangolinkSchema } from '../../src/api/schema.js';
import { loadSeeds } from '../../src/data/seeds/load-seeds.js';
import { readSeeds, type Seeds } from '../../src/data/seeds/read-seeds.js';
import { AnalysisWorkers } from '../../src/analytics/parallel/analysis-workers.js';
import { loadStatements } from '../../src/graph/cypher-files.js';
import { connectGraph, type Graph } from '../../src/graph/graph.js';
import { PUBLIC_VIEWER, type Viewer } from '../../src/graph/viewer.js';
import { emptyStore, testDatabase } from './test-database.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SEEDS = path.join(ROOT, 'seeds');

export interface SeededGraph {
  readonly graph: Graph;
  readonly schema: GraphQLSchema;
  /** Texts of the statements that the last question took. */
  readonly statements: readonly string[];
  ask(
    source: string,
    variables?: Record<string, unknown>,
    viewer?: Viewer,
  ): Promise<ExecutionResult>;
  close(): Promise<void>;
}

/** FEW_READINGS are for those who write: what they leave is removed, and loading all takes long. */
export type SeedExtent = 'ALL' | 'FEW_READINGS';

const FEW_READINGS = 'series:coalition-';

/** What the seeds in a folder say, as far as it is wanted. */
export async function seedsOf(extent: SeedExtent, folder = SEEDS): Promise<Seeds> {
  const seeds = await readSeeds(folder);
  if (extent === 'ALL') return seeds;
  return {
    ...seeds,
    readings: seeds.readings.filter(({ raw }) => String(raw['series']).startsWith(FEW_READINGS)),
  };
}

/**
 * The graph with the seeds of the product and nothing else. Loading changes nothing where an earlier
 * test file left it so; whatever else stands in the database is removed first.
 */
export async function seededGraph(extent: SeedExtent = 'ALL'): Promise<SeededGraph> {
  const schema = await buildPangolinkSchema();
  const statements: string[] = [];
  const workers = new AnalysisWorkers({ workers: 1, mostDraws: 10_000 });
  const graph = connectGraph(
    testDatabase(),
    { statementTimeoutMs: 120_000, onStatement: (text) => statements.push(text) },
    loadStatements(path.join(ROOT, 'queries/cypher'), schema),
  );
  if (!(await isSeeded(graph, extent))) {
    await emptyStore(graph.database);
    await loadSeeds(graph.database, schema, await seedsOf(extent));
    await graph.database.runAlone('CREATE (:OnlySeeds {extent: $extent})', { extent });
  }
  return {
    graph,
    schema,
    statements,
    ask: (source, variableValues = {}, viewer = PUBLIC_VIEWER) => {
      statements.length = 0;
      const contextValue = { graph: graph.as(viewer), analysis: workers.for() };
      return graphql({ schema, source, variableValues, contextValue });
    },
    close: async () => {
      await workers.close();
      await graph.close();
    },
  };
}

/** A mark that every wipe removes: with it the database holds the seeds as an earlier file left them. */
async function isSeeded(graph: Graph, extent: SeedExtent): Promise<boolean> {
  const mark = 'MATCH (m:OnlySeeds {extent: $extent}) RETURN count(m)';
  const [row] = await graph.database.read(mark, { extent });
  return row?.[0] === 1;
}
