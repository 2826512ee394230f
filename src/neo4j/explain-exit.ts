import { join } from 'node:path';
import { diskFull } from './home.js';
import { portInUse } from './port.js';
import { type Exit } from './server-process.js';
import { StartFailure } from './start-failure.js';

interface FailedRun {
  readonly home: string;
  readonly port: number;
  readonly exit: Exit;
  readonly lines: readonly string[];
}

type Explanation = (run: FailedRun, line: string) => StartFailure;

/** What the server prints, in the order in which it is looked for, and what it means to the user. */
const EXPLANATIONS: readonly (readonly [RegExp, Explanation])[] = [
  [/No space left on device/, ({ home }) => diskFull(home)],
  [/PortBindException|Address already in use/, ({ port }) => portInUse(port)],
  [
    /FileLockException|StoreLockException/,
    ({ home }) =>
      new StartFailure(
        `${home} is in use by another Neo4j. Stop that one, or set PANGOLINK_HOME to another folder.`,
      ),
  ],
  [
    /UnsupportedClassVersionError/,
    () => new StartFailure('This Java is too old: 17 or 21 is needed. Set JAVA_HOME to one.'),
  ],
  [
    /Invalid memory configuration|Could not reserve enough space|insufficient memory|OutOfMemoryError/,
    (_, line) =>
      new StartFailure(
        `Neo4j wants more memory than this machine has (${line}). ` +
          'Free about 1 GB, or set NEO4J_URI to a server elsewhere.',
      ),
  ],
  [
    /Unrecognized setting|Error evaluating value for setting|declared multiple times|InvalidSetting/i,
    (_, line) => new StartFailure(`neo4j.conf was refused: ${line}`),
  ],
  [
    /Unable to write directory path/,
    ({ home }) =>
      new StartFailure(
        `${join(home, 'data')} is not a folder that can be written. Move it away and start again.`,
      ),
  ],
  [/AccessDeniedException|Read-only file system|Permission denied/, cannotBeWritten],
];

/** Exit codes hardly tell one cause from another, so the output decides and the code comes last. */
export function explainExit(run: FailedRun): StartFailure {
  for (const [pattern, explain] of EXPLANATIONS) {
    const line = run.lines.findLast((candidate) => pattern.test(candidate));
    if (line !== undefined) return explain(run, withoutPrefix(line));
  }
  // The server ends so, and gives no reason, where it cannot write its logs.
  if (run.exit.code === 3) return cannotBeWritten(run, 'exit code 3');
  const reason = run.lines.findLast((line) => line.includes('Caused by:')) ?? run.lines.at(-1);
  return new StartFailure(
    `Neo4j ended before it was ready (${describeExit(run.exit)}): ` +
      `${withoutPrefix(reason ?? 'it printed nothing')}. Log: ${debugLog(run.home)}`,
  );
}

export function describeExit({ code, signal }: Exit): string {
  return signal === null ? `exit code ${code ?? 'unknown'}` : `signal ${signal}`;
}

export function debugLog(home: string): string {
  return join(home, 'logs', 'debug.log');
}

function cannotBeWritten({ home }: FailedRun, line: string): StartFailure {
  return new StartFailure(
    `${home} cannot be written (${line}). Give this user the right to write there, ` +
      'or set PANGOLINK_HOME to another folder.',
  );
}

/** Leaves off the time stamp, the level and the name of the exception's class. */
function withoutPrefix(line: string): string {
  return line
    .replace(/^\S+ \S+ (?:INFO|WARN|ERROR)\s+/, '')
    .replace(/^\s*(?:Caused by: |Exception in thread "\S+" )/, '')
    .replace(/^(?:[a-z]\w*\.)+[\w$]+: /, '')
    .trim();
}
