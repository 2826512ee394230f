import { type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type GraphQLSchema } from 'graphql';
import { type Logger } from 'pino';
import { createApi } from './api/http.js';
import { type Question } from './api/questions.js';
import { type Config } from './config.js';
import { DatabaseUnavailable } from './graph/errors.js';
import { type Graph } from './graph/graph.js';
import { PUBLIC_VIEWER } from './graph/viewer.js';
import { StartFailure } from './neo4j/start-failure.js';

export interface AppParts {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly graph: Pick<Graph, 'as' | 'ping'>;
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
  const api = await createApi({
    ...parts,
    createContext: () => ({ graph: graph.as(PUBLIC_VIEWER) }),
    ready: () => readiness(graph),
  });
  try {
    const port = await listen(api.server, parts.config);
    return { url: urlOf(parts.config.host, port), stop: () => api.stop() };
  } catch (error) {
    await api.stop();
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

type ListenAt = Pick<Config, 'host' | 'port'>;

const noAddress = ({ host }: ListenAt): string =>
  `HOST is "${host}", which is no address of this machine; set it to one, as 127.0.0.1 or 0.0.0.0.`;

const REFUSAL: Readonly<Record<string, (place: ListenAt) => string>> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} is taken, perhaps by a Pangolink that runs already; stop that one, or set PORT to another number.`,
  EACCES: ({ port }) => `This user may not open port ${port}; set PORT to a number above 1023.`,
  EADDRNOTAVAIL: noAddress,
  ENOTFOUND: noAddress,
  EAI_AGAIN: noAddress,
};

/** Opens the port; throws a `StartFailure` where that cannot be. */
export async function listen(server: Server, { host, port }: ListenAt): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(portFailure({ host, port }, error));
    });
    server.listen({ host, port }, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function portFailure(place: ListenAt, error: NodeJS.ErrnoException): Error {
  const sentence = REFUSAL[error.code ?? '']?.(place);
  return sentence === undefined ? error : new StartFailure(sentence, { cause: error });
}

function urlOf(host: string, port: number): string {
  const isAny = host === '0.0.0.0' || host === '::';
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${isAny ? 'localhost' : name}:${port}/`;
}
