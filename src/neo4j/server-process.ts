import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { runCommand } from './run-command.js';

const KEPT_LINES = 200;
const KILL_AFTER = 30_000;

type Command = readonly [string, ...string[]];

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One run of the Java process that is the database. */
export interface ServerProcess {
  readonly pid: number;
  /** Whether it has said that it opened its port. */
  readonly isListening: boolean;
  /** How it ended, once it has. */
  readonly exit: Exit | undefined;
  readonly exited: Promise<Exit>;
  /** What it printed last. */
  readonly lines: readonly string[];
  /** Asks it to end, forces it when it does not, and waits until it is gone. */
  end(): Promise<Exit>;
}

export async function spawnServer(
  java: string,
  javaArguments: readonly string[],
  options: { readonly home: string; readonly environment?: NodeJS.ProcessEnv | undefined },
): Promise<ServerProcess> {
  const [command, ...commandArguments] = await dyingWithParent(
    [java, ...javaArguments],
    options.environment,
  );
  const child = spawn(command, commandArguments, {
    cwd: options.home,
    env: options.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C in the terminal reaches Node alone, which stops the database in order.
    detached: true,
  });
  await once(child, 'spawn');
  return observe(child);
}

/** Where the system offers it, a program ends with Node even when Node is killed outright. */
export async function dyingWithParent(
  command: Command,
  environment: NodeJS.ProcessEnv | undefined,
): Promise<Command> {
  if (process.platform !== 'linux') return command;
  const prefix: Command = ['setpriv', '--pdeathsig', 'TERM'];
  const trial = await runCommand(prefix[0], [...prefix.slice(1), 'true'], { environment });
  return trial?.code === 0 ? [...prefix, ...command] : command;
}

function observe(child: ChildProcess): ServerProcess {
  const lines: string[] = [];
  let isListening = false;
  let exit: Exit | undefined;
  const keep = (line: string): void => {
    lines.push(line);
    if (lines.length > KEPT_LINES) lines.shift();
    isListening ||= line.includes('Bolt enabled on');
  };
  // Both streams must be read all the time: a full pipe would block the server.
  for (const input of [child.stdout, child.stderr]) {
    if (input !== null) createInterface({ input }).on('line', keep);
  }
  const endAtExit = (): void => void child.kill('SIGTERM');
  process.once('exit', endAtExit);
  // `close` rather than `exit`: by then the last lines have been read.
  const exited = once(child, 'close').then(([code, signal]: (number | string | null)[]) => {
    process.off('exit', endAtExit);
    exit = { code: code as number | null, signal: signal as NodeJS.Signals | null };
    return exit;
  });
  return {
    pid: child.pid ?? 0,
    get isListening() {
      return isListening;
    },
    get exit() {
      return exit;
    },
    exited,
    lines,
    async end() {
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER);
      return exited.finally(() => {
        clearTimeout(force);
      });
    },
  };
}
