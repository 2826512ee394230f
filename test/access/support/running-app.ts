import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { startApp } from '../../../src/app.js';
import { readConfig, type Environment } from '../../../src/config.js';
import { type GivenGraph } from '../../support/given-graph.js';
import { answerOf, type Answer } from '../../api/support/test-api.js';

/** The whole product over HTTP, on a free port, over the records that a test gave. */
export interface RunningApp {
  readonly url: string;
  /** What was logged, a JSON text for each line. */
  readonly log: readonly string[];
  /** Posts a query with what stands in the `Authorization`, if anything. */
  ask(query: string, authorization?: string): Promise<Answer>;
  stop(): Promise<void>;
}

export async function startRunningApp(
  { graph, schema }: GivenGraph,
  environment: Environment,
): Promise<RunningApp> {
  const log: string[] = [];
  const portal = await mkdtemp(join(tmpdir(), 'pangolink-page-'));
  await writeFile(join(portal, 'index.html'), '<title>Pangolink</title>');
  const app = await startApp({
    // Planning is slow on a busy machine, and no test here is of speed.
    config: readConfig({ PORT: '0', PANGOLINK_STATEMENT_TIMEOUT: '120', ...environment }),
    schema,
    graph,
    logger: pino({ level: 'trace' }, { write: (line) => log.push(line) }),
    portal,
    questions: [],
  });
  return {
    url: app.url,
    log,
    ask: async (query, authorization) => {
      const response = await fetch(`${app.url}graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(authorization === undefined ? {} : { authorization }),
        },
        body: JSON.stringify({ query }),
      });
      return answerOf(response);
    },
    stop: async () => {
      await app.stop();
      await rm(portal, { recursive: true });
    },
  };
}
