import { type Config } from '../../config.js';
import { type AdminTools } from '../../neo4j/admin-tool.js';
import { explained, openHome } from '../../neo4j/home.js';
import { provideJars } from '../../neo4j/jars.js';
import { findJava } from '../../neo4j/java.js';
import { claimHome, HomeInUse } from '../../neo4j/ownership.js';
import { settleReplacement } from '../../neo4j/replace-data.js';
import { checkVersion } from '../../neo4j/version.js';
import { javaHomeIn } from '../open-database.js';
import { CommandFailure, Outcome } from '../outcome.js';
import { type Surroundings } from '../surroundings.js';

interface OwnHome {
  readonly home: string;
  readonly tools: AdminTools;
}

/** Works on a home whose database is stopped, and that no other process may start meanwhile. */
export async function onOwnHome<T>(
  config: Config,
  surroundings: Surroundings,
  work: (own: OwnHome) => Promise<T>,
): Promise<T> {
  const home = await openHome(config.home);
  const inHome = <Result>(action: () => Promise<Result>) =>
    explained(home, 'PANGOLINK_HOME', action);
  const ownership = await inHome(() => claimHome(home, surroundings.report)).catch(inUse);
  try {
    await inHome(() => settleReplacement(home));
    await checkVersion(home);
    const tools = await adminTools(config, surroundings);
    return await inHome(() => work({ home, tools }));
  } finally {
    await ownership.release();
  }
}

async function adminTools(
  { cache }: Config,
  { environment, report, signal }: Surroundings,
): Promise<AdminTools> {
  const javaHome = javaHomeIn(environment);
  const java = await findJava({ javaHome, environment, signal, report });
  return {
    java,
    jars: await provideJars(cache, { environment, signal, report }),
    environment,
    signal,
  };
}

function inUse(error: unknown): never {
  if (!(error instanceof HomeInUse)) throw error;
  throw new CommandFailure(
    Outcome.IN_USE,
    `${error.message} Neo4j Community is dumped and loaded only while it is stopped.`,
    { cause: error },
  );
}

/** A server that somebody else runs is theirs to dump and to load. */
export function refuseRemote({ remote }: Config, what: 'BACKUP' | 'RESTORE'): void {
  if (remote === undefined) return;
  const { uri, database = 'neo4j' } = remote;
  const command =
    what === 'BACKUP'
      ? `neo4j-admin database dump ${database} --to-path=<folder>" while it is stopped ("database backup" with Enterprise, while it runs`
      : `neo4j-admin database load ${database} --from-path=<folder> --overwrite-destination=true" while it is stopped ("database restore" with Enterprise`;
  throw new CommandFailure(
    Outcome.REFUSED,
    `NEO4J_URI names ${uri}, which is not run from here. On that machine use "${command}), ` +
      'or with Aura its snapshots; or unset NEO4J_URI to work on PANGOLINK_HOME.',
  );
}
