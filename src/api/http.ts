import { createServer, type Server } from 'node:http';
import { ApolloServer, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import cors from 'cors';
import express, { type Express } from 'express';
import { printSchema } from 'graphql';
import { type ApiParts } from './api-parts.js';
import { errorsAreNotKept } from './caching.js';
import { compressed } from './compressed.js';
import { withinCost } from './cost.js';
import { errorFormat } from './errors.js';
import { plainExecution } from './execution/plain-execution.js';
import { exportRoute } from './export-route.js';
import { isForGraphql } from './graphql-route/asked.js';
import { graphqlRoute } from './graphql-route/graphql-route.js';
import { health } from './health.js';
import { keysOnlyRead } from './keys-only-read.js';
import { withinInputDepth, withinLimits } from './limits.js';
import { portal } from './portal.js';
import { failure, nothingHere } from './refusals.js';
import { setSecurityHeaders } from './security-headers.js';
import { statusOfFailures } from './status.js';

export interface Api {
  readonly server: Server;
  /** Lets requests under way finish, then closes. */
  stop(): Promise<void>;
}

/** The API, its portal and its health behind one HTTP server, which listens on nothing yet. */
export async function createApi<Context extends BaseContext>(
  parts: ApiParts<Context>,
): Promise<Api> {
  const server = createServer();
  const apollo = createApollo<Context>(parts, server);
  await apollo.start();
  const answerGraphql = graphqlRoute(apollo, parts);
  const app = otherRoutes(parts);
  server.on('request', (request, response) => {
    if (isForGraphql(request)) void answerGraphql(request, response);
    else app(request, response);
  });
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

/** What is asked by people and their programs beside GraphQL: seldom, and with less in a hurry. */
function otherRoutes<Context extends BaseContext>(parts: ApiParts<Context>): Express {
  const { config, schema, logger, createContext, exporter } = parts;
  const sdl = `${printSchema(schema)}\n`;
  const app = express();
  app.disable('x-powered-by');
  app.use((_request, response, next) => {
    setSecurityHeaders(response);
    next();
  });
  app.use(cors({ origin: config.corsOrigins, maxAge: 86_400 }));
  app.use('/health', health(parts.ready));
  app.use(compressed);
  app.get('/schema.graphql', (_request, response) => {
    response.type('text/plain').send(sdl);
  });
  if (exporter !== undefined) {
    app.use('/export', exportRoute({ config, logger, createContext, exporter }));
  }
  app.use(portal(parts.portal, parts.questions));
  app.use(nothingHere, failure(logger));
  return app;
}
