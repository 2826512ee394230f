import { readFile } from 'node:fs/promises';
import { buildPangolinkSchema } from '../api/schema.js';
import { type Config } from '../config.js';
import {
  ListRefused,
  readRedactions,
  redactAgain,
  redactionsDone,
  type RedactionLine,
} from '../workflow/redaction/redaction-list.js';
import { type Erased } from '../workflow/redaction/redaction.js';
import { refused } from './outcome.js';
import { prepareGraph } from './prepare-graph.js';
import { type Surroundings } from './surroundings.js';
import { withGraph } from './with-graph.js';

/** What was erased and where; never what it was. */
export function listRedactions(
  config: Config,
  surroundings: Surroundings,
): Promise<readonly RedactionLine[]> {
  return withGraph(config, surroundings, ({ database }) => redactionsDone(database));
}

/** One JSON object a line, as `applyRedactions` takes it. */
export function redactionsTold(lines: readonly RedactionLine[]): string {
  return lines.map((line) => JSON.stringify(line)).join('\n');
}

/** What was erased again by one line of a list. */
interface Applied extends Pick<RedactionLine, 'redaction' | 'record'> {
  /** In how many states of the record; 0 where nothing was left. */
  readonly states: number;
  /** From how many papers beside it. */
  readonly papers: number;
}

/** Erases again in a store that came out of a backup. */
export async function applyRedactions(
  config: Config,
  file: string,
  surroundings: Surroundings,
): Promise<readonly Applied[]> {
  const lines = await linesOf(file);
  return withGraph(config, surroundings, async (graph) => {
    const schema = await buildPangolinkSchema();
    await prepareGraph(graph, schema, surroundings);
    const applied: Applied[] = [];
    for (const line of lines) {
      applied.push(appliedOf(line, await redactAgain(graph.database, schema, line)));
    }
    return applied;
  });
}

function appliedOf({ redaction, record }: RedactionLine, erased: Erased | null): Applied {
  return {
    redaction,
    record,
    states: erased?.states.length ?? 0,
    papers: erased?.papers.length ?? 0,
  };
}

/** A line for each line of the list. */
export function appliedTold(applied: readonly Applied[]): string {
  return applied.map(tellOf).join('\n') || 'The list is empty; nothing was erased.';
}

function tellOf({ redaction, record, states, papers }: Applied): string {
  if (states + papers === 0) return `${redaction}: nothing of it is left in ${record}.`;
  return `${redaction}: erased from ${states} states of ${record} and ${papers} papers beside it.`;
}

async function linesOf(file: string): Promise<readonly RedactionLine[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw refused(`${file} cannot be read: ${(error as Error).message}.`, {
      cause: error,
    });
  });
  try {
    return readRedactions(text);
  } catch (error) {
    throw error instanceof ListRefused ? refused(error.message, { cause: error }) : error;
  }
}
