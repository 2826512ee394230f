import { writeConfiguration } from './configuration.js';
import { explained, openHome, prepareHome } from './home.js';
import { provideJars } from './jars.js';
import { javaArguments, type Profile } from './java-arguments.js';
import { findJava } from './java.js';
import { claimHome, type Ownership } from './ownership.js';
import { providePassword, USER } from './password.js';
import { choosePort } from './port.js';
import { untilReady, uriOf } from './readiness.js';
import { settleReplacement } from './replace-data.js';
import { type ServerProcess, spawnServer } from './server-process.js';
import { type Ending, supervise } from './supervisor.js';
import { checkVersion, recordVersion } from './version.js';

export interface ManagedServerOptions {
  /** The folder of the database; made when missing. */
  readonly home: string;
  /** The folder under which the jars of Neo4j are kept. */
  readonly cache: string;
  readonly profile: Profile;
  /** A free one when left out. */
  readonly boltPort?: number | undefined;
  /** The Java to use; the first on the PATH when left out. */
  readonly javaHome?: string | undefined;
  /** Environment of Java and Maven; that of this process when left out. */
  readonly environment?: NodeJS.ProcessEnv | undefined;
  /** Set off to interrupt the start; once started, `stop` is the way. */
  readonly signal?: AbortSignal | undefined;
  /** Takes lines for the user. */
  readonly report: (line: string) => void;
}

export interface ManagedServer {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Settles when the server has ended for good, by `stop` or because it kept crashing. */
  readonly stopped: Promise<Ending>;
  stop(): Promise<void>;
}

interface Launch {
  readonly home: string;
  readonly java: string;
  readonly jars: string;
  readonly port: number;
  readonly password: string;
}

/** Starts a Neo4j of our own on a home; throws a `StartFailure` where the surroundings do not allow it. */
export async function startManagedServer(options: ManagedServerOptions): Promise<ManagedServer> {
  const home = await openHome(options.home);
  const ownership = await inHome(home, () => claimHome(home, options.report));
  try {
    await inHome(home, () => settleReplacement(home));
    const launch = await prepare(home, options);
    const first = await start(launch, options, ownership, options.signal);
    return keep(first, launch, options, ownership);
  } catch (error) {
    // What hinders the start may hinder this too; the next start clears a stale mark away.
    await ownership.release().catch(() => undefined);
    throw error;
  }
}

async function prepare(home: string, options: ManagedServerOptions): Promise<Launch> {
  const { cache, boltPort } = options;
  await checkVersion(home);
  const java = await findJava(options);
  const jars = await provideJars(cache, options);
  const port = await choosePort(boltPort);
  return inHome(home, async () => {
    await prepareHome(home);
    const password = await providePassword(home);
    return { home, java, jars, port, password };
  });
}

async function start(
  { home, java, jars, port, password }: Launch,
  { profile, environment }: ManagedServerOptions,
  ownership: Ownership,
  signal: AbortSignal | undefined,
): Promise<ServerProcess> {
  await inHome(home, async () => {
    await writeConfiguration(home, port, profile);
    await recordVersion(home);
  });
  const server = await spawnServer(java, javaArguments(profile, home, jars), { home, environment });
  try {
    await ownership.record(server.pid, port);
    await untilReady(server, { home, port, password, signal });
    return server;
  } catch (error) {
    await server.end();
    throw error;
  }
}

function keep(
  first: ServerProcess,
  launch: Launch,
  options: ManagedServerOptions,
  ownership: Ownership,
): ManagedServer {
  const stopping = new AbortController();
  const stopped = supervise(first, {
    home: launch.home,
    report: options.report,
    stop: stopping.signal,
    // The port stays the same, so that drivers find the server again by themselves.
    launch: (signal) => start(launch, options, ownership, signal),
  }).then(async (ending) => {
    await ownership.release();
    return ending;
  });
  return {
    uri: uriOf(launch.port),
    user: USER,
    password: launch.password,
    stopped,
    async stop() {
      stopping.abort();
      await stopped;
    },
  };
}

function inHome<T>(home: string, action: () => Promise<T>): Promise<T> {
  return explained(home, 'PANGOLINK_HOME', action);
}
