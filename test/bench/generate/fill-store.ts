import { buildPangolinkSchema } from '../../../src/api/schema.js';
import { prepareGraph } from '../../../src/cli/prepare-graph.js';
import { type DatabaseAddress } from '../../../src/graph/database.js';
import { connectGraph } from '../../../src/graph/graph.js';
import { loadedSize, loadGraph } from './load-graph.js';
import { SIZES, type SizeName } from './sizes.js';

const LONGEST_STATEMENT_MS = 600_000;
const SILENCE_MS = 5_000;

/** Prepares a store and loads a generated graph into it, unless it holds that one whole. */
export async function fillStore(
  { uri, user, password }: DatabaseAddress,
  size: SizeName,
  report: (line: string) => void,
): Promise<void> {
  const schema = await buildPangolinkSchema();
  const options = { statementTimeoutMs: LONGEST_STATEMENT_MS };
  const graph = connectGraph({ uri, user, password }, options);
  try {
    await prepareGraph(graph, schema, { report });
    const held = await loadedSize(graph.database);
    if (held === size) return;
    if (held !== null) throw new Error(`The database holds size ${held}, not ${size}; empty it.`);
    const seconds = stopwatch();
    let said = 0;
    await loadGraph(graph.database, schema, size, (type, count) => {
      if (performance.now() - said < SILENCE_MS) return;
      said = performance.now();
      report(`${seconds()} s: ${count} of ${type}`);
    });
    const counts = Object.entries(SIZES[size]).map(([kind, count]) => `${count} ${kind}`);
    report(`${size} in ${seconds()} s: ${counts.join(', ')}`);
  } finally {
    await graph.close();
  }
}

function stopwatch(): () => number {
  const began = performance.now();
  return () => Math.round((performance.now() - began) / 1000);
}
