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
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      if (isMissingProgram(error)) resolve(undefined);
      else reject(error);
    });
    child.on('close', (code) => {
      resolve({ code, lines });
    });
  });
}

export function isMissingProgram(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ENOENT' || error.code === 'EACCES' || error.code === 'ENOTDIR';
}
