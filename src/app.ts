import { type GraphQLSchema } from 'graphql';
import { type Logger } from 'pino';
import { SignIn } from './access/sign-in/sign-in.js';
import { AnalysisWorkers } from './analytics/parallel/analysis-workers.js';
import { SOFTWARE_VERSION } from './analytics/citation/software-version.js';
import { contextMaker } from './api/context.js';
import { createApi } from './api/http.js';
import { refuseCostly } from './api/cost.js';
import { type Question } from './api/questions.js';
import { type Config } from './config.js';
import { exporter } from './data/export/prepare-export.js';
import { DatabaseUnavailable } from './graph/errors.js';
import { type Graph } from './graph/graph.js';
import { dataVersion } from './graph/store-facts.js';
import { listen } from './listen.js';
import { AccessLog } from './workflow/audit/access-log.js';

export interface AppParts {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly graph: Pick<Graph, 'as' | 'database' | 'ping'>;
  readonly logger: Logger;
  /** The folder of the built start page. */
  readonly portal: string;
  readonly questions: readonly Question[];
}

export interface App {
  /** Where to open it. */
  readonly url: string;
  /** Lets requests under way finish, then closes the port. */
  stop(): Promise<void>;
}

/** Puts the API together and opens its port. The graph stays the caller's to close. */
export async function startApp({ graph, ...parts }: AppParts): Promise<App> {
  const { provider, remote, home } = parts.config;
  const localHome = remote === undefined ? home : undefined;
  const workers = new AnalysisWorkers(parts.config.analysis);
  const api = await createApi({
    ...parts,
    createContext: contextMaker({
      graph,
      signIn: new SignIn({ provider, localHome }, graph.database),
      accessLog: new AccessLog(graph.database, parts.logger),
      workers,
    }),
    ready: () => readiness(graph),
    dataVersion: () => dataVersion(graph.database),
    exporter: exporter(parts.schema, SOFTWARE_VERSION, {
      all: parts.questions,
      refuse: (asked) => {
        refuseCostly(asked, parts.config.limits);
      },
    }),
  });
  const stop = async () => {
    await api.stop();
    await workers.close();
  };
  try {
    const port = await listen(api.server, parts.config);
    return { url: urlOf(parts.config.host, port), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function readiness(graph: Pick<Graph, 'ping'>): Promise<string> {
  try {
    await graph.ping();
    return 'READY';
  } catch (error) {
    return error instanceof DatabaseUnavailable ? error.message : 'The database refuses to answer.';
  }
}

function urlOf(host: string, port: number): string {
  const isAny = host === '0.0.0.0' || host === '::';
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${isAny ? 'localhost' : name}:${port}/`;
}
