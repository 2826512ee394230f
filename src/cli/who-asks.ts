import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { type Logger } from 'pino';
import { ProviderUnavailable, SignInRefused } from '../access/sign-in/refusal.js';
import { SignIn } from '../access/sign-in/sign-in.js';
import { type AnalysisContext } from '../analytics/analysis-context.js';
import { type AnalysisWorkers } from '../analytics/parallel/analysis-workers.js';
import { contextMaker } from '../api/context.js';
import { type Config } from '../config.js';
import { type Graph } from '../graph/graph.js';
import { StartFailure } from '../neo4j/start-failure.js';
import { AccessLog } from '../workflow/audit/access-log.js';
import { refused } from './outcome.js';

/** The token or API key in a file; on the command line itself it would be seen in the list of processes. */
export async function readToken(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  if (file === '-') return (await text(process.stdin)).trim();
  const found = await readFile(file, 'utf8').catch(() => undefined);
  if (found === undefined) throw refused(`--token-file names ${file}, which cannot be read.`);
  return found.trim();
}

interface Asked {
  readonly graph: Graph;
  readonly workers: AnalysisWorkers;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/** What a question is answered in: the same eyes as over HTTP, with the same trace in the audit. */
export async function contextAsking(
  { provider, remote, home }: Config,
  token: string | undefined,
  { graph, workers, logger, signal }: Asked,
): Promise<AnalysisContext> {
  const localHome = remote === undefined ? home : undefined;
  const contextOf = contextMaker({
    graph,
    workers,
    signIn: new SignIn({ provider, localHome }, graph.database),
    accessLog: new AccessLog(graph.database, logger),
  });
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return contextOf({ headers, socket: { remoteAddress: 'command line' } }, signal).catch(
    notSignedIn,
  );
}

function notSignedIn(error: unknown): never {
  if (error instanceof SignInRefused) throw refused(error.message, { cause: error });
  if (error instanceof ProviderUnavailable) throw new StartFailure(error.message, { cause: error });
  throw error;
}
