import { type Config } from '../config.js';
import { type Statements } from '../graph/cypher-files.js';
import { type Database } from '../graph/database.js';
import { connectGraph, type Graph } from '../graph/graph.js';
import { refuseUnfinished, StoreMismatch } from '../graph/prepare-store.js';
import { StartFailure } from '../neo4j/start-failure.js';
import { inOrder } from './in-order.js';
import { joinDatabase, refuseUnreachable } from './open-database.js';
import { type Surroundings } from './surroundings.js';

/**
 * Works on the database of the settings, alone or beside a running Pangolink, and lets go of it after.
 * Only analyses ask by statements of files; who runs none needs none.
 */
export function withGraph<T>(
  config: Config,
  surroundings: Surroundings,
  work: (graph: Graph) => Promise<T>,
  /** The hand-written questions that may be asked; none when left out. */
  statements?: Statements,
): Promise<T> {
  const onWhole = async (graph: Graph) => {
    await refusePart(graph.database);
    return work(graph);
  };
  return withStore(config, surroundings, onWhole, statements);
}

/** The same, even where only a part of a release stands in the database. */
export function withStore<T>(
  config: Config,
  surroundings: Surroundings,
  work: (graph: Graph) => Promise<T>,
  statements?: Statements,
): Promise<T> {
  return inOrder(async (closeLater) => {
    const opened = await joinDatabase(config, surroundings);
    closeLater(() => opened.close());
    const graph = connectGraph(opened.address, config, statements);
    closeLater(() => graph.close());
    await refuseUnreachable(graph, opened.address);
    return work(graph);
  });
}

async function refusePart(database: Database): Promise<void> {
  try {
    await refuseUnfinished(database);
  } catch (error) {
    if (!(error instanceof StoreMismatch)) throw error;
    throw new StartFailure(error.message, { cause: error });
  }
}
