import { join } from 'node:path';
import { runCommand } from './run-command.js';
import { StartFailure } from './start-failure.js';

const OLDEST = 17;
const SUPPORTED = [17, 21];

interface JavaOptions {
  readonly javaHome?: string | undefined;
  readonly environment?: NodeJS.ProcessEnv | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly report: (line: string) => void;
}

/** The command that runs a Java new enough for Neo4j: that of `javaHome`, else the first on the PATH. */
export async function findJava(options: JavaOptions): Promise<string> {
  const { javaHome, environment, signal, report } = options;
  const command = javaHome === undefined ? 'java' : join(javaHome, 'bin', 'java');
  const questions = ['-XshowSettings:properties', '-version'];
  const result = await runCommand(command, questions, { environment, signal });
  const lines = result?.lines ?? [];
  const release = javaRelease(lines);
  if (release === undefined) throw noJava(javaHome);
  if (release < OLDEST) throw oldJava(release, javaFolder(lines) ?? command);
  if (!SUPPORTED.includes(release)) {
    report(`Java ${release} is not supported by Neo4j 5.26 (17 and 21 are); going on.`);
  }
  return command;
}

function noJava(javaHome: string | undefined): StartFailure {
  return new StartFailure(
    javaHome === undefined
      ? 'Java 17 or 21 is needed and was not found. Install it, set JAVA_HOME, or set NEO4J_URI.'
      : `JAVA_HOME names ${javaHome}, where no working bin/java was found. ` +
          'Let it name a Java 17 or 21, or set NEO4J_URI.',
  );
}

function oldJava(release: number, place: string): StartFailure {
  return new StartFailure(
    `Java ${release} at ${place} is too old: 17 or 21 is needed. ` +
      'Install one of these, let JAVA_HOME name it, or set NEO4J_URI.',
  );
}

/** The feature number in lines like `openjdk version "17.0.15"`; in old ones, `"1.8.0_392"`, it is the second. */
function javaRelease(lines: readonly string[]): number | undefined {
  for (const line of lines) {
    const match = /version "(?:1\.)?(\d+)/.exec(line);
    if (match !== null) return Number(match[1]);
  }
  return undefined;
}

function javaFolder(lines: readonly string[]): string | undefined {
  return lines.map((line) => /^\s*java\.home = (.+)$/.exec(line)?.[1]).find((home) => home);
}
