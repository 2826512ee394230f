import { stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';
import { debugLog, explainExit } from './explain-exit.js';
import { USER, wrongPasswordFile } from './password.js';
import { type ServerProcess } from './server-process.js';
import { StartFailure } from './start-failure.js';

/** After so long without a word in its log it is taken for stuck. */
const GIVE_UP_AFTER = 90_000;
/** Whatever it says, nobody waits longer than this. */
const LONGEST = 30 * 60_000;
const ASK_EVERY = 150;

interface Expected {
  readonly home: string;
  readonly port: number;
  readonly password: string;
  readonly signal?: AbortSignal | undefined;
}

/** Not `localhost`, which may mean an address on which the server does not listen. */
export function uriOf(port: number): string {
  return `neo4j://127.0.0.1:${port}`;
}

/**
 * Waits until the server answers a query under our password. It counts only once the process itself
 * has said that it listens: before, an answer would come from another server on that port. A store that
 * was not closed in order may take minutes to recover, of which its log tells: the wait is for a sign of
 * life, and so no matter of how fast the machine is.
 */
export async function untilReady(server: ServerProcess, expected: Expected): Promise<void> {
  const driver = neo4j.driver(uriOf(expected.port), neo4j.auth.basic(USER, expected.password), {
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 4_000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  });
  const latest = Date.now() + LONGEST;
  let deadline = Date.now() + GIVE_UP_AFTER;
  let lastSign = await signOfLife(expected.home);
  try {
    while (!(server.isListening && (await answers(driver, expected.home)))) {
      const sign = await signOfLife(expected.home);
      if (sign !== lastSign) deadline = Math.min(Date.now() + GIVE_UP_AFTER, latest);
      lastSign = sign;
      refuseToWait(server, expected, deadline);
      await delay(ASK_EVERY, undefined, { signal: expected.signal });
    }
  } finally {
    await driver.close();
  }
}

/** The size of the log, which grows as long as the server is at work. */
async function signOfLife(home: string): Promise<number> {
  return (await stat(debugLog(home)).catch(() => undefined))?.size ?? 0;
}

function refuseToWait(server: ServerProcess, expected: Expected, deadline: number): void {
  const { home, port } = expected;
  const { exit, lines } = server;
  if (exit !== undefined) throw explainExit({ home, port, exit, lines });
  if (Date.now() < deadline) return;
  throw new StartFailure(
    `Neo4j does not answer, and said nothing for ${GIVE_UP_AFTER / 1000} s. ` +
      `Start again when the machine is less busy; its log is ${debugLog(home)}`,
  );
}

async function answers(driver: Driver, home: string): Promise<boolean> {
  try {
    await driver.executeQuery('RETURN 1', {}, { database: 'neo4j' });
    return true;
  } catch (error) {
    // To go on asking would only lock the account for a while.
    if (isLoginRefused(error)) throw wrongPasswordFile(home);
    return false;
  }
}

function isLoginRefused(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    /Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired)$/.test(error.code)
  );
}
