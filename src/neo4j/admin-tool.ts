import { join } from 'node:path';
import { MODULE_FLAGS } from './java-arguments.js';
import { runCommand } from './run-command.js';
import { dyingWithParent } from './server-process.js';
import { StartFailure } from './start-failure.js';

/** What runs the programs that come with Neo4j. */
export interface AdminTools {
  readonly java: string;
  /** The folder with the jars of Neo4j. */
  readonly jars: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
}

export interface AdminResult {
  readonly isDone: boolean;
  readonly lines: readonly string[];
}

/** Runs Neo4j's own admin tool on a home whose server is stopped. */
export async function runAdminTool(
  { java, jars, environment, signal }: AdminTools,
  home: string,
  order: readonly string[],
): Promise<AdminResult> {
  const flags = ['-XX:+UseSerialGC', '-Xmx512m', '-Dfile.encoding=UTF-8', ...MODULE_FLAGS];
  const program = ['-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', ...order];
  // It locks the store, which the next start would find locked if it lived on.
  const [command, ...words] = await dyingWithParent([java, ...flags, ...program], environment);
  const result = await runCommand(command, words, {
    environment: { ...environment, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
    signal,
  });
  if (result === undefined) throw new StartFailure(`Java (${java}) went away while it was used.`);
  return { isDone: result.code === 0, lines: result.lines };
}

/** The last reason that the tool gave, without its time stamp and level. */
export function reasonIn(lines: readonly string[]): string {
  const line = lines.find((candidate) => candidate.includes(' ERROR ')) ?? lines.at(-1);
  return (line ?? 'it gave no reason').replace(/^\S+ \S+ ERROR\s+(?:\[\S+\] )?/, '').trim();
}
