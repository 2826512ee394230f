import { once } from 'node:events';
import { createServer } from 'node:http';
import { type Logger } from 'pino';
import { readQuestions } from '../api/questions.js';
import { buildPangolinkSchema } from '../api/schema.js';
import { startApp } from '../app.js';
import { type Config } from '../config.js';
import { loadStatements } from '../graph/cypher-files.js';
import { connectGraph } from '../graph/graph.js';
import { listen } from '../listen.js';
import { livingServer } from '../neo4j/living-server.js';
import { StartFailure } from '../neo4j/start-failure.js';
import { providePortal } from './build-portal.js';
import { inOrder } from './in-order.js';
import { keepHeapLean } from './lean-heap.js';
import { openDatabase, refuseUnreachable } from './open-database.js';
import { QUESTIONS, STATEMENTS } from './places.js';
import { prepareGraph } from './prepare-graph.js';
import { type Surroundings } from './surroundings.js';
import { warmUp } from './warm-up.js';

interface Audience extends Surroundings {
  readonly logger: Logger;
  /** Hears once, where to open it, that all is running. */
  readonly ready: (url: string) => void;
}

/**
 * Runs everything until the signal is set off; then requests under way finish, the connections are
 * closed and the database ends. Throws a `StartFailure` where it cannot run, or not any longer.
 */
export async function start(config: Config, audience: Audience): Promise<void> {
  const { logger, ready, report, signal } = audience;
  keepHeapLean('REQUESTS');
  await refuseSecondStart(config);
  const portal = await providePortal(audience);
  await inOrder(async (closeLater) => {
    const database = await openDatabase(config, audience);
    closeLater(() => database.close());
    const schema = await buildPangolinkSchema();
    const graph = connectGraph(database.address, config, loadStatements(STATEMENTS, schema));
    closeLater(() => graph.close());
    await refuseUnreachable(graph, database.address);
    if (config.seeds === 'load') {
      const { prepareWithSeeds, seedsTold } = await import('./seed.js');
      report(seedsTold(await prepareWithSeeds(graph, schema, audience)));
    } else await prepareGraph(graph, schema, audience);
    signal.throwIfAborted();
    const questions = readQuestions(QUESTIONS);
    const app = await startApp({ config, schema, graph, logger, portal, questions });
    closeLater(() => app.stop());
    ready(app.url);
    if (config.warmUp === 'questions') void warmUp({ url: app.url, questions, logger, signal });
    await untilOver(signal, database.lost);
  });
}

/** What would fail in the end fails here before the database starts, which takes a while. */
async function refuseSecondStart(config: Config): Promise<void> {
  const { home, remote } = config;
  if (remote === undefined && (await livingServer(home)) !== undefined) {
    throw new StartFailure(
      `A Pangolink runs on ${home} already; stop that one first, or set PANGOLINK_HOME to another folder.`,
    );
  }
  const attempt = createServer();
  await listen(attempt, config);
  await new Promise((resolve) => attempt.close(resolve));
}

async function untilOver(signal: AbortSignal, lost: Promise<StartFailure>): Promise<void> {
  if (signal.aborted) return;
  const failure = await Promise.race([once(signal, 'abort').then(() => undefined), lost]);
  if (failure !== undefined) throw failure;
}
