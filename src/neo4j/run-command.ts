import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface CommandResult {
  readonly code: number | null;
  readonly lines: readonly string[];
}

interface CommandOptions {
  /** Environment of the program; that of this process when left out. */
  readonly environment?: NodeJS.ProcessEnv | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onLine?: (line: string) => void;
}

/** Runs a program to its end and gathers what it prints; undefined when there is no such program. */
export async function runCommand(
  command: string,
  commandArguments: readonly string[],
  { environment, signal, onLine }: CommandOptions = {},
): Promise<CommandResult | undefined> {
  const child = spawn(command, commandArguments, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment,
    signal,
  });
  const lines: string[] = [];
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      lines.push(line);
      onLine?.(line);
    });
  }
  let problem: Error | undefined;
  child.on('error', (error) => {
    problem = error;
  });
  return new Promise((resolve, reject) => {
    // Also after an interruption: a program that still ends may still write.
    child.on('close', (code) => {
      if (problem === undefined) resolve({ code, lines });
      else if (isMissingProgram(problem)) resolve(undefined);
      else reject(problem);
    });
  });
}

function isMissingProgram(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ENOENT' || error.code === 'EACCES' || error.code === 'ENOTDIR';
}
