import { type Config, type Environment } from '../config.js';
import { type DatabaseAddress } from '../graph/database.js';
import { DatabaseUnavailable } from '../graph/errors.js';
import { type Graph } from '../graph/graph.js';
import { livingServer } from '../neo4j/living-server.js';
import { type ManagedServerOptions, startManagedServer } from '../neo4j/managed-server.js';
import { StartFailure } from '../neo4j/start-failure.js';
import { type Surroundings } from './surroundings.js';

export interface OpenDatabase {
  readonly address: DatabaseAddress;
  /** Settles with the reason when the database has ended for good although nobody stopped it. */
  readonly lost: Promise<StartFailure>;
  /** Ends what was started for this command, and nothing else. */
  close(): Promise<void>;
}

/** The database of the settings: a server elsewhere, or one of our own, started here. */
export async function openDatabase(
  config: Config,
  surroundings: Surroundings,
): Promise<OpenDatabase> {
  const { home, remote } = config;
  if (remote !== undefined) return notOurs(remote);
  return openManaged(config, surroundings, { home, profile: 'PRODUCT' });
}

/** A database of our own on this home, started here. */
export async function openManaged(
  { cache }: Config,
  { environment, report, signal }: Surroundings,
  { home, profile }: Pick<ManagedServerOptions, 'home' | 'profile'>,
): Promise<OpenDatabase> {
  const javaHome = javaHomeIn(environment);
  const server = await startManagedServer({
    home,
    cache,
    profile,
    javaHome,
    environment,
    signal,
    report,
  });
  return {
    address: server,
    lost: new Promise((resolve) => {
      void server.stopped.then((ending) => {
        if (ending.kind === 'FAILED') resolve(ending.failure);
      });
    }),
    close: () => server.stop(),
  };
}

export function javaHomeIn(environment: Environment): string | undefined {
  return environment['JAVA_HOME'] === '' ? undefined : environment['JAVA_HOME'];
}

/** The same, but where another process runs the database of this home, that one is used. */
export async function joinDatabase(
  config: Config,
  surroundings: Surroundings,
): Promise<OpenDatabase> {
  const living = config.remote === undefined ? await livingServer(config.home) : undefined;
  return living === undefined ? openDatabase(config, surroundings) : notOurs(living);
}

function notOurs(address: DatabaseAddress): OpenDatabase {
  return { address, lost: new Promise(() => undefined), close: () => Promise.resolve() };
}

/** Throws a `StartFailure` where the database does not answer. */
export async function refuseUnreachable(graph: Graph, address: DatabaseAddress): Promise<void> {
  try {
    await graph.ping();
  } catch (error) {
    throw connectionFailure(error, address);
  }
}

function connectionFailure(error: unknown, address: DatabaseAddress): unknown {
  const { uri, user, database = '' } = address;
  const { code = '' } = error as { code?: string };
  if (error instanceof DatabaseUnavailable) {
    return new StartFailure(
      `No Neo4j answers at ${uri}; start it, or set NEO4J_URI to where one runs, or unset it to have one started here.`,
      { cause: error },
    );
  }
  if (code.includes('.Security.')) {
    return new StartFailure(
      `The Neo4j at ${uri} refuses the user "${user}"; set NEO4J_USER and NEO4J_PASSWORD to a login that it knows.`,
      { cause: error },
    );
  }
  if (code.includes('.Database.')) {
    return new StartFailure(
      `The Neo4j at ${uri} has no database "${database}"; set NEO4J_DATABASE to one that it has, or unset it.`,
      { cause: error },
    );
  }
  return error;
}
