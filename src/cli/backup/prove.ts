import { type Config } from '../../config.js';
import { type Database } from '../../graph/database.js';
import { connectGraph } from '../../graph/graph.js';
import { prepareStore, StoreMismatch } from '../../graph/prepare-store.js';
import { storeFacts, type StoreFacts } from '../../graph/store-facts.js';
import { type AdminTools } from '../../neo4j/admin-tool.js';
import { loadDatabase } from '../../neo4j/dump.js';
import { inOrder } from '../in-order.js';
import { openManaged } from '../open-database.js';
import { refused } from '../outcome.js';
import { SCHEMA } from '../places.js';
import { type Surroundings } from '../surroundings.js';

interface Trial {
  readonly tools: AdminTools;
  /** The folder with the archive, under the name that Neo4j gives it. */
  readonly folder: string;
  /** The home to load it into. */
  readonly scratch: string;
  readonly use: 'READ' | 'PREPARE';
}

/**
 * Loads an archive into a home made for it, starts that, and says what it holds. To PREPARE brings its
 * keys, indexes and migrations up to date as a start would, and so shows that one can.
 */
export async function prove(
  config: Config,
  surroundings: Surroundings,
  { tools, folder, scratch, use }: Trial,
): Promise<StoreFacts> {
  await loadDatabase(tools, scratch, folder);
  return inOrder(async (closeLater) => {
    // It runs for moments, for which a quick start is worth more than quick queries.
    const place = { home: scratch, profile: 'TEST' } as const;
    const opened = await openManaged(config, surroundings, place);
    closeLater(() => opened.close());
    const graph = connectGraph(opened.address, config);
    closeLater(() => graph.close());
    const facts = await factsOf(graph.database);
    if (use === 'PREPARE') await prepareStore(graph.database, SCHEMA).catch(mismatch);
    return facts;
  });
}

async function factsOf(database: Database): Promise<StoreFacts> {
  const facts = await storeFacts(database);
  if (facts !== null) return facts;
  throw refused('The database holds nothing of Pangolink; start Pangolink on it once.');
}

function mismatch(error: unknown): never {
  throw error instanceof StoreMismatch ? refused(error.message, { cause: error }) : error;
}
