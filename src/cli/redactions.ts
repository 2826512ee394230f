import { readFile } from 'node:fs/promises';
import { buildPangolinkSchema } from '../api/schema.js';
import { type Config } from '../config.js';
import { StartFailure } from '../neo4j/start-failure.js';
import {
  ListRefused,
  readRedactions,
  redactAgain,
  redactionsDone,
  type RedactionLine,
} from '../workflow/redaction/redaction-list.js';
import { type Erased } from '../workflow/redaction/redaction.js';
import { prepareGraph } from './seed.js';
import { type Surroundings } from './surroundings.js';
import { withGraph } from './with-graph.js';

/** What was erased and where, one JSON object a line; never what it was. */
export function listRedactions(config: Config, surroundings: Surroundings): Promise<string> {
  return withGraph(config, surroundings, async ({ database }) => {
    const lines = await redactionsDone(database);
    return lines.map((line) => JSON.stringify(line)).join('\n');
  });
}

/** Erases again in a store that came out of a backup, and tells what was done, a line for each. */
export async function applyRedactions(
  config: Config,
  file: string,
  surroundings: Surroundings,
): Promise<string> {
  const lines = await linesOf(file);
  return withGraph(config, surroundings, async (graph) => {
    const schema = await buildPangolinkSchema();
    await prepareGraph(graph, schema, { withSeeds: false, report: surroundings.report });
    const told: string[] = [];
    for (const line of lines) {
      told.push(tellOf(line, await redactAgain(graph.database, schema, line)));
    }
    return told.join('\n') || 'The list is empty; nothing was erased.';
  });
}

function tellOf({ redaction, record }: RedactionLine, erased: Erased | null): string {
  if (erased === null) return `${redaction}: nothing of it is left in ${record}.`;
  const { states, papers } = erased;
  return `${redaction}: erased from ${states.length} states of ${record} and ${papers.length} papers beside it.`;
}

async function linesOf(file: string): Promise<readonly RedactionLine[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new StartFailure(`${file} cannot be read: ${(error as Error).message}.`, {
      cause: error,
    });
  });
  try {
    return readRedactions(text);
  } catch (error) {
    throw error instanceof ListRefused ? new StartFailure(error.message, { cause: error }) : error;
  }
}
