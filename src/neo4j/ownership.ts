import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import {
  createOwnerFile,
  isSameOwner,
  type Owner,
  readOwnerFile,
  removeOwnerFile,
  replaceOwnerFile,
} from './owner-file.js';
import { runningProcesses, serversOn } from './processes.js';
import { StartFailure } from './start-failure.js';

const ORPHAN_ENDS_WITHIN = 30_000;

/** Another process has the home. */
export class HomeInUse extends StartFailure {}

/** The right to use a home, held by this process until it is given back. */
export interface Ownership {
  /** Notes which database serves this home now. */
  record(javaPid: number, port: number): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes a home for this process. Refused while its owner lives; what a dead owner left behind, its
 * mark or a database still running, is cleared away.
 */
export async function claimHome(home: string, report: (line: string) => void): Promise<Ownership> {
  let owner = await thisProcess();
  if (!(await createOwnerFile(home, owner))) await takeOver(home, owner);
  const ownership: Ownership = {
    async record(javaPid, port) {
      owner = { ...owner, javaPid, port };
      await replaceOwnerFile(home, owner);
    },
    async release() {
      if (isSameOwner(await readOwnerFile(home), owner)) await removeOwnerFile(home);
    },
  };
  try {
    await endOrphans(home, report);
    return ownership;
  } catch (error) {
    await ownership.release();
    throw error;
  }
}

/** The owner of a home, if its process lives. */
export async function livingOwner(home: string): Promise<Owner | undefined> {
  const owner = await readOwnerFile(home);
  return owner !== undefined && (await lives(owner)) ? owner : undefined;
}

async function thisProcess(): Promise<Owner> {
  const processes = await runningProcesses();
  return {
    claim: randomUUID(),
    nodePid: process.pid,
    nodeCommand: processes.find(({ pid }) => pid === process.pid)?.command ?? '',
    javaPid: null,
    port: null,
    startedAt: new Date().toISOString(),
  };
}

async function takeOver(home: string, owner: Owner): Promise<void> {
  const earlier = await readOwnerFile(home);
  if (earlier !== undefined && (await lives(earlier))) throw homeInUse(home, earlier);
  await refuseUnlessOwnerIs(earlier, home);
  await replaceOwnerFile(home, owner);
  // Another start may have found the same stale mark: the last to write its own has the home.
  await delay(200);
  await refuseUnlessOwnerIs(owner, home);
}

async function refuseUnlessOwnerIs(expected: Owner | undefined, home: string): Promise<void> {
  const found = await readOwnerFile(home);
  if (found !== undefined && !isSameOwner(found, expected)) throw homeInUse(home, found);
}

async function lives(owner: Owner): Promise<boolean> {
  // In a container each run gets the same number and command: a mark older than this process is stale.
  if (owner.nodePid === process.pid) {
    return Date.parse(owner.startedAt) >= Date.now() - process.uptime() * 1000;
  }
  const processes = await runningProcesses();
  return processes.some(
    ({ pid, command }) => pid === owner.nodePid && command === owner.nodeCommand,
  );
}

async function endOrphans(home: string, report: (line: string) => void): Promise<void> {
  const orphans = serversOn(home, await runningProcesses());
  if (orphans.length === 0) return;
  report(`Stopping a Neo4j (process ${orphans.join(', ')}) that an earlier run left on ${home}.`);
  signalAll(orphans, 'SIGTERM');
  if (await areGone(home, ORPHAN_ENDS_WITHIN)) return;
  signalAll(orphans, 'SIGKILL');
  if (await areGone(home, ORPHAN_ENDS_WITHIN)) return;
  throw new StartFailure(
    `A Neo4j of an earlier run (process ${orphans.join(', ')}) still uses ${home} and cannot be ended. ` +
      'End it and start again.',
  );
}

function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended meanwhile, or belongs to another user: the wait that follows tells.
    }
  }
}

async function areGone(home: string, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (serversOn(home, await runningProcesses()).length > 0) {
    if (Date.now() > deadline) return false;
    await delay(100);
  }
  return true;
}

function homeInUse(home: string, { nodePid, port }: Owner): HomeInUse {
  const state = port === null ? 'which is just starting' : `port ${port}`;
  return new HomeInUse(
    `${home} is in use by process ${nodePid} (${state}). ` +
      'Stop that one first, or set PANGOLINK_HOME to another folder.',
  );
}
