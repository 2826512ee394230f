import { createServer, type IncomingMessage, type Server } from 'node:http';
import { constants } from 'node:zlib';
import { ApolloServer, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import cors from 'cors';
import express, { type Express } from 'express';
import { type GraphQLSchema, printSchema } from 'graphql';
import { type Logger } from 'pino';
import { type Config } from '../config.js';
import { answerHeaders, errorsAreNotKept } from './caching.js';
import { withinCost } from './cost.js';
import { errorFormat } from './errors.js';
import { plainExecution } from './execution/plain-execution.js';
import { exportRoute, type Exporter } from './export-route.js';
import { health, type Readiness } from './health.js';
import { keptAnswers } from './kept-answers/kept-answers.js';
import { keysOnlyRead } from './keys-only-read.js';
import { withinInputDepth, withinLimits } from './limits.js';
import { portal } from './portal.js';
import { type Question } from './questions.js';
import { failure, nothingHere, refusedBody } from './refusals.js';
import { securityHeaders } from './security-headers.js';
import { statusOfFailures } from './status.js';
import { CONTEXT, whoAsks } from './who-asks.js';

/** Small answers gain nothing by it; the first level is nearly free. */
const compressed = compression({
  threshold: 2048,
  level: 1,
  // JSON Lines is not in its list of texts.
  filter: (request, response) =>
    String(response.getHeader('Content-Type')).startsWith('application/jsonl') ||
    compression.filter(request, response),
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } },
});

/** What the API needs of the rest of the house. */
export interface ApiParts<Context extends BaseContext> {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
  /** Makes the context of one request. */
  readonly createContext: (
    request: IncomingMessage,
    /** Set off when nobody waits for the answer any more. */
    gone: AbortSignal,
  ) => Context | Promise<Context>;
  readonly ready: Readiness;
  /** Number of the last change that everyone may see; null where the graph holds nothing yet. */
  readonly dataVersion: () => Promise<number | null>;
  /** The folder of the built start page. */
  readonly portal: string;
  readonly questions: readonly Question[];
  /** Writes files; without it there are none. */
  readonly exporter?: Exporter<Context>;
}

export interface Api {
  readonly server: Server;
  /** Lets requests under way finish, then closes. */
  stop(): Promise<void>;
}

/** The API, its portal and its health behind one HTTP server, which listens on nothing yet. */
export async function createApi<Context extends BaseContext>(
  parts: ApiParts<Context>,
): Promise<Api> {
  const app = express();
  const server = createServer(app);
  const apollo = createApollo<Context>(parts, server);
  await apollo.start();
  addRoutes(app, apollo, parts);
  return { server, stop: () => apollo.stop() };
}

/** What answers questions within the limits; it drains this server when it is stopped. */
export function createApollo<Context extends BaseContext>(
  { config, schema, logger }: Pick<ApiParts<Context>, 'config' | 'schema' | 'logger'>,
  httpServer: Server,
): ApolloServer<Context> {
  const { limits, statementTimeoutMs } = config;
  // Some requests run a few statements in turn; when stopped, each of them may still finish.
  const longest = 3 * statementTimeoutMs;
  return new ApolloServer<Context>({
    gateway: plainExecution(schema),
    logger,
    // Set here rather than by NODE_ENV: the same everywhere.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    // The edge of the process hears the signals.
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: limits.tokens },
    validationRules: [withinLimits(limits), withinInputDepth(limits)],
    formatError: errorFormat(config, logger),
    plugins: [
      withinCost(limits),
      statusOfFailures,
      errorsAreNotKept,
      keysOnlyRead,
      // It would visit every field of every answer.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: longest }),
    ],
  });
}

function addRoutes<Context extends BaseContext>(
  app: Express,
  apollo: ApolloServer<Context>,
  parts: ApiParts<Context>,
): void {
  const { config, schema, logger, createContext } = parts;
  const sdl = `${printSchema(schema)}\n`;
  app.use(securityHeaders, cors({ origin: config.corsOrigins, maxAge: 86_400 }));
  app.use('/health', health(parts.ready));
  app.use(compressed);
  app.get('/schema.graphql', (_request, response) => {
    response.type('text/plain').send(sdl);
  });
  app.use(
    '/graphql',
    answerHeaders,
    whoAsks(createContext, logger),
    express.json({ limit: config.limits.body }),
    refusedBody(config.limits),
    keptAnswers({ bytes: config.keptAnswers, dataVersion: parts.dataVersion }),
    expressMiddleware(apollo, {
      context: ({ res }) => Promise.resolve(res.locals[CONTEXT] as Context),
    }),
  );
  const { exporter } = parts;
  if (exporter !== undefined) {
    app.use('/export', exportRoute({ config, logger, createContext, exporter }));
  }
  app.use(portal(parts.portal, parts.questions));
  app.use(nothingHere, failure(logger));
}
