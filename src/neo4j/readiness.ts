import { setTimeout as delay } from 'node:timers/promises';
import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';
import { debugLog, explainExit } from './explain-exit.js';
import { USER, wrongPasswordFile } from './password.js';
import { type ServerProcess } from './server-process.js';
import { StartFailure } from './start-failure.js';

const GIVE_UP_AFTER = 90_000;
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
 * has said that it listens: before, an answer would come from another server on that port.
 */
export async function untilReady(server: ServerProcess, expected: Expected): Promise<void> {
  const driver = neo4j.driver(uriOf(expected.port), neo4j.auth.basic(USER, expected.password), {
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 4_000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  });
  const deadline = Date.now() + GIVE_UP_AFTER;
  try {
    while (!(server.isListening && (await answers(driver, expected.home)))) {
      refuseToWait(server, expected, deadline);
      await delay(ASK_EVERY, undefined, { signal: expected.signal });
    }
  } finally {
    await driver.close();
  }
}

function refuseToWait(server: ServerProcess, expected: Expected, deadline: number): void {
  const { home, port } = expected;
  const { exit, lines } = server;
  if (exit !== undefined) throw explainExit({ home, port, exit, lines });
  if (Date.now() < deadline) return;
  throw new StartFailure(
    `Neo4j did not answer within ${GIVE_UP_AFTER / 1000} s. ` +
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
