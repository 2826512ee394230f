import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { runCommand } from './run-command.js';
import { StartFailure } from './start-failure.js';
import { NEO4J_VERSION } from './version.js';

export interface FetchOptions {
  readonly report: (line: string) => void;
  readonly environment?: NodeJS.ProcessEnv | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds between one attempt and the next; one attempt more than there are waits. */
  readonly waits?: readonly number[];
}

/** Maven Central limits bursts of requests; after a while it answers again. */
const WAITS = [5_000, 20_000, 60_000];
const STEP_MEGABYTES = 20;
const STEP_FILES = 100;

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>neo4j-runtime</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>${NEO4J_VERSION}</version>
    </dependency>
  </dependencies>
</project>
`;

/** Lets Maven copy Neo4j and all that it needs at run time into `jars`; `folder` takes the project file. */
export async function fetchByMaven(
  folder: string,
  jars: string,
  options: FetchOptions,
): Promise<void> {
  const { report, signal, waits = WAITS } = options;
  await writeFile(join(folder, 'pom.xml'), POM);
  for (const wait of [...waits, undefined]) {
    const problem = await runMaven(folder, jars, options);
    if (problem === undefined) return;
    if (wait === undefined || !isPassing(problem)) throw notFetched(problem);
    const reason = problem.split(': ').at(-1) ?? problem;
    report(`Maven Central did not deliver (${reason}); trying again in ${wait / 1000} s.`);
    await delay(wait, undefined, { signal });
  }
}

/** The version of the Maven that would fetch Neo4j. */
export async function findMaven({
  environment,
  signal,
}: Pick<FetchOptions, 'environment' | 'signal'>): Promise<string> {
  const result = await runCommand('mvn', ['-B', '-v'], { environment, signal });
  const [, version, major, minor] =
    /Apache Maven ((\d+)\.(\d+)\S*)/.exec(result?.lines.join('\n') ?? '') ?? [];
  const isNewEnough = Number(major) > 3 || (Number(major) === 3 && Number(minor) >= 8);
  if (version === undefined || !isNewEnough) throw noMaven();
  return version;
}

/** Undefined when all went well, else what Maven says the matter is. */
async function runMaven(
  folder: string,
  jars: string,
  { report, environment, signal }: FetchOptions,
): Promise<string | undefined> {
  const result = await runCommand(
    'mvn',
    [
      '-B',
      // Without it Maven remembers a failed download and does not ask again.
      '-U',
      '-f',
      join(folder, 'pom.xml'),
      // By its whole name: by the short one Maven takes an old version, and hides why it got none.
      'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${jars}`,
    ],
    { environment, signal, onLine: progress(report) },
  );
  if (result === undefined) throw noMaven();
  return result.code === 0 ? undefined : firstError(result.lines);
}

/**
 * Follows Maven's own lines. Files count beside megabytes, for Maven begins with hundreds of small
 * ones and would seem to stand still.
 */
function progress(report: (line: string) => void): (line: string) => void {
  let megabytes = 0;
  let files = 0;
  let steps = 0;
  return (line) => {
    const size = downloadedMegabytes(line);
    if (size === undefined) return;
    megabytes += size;
    files += 1;
    const reached = Math.floor(megabytes / STEP_MEGABYTES) + Math.floor(files / STEP_FILES);
    if (reached === steps) return;
    steps = reached;
    report(`Downloaded ${files} files, ${Math.floor(megabytes)} MB ...`);
  };
}

function downloadedMegabytes(line: string): number | undefined {
  const match = /Downloaded from .* \(([\d.]+) (B|kB|MB)/.exec(line);
  if (match === null) return undefined;
  const divisor = { B: 1_000_000, kB: 1_000, MB: 1 }[match[2] ?? 'B'] ?? 1;
  return Number(match[1]) / divisor;
}

function firstError(lines: readonly string[]): string {
  const line = lines.find((candidate) => candidate.startsWith('[ERROR]'));
  return (
    line?.replace(/^\[ERROR\]| -> \[Help 1\]$/g, '').trim() ?? lines.at(-1) ?? 'no reason given'
  );
}

/** Only what comes from the line may go away by itself; a broken Maven or a full disk does not. */
function isPassing(problem: string): boolean {
  return /could not transfer|status: ?\d|status code|429|50[234]|timed out|reset/i.test(problem);
}

function noMaven(): StartFailure {
  return new StartFailure(
    'Maven 3.8 or newer is needed to fetch Neo4j once and was not found. ' +
      'Install it, or set NEO4J_URI to use a server of your own.',
  );
}

function notFetched(problem: string): StartFailure {
  return new StartFailure(
    'Maven could not fetch Neo4j. Check the connection to Maven Central and start again, ' +
      `or set NEO4J_URI. Maven says: ${problem}`,
  );
}
