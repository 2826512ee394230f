import { type GraphSession } from '../../graph/session.js';
import { TOO_WIDE } from '../trace/links.js';
import { type PlatformTaxa } from './communities.js';

/** Asks the graph for platforms in the order of ids, so many at most. */
export async function askPlatformTaxa(
  graph: GraphSession,
  first: number,
  asOf: string | null,
): Promise<readonly PlatformTaxa[]> {
  const rows = await graph.ask('communities/platform-taxa', { first }, asOf);
  return rows.map(([platform, taxa]) => ({
    platform: platform as string,
    taxa: (taxa as readonly (readonly [string, string])[])
      .filter(([, rank]) => !TOO_WIDE.includes(rank))
      .map(([taxon]) => taxon),
  }));
}
