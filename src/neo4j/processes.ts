import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENTRY_POINT, homeArgument } from './java-arguments.js';
import { SCRATCH } from './replace-data.js';
import { runCommand } from './run-command.js';

export interface RunningProcess {
  readonly pid: number;
  readonly command: string;
}

/** Every process that this user can see, from /proc where there is one and from `ps` elsewhere. */
export async function runningProcesses(): Promise<RunningProcess[]> {
  return (await fromProc()) ?? (await fromPs());
}

/**
 * Process numbers are reused, so a server is known by the home in its command line. One on a home made for
 * trial within this one counts too.
 */
export function serversOn(home: string, processes: readonly RunningProcess[]): number[] {
  return processes
    .filter(({ command }) => command.includes(ENTRY_POINT))
    .filter(({ command }) =>
      [`${homeArgument(home)} `, homeArgument(join(home, SCRATCH))].some((argument) =>
        `${command} `.includes(` ${argument}`),
      ),
    )
    .map(({ pid }) => pid);
}

async function fromProc(): Promise<RunningProcess[] | undefined> {
  let entries: string[];
  try {
    entries = await readdir('/proc');
  } catch {
    return undefined;
  }
  const pids = entries.filter((entry) => /^\d+$/.test(entry));
  // Some systems have an empty or foreign /proc.
  if (!pids.includes(String(process.pid))) return undefined;
  const found = await Promise.all(pids.map(readCommandLine));
  return found.filter((running) => running !== undefined);
}

async function readCommandLine(pid: string): Promise<RunningProcess | undefined> {
  try {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8');
    // A kernel thread or a zombie has an empty command line: it runs nothing.
    if (line === '') return undefined;
    return { pid: Number(pid), command: line.replace(/\0$/, '').replaceAll('\0', ' ') };
  } catch {
    return undefined;
  }
}

async function fromPs(): Promise<RunningProcess[]> {
  const result = await runCommand('ps', ['-axww', '-o', 'pid=,command=']);
  return (result?.lines ?? []).flatMap((line) => {
    const match = /^\s*(\d+)\s+(.*)$/.exec(line);
    return match?.[2] === undefined ? [] : [{ pid: Number(match[1]), command: match[2] }];
  });
}
