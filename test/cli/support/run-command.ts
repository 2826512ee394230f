import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Environment } from '../../../src/config.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly complaints: string;
}

export interface RunningCommand {
  readonly child: ChildProcess;
  /** Settles with the address of the ready line; fails when the command ends before it. */
  readonly ready: Promise<string>;
  readonly ended: Promise<Ended>;
}

/** Runs a command as its scripts do, with no other settings than these; what starts warms nothing up. */
export function runCommand(command: string, environment: Environment): RunningCommand {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(PANGOLINK|NEO4J|NODE_OPTIONS|NODE_ENV|JEST)/.test(name),
  );
  const child = spawn(process.execPath, ['src/pangolink.js', ...command.split(' ')], {
    cwd: ROOT,
    env: { ...Object.fromEntries(inherited), PANGOLINK_WARM_UP: 'nothing', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let complaints = '';
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
  const ended = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    output,
    complaints,
  }));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      const [, url] = /ready at (\S+)/.exec(output) ?? [];
      if (url !== undefined) resolve(url);
    });
    void ended.then(() => {
      reject(new Error(`It ended before it was ready: ${complaints}`));
    });
  });
  // Whoever only wants to see it end does not wait for this.
  ready.catch(() => undefined);
  return { child, ready, ended };
}
