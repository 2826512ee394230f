import { setTimeout as delay } from 'node:timers/promises';
import { debugLog, describeExit } from './explain-exit.js';
import { RESTART_WAITS, waitBeforeRestart } from './restart-policy.js';
import { type Exit, type ServerProcess } from './server-process.js';
import { StartFailure } from './start-failure.js';

/** How the life of a managed server ended: by our stop, or because it could not be kept running. */
export type Ending =
  { readonly kind: 'STOPPED' } | { readonly kind: 'FAILED'; readonly failure: StartFailure };

interface Supervised {
  readonly home: string;
  readonly report: (line: string) => void;
  /** Starts the server again and waits until it is ready. */
  readonly launch: (signal: AbortSignal) => Promise<ServerProcess>;
  /** Set off to stop for good. */
  readonly stop: AbortSignal;
  readonly restartWaits?: readonly number[];
}

/** Starts a crashed server again, within bounds, until it is told to stop. */
export async function supervise(first: ServerProcess, supervised: Supervised): Promise<Ending> {
  try {
    return await keepRunning(first, supervised);
  } catch (error) {
    return supervised.stop.aborted
      ? { kind: 'STOPPED' }
      : { kind: 'FAILED', failure: asFailure(error) };
  }
}

/** Ends only by throwing: when stopped, after too many crashes, or when a start fails, as it would again. */
async function keepRunning(first: ServerProcess, supervised: Supervised): Promise<never> {
  const { stop, launch, report, restartWaits = RESTART_WAITS } = supervised;
  const crashes: number[] = [];
  let server = first;
  for (;;) {
    const exit = describeExit(await exitOrStop(server, stop));
    stop.throwIfAborted();
    crashes.push(Date.now());
    const wait = waitBeforeRestart(crashes, Date.now(), restartWaits);
    if (wait === undefined) throw crashLoop(server, supervised);
    report(`Neo4j ended unexpectedly (${exit}); starting it again in ${wait / 1000} s.`);
    await delay(wait, undefined, { signal: stop });
    server = await launch(stop);
    report('Neo4j is running again.');
  }
}

async function exitOrStop(server: ServerProcess, stop: AbortSignal): Promise<Exit> {
  const end = (): void => void server.end();
  if (stop.aborted) end();
  stop.addEventListener('abort', end, { once: true });
  try {
    return await server.exited;
  } finally {
    stop.removeEventListener('abort', end);
  }
}

function crashLoop({ lines }: ServerProcess, { home }: Supervised): StartFailure {
  return new StartFailure(
    'Neo4j crashed again after 3 restarts in 5 minutes and is not started any more. ' +
      `Its last lines: ${lines.slice(-3).join(' | ')}. Log: ${debugLog(home)}`,
  );
}

function asFailure(error: unknown): StartFailure {
  if (error instanceof StartFailure) return error;
  return new StartFailure(
    `Neo4j could not be started again: ${error instanceof Error ? error.message : String(error)}`,
    { cause: error },
  );
}
