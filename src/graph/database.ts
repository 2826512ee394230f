import neo4j, { type Driver, type ManagedTransaction, Neo4jError } from 'neo4j-driver';
import {
  DatabaseUnavailable,
  KeyTaken,
  StatementTimedOut,
  WritersBusy,
  WriteTooLarge,
} from './errors.js';
import { Turns } from './turns.js';

export interface DatabaseAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database?: string;
}

export interface DatabaseOptions {
  /** After so long the database ends a statement. */
  readonly statementTimeoutMs: number;
  /** Hears each statement before it runs, for counting in tests and metrics. */
  readonly onStatement?: (text: string, parameters: Parameters) => void;
}

type Parameters = Readonly<Record<string, unknown>>;

/** A write unit of work: several statements, all or none. */
export interface Transaction {
  run(text: string, parameters: Parameters): Promise<readonly (readonly unknown[])[]>;
}

const ATTEMPTS = 3;
const POOL_SIZE = 16;
const CONNECTING_MS = 5000;
const LONGEST_WAIT_FOR_TURN_MS = 10_000;

/** The only user of the driver: rows come out as plain values, failures as errors of ours. */
export class Database {
  private readonly driver: Driver;
  private readonly name: { database?: string };
  private readonly turns = new Turns(LONGEST_WAIT_FOR_TURN_MS);

  constructor(
    { uri, user, password, database }: DatabaseAddress,
    private readonly options: DatabaseOptions,
  ) {
    this.name = database === undefined ? {} : { database };
    this.driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: POOL_SIZE,
      // Waiting for a connection is waiting for the statements of others, no sign that none is to be had.
      connectionAcquisitionTimeout: Math.max(CONNECTING_MS, options.statementTimeoutMs),
      connectionTimeout: CONNECTING_MS,
      maxTransactionRetryTime: 15000,
      // With each answer it would tell which labels of closed records no node has yet.
      notificationFilter: {
        minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF,
      },
      userAgent: 'pangolink',
    });
  }

  /** Reads by auto-commit, one round trip; a passing fault of the connection is tried again. */
  async read(text: string, parameters: Parameters): Promise<readonly (readonly unknown[])[]> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.readOnce(text, parameters);
      } catch (error) {
        if (attempt === ATTEMPTS || !isPassing(error)) throw translated(error);
      }
    }
  }

  private async readOnce(text: string, parameters: Parameters) {
    const session = this.driver.session({ ...this.name, defaultAccessMode: neo4j.session.READ });
    try {
      this.options.onStatement?.(text, parameters);
      const timeout = { timeout: this.options.statementTimeoutMs };
      const { records } = await withoutStack(() => session.run(text, parameters, timeout));
      return records.map((record) => record.keys.map((key) => record.get(key) as unknown));
    } finally {
      await session.close();
    }
  }

  /** Runs a unit of work in one managed transaction; the driver repeats it after passing faults. */
  async write<T>(work: (transaction: Transaction) => Promise<T>, timeoutMs = 60_000): Promise<T> {
    const session = this.driver.session({ ...this.name, defaultAccessMode: neo4j.session.WRITE });
    try {
      return await session.executeWrite((transaction) => work(this.wrapped(transaction)), {
        timeout: timeoutMs,
      });
    } catch (error) {
      throw translated(error);
    } finally {
      await session.close();
    }
  }

  /**
   * The same for those who take the lock of all writers. They wait for one another here rather than
   * in the database, where each would hold a connection that readers need. Throws `WritersBusy`.
   */
  writeInTurn<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.turns.take(() => this.write(work));
  }

  private wrapped(transaction: ManagedTransaction): Transaction {
    return {
      run: async (text, parameters) => {
        this.options.onStatement?.(text, parameters);
        const { records } = await withoutStack(() => transaction.run(text, parameters));
        return records.map((record) => record.keys.map((key) => record.get(key) as unknown));
      },
    };
  }

  /** Statements that a transaction with other work may not hold: constraints, indexes. */
  async runAlone(text: string, parameters: Parameters = {}): Promise<void> {
    const session = this.driver.session(this.name);
    try {
      await session.run(text, parameters);
    } catch (error) {
      throw translated(error);
    } finally {
      await session.close();
    }
  }

  /** Settles when the database answers with these credentials; fails within the driver's time limits. */
  async ping(): Promise<void> {
    await this.readOnce('RETURN 1', {}).catch((error: unknown) => {
      throw translated(error);
    });
  }

  async close(): Promise<void> {
    await this.driver.close();
  }
}

/**
 * The driver notes for each statement from where it was run. Under source maps that takes longer than
 * a look-up, and the errors made of its errors tell it anyway.
 */
function withoutStack<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

const PASSING = ['ServiceUnavailable', 'SessionExpired'];

function isPassing(error: unknown): boolean {
  if (!(error instanceof Neo4jError)) return false;
  return (
    PASSING.includes(error.code) || error.code.startsWith('Neo.TransientError.Transaction.Deadlock')
  );
}

const AWAY = [...PASSING, 'Neo.TransientError.General.DatabaseUnavailable', 'N/A'];

/** The second is what a transaction hears that ran out of time while it waited for another. */
const TOO_LONG = ['TransactionTimedOut', 'LockClientStopped'];

/** The lock of all writers is held by another process, such as one that loads the seeds. */
const LOCKED = 'Neo.TransientError.Transaction.LockAcquisitionTimeout';

const UNIQUENESS = 'Neo.ClientError.Schema.ConstraintValidationFailed';

/** More than one transaction, or all of them together, may hold. */
const TOO_MUCH = 'OutOfMemoryError';

function translated(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (AWAY.includes(error.code)) {
    return new DatabaseUnavailable('The database cannot be reached at the moment.', {
      cause: error,
    });
  }
  if (error.code === LOCKED) {
    return new WritersBusy('Another process was writing all the time.', { cause: error });
  }
  if (error.code === UNIQUENESS) {
    return new KeyTaken('A node with this key is in the graph already.', { cause: error });
  }
  if (error.code.endsWith(TOO_MUCH)) {
    return new WriteTooLarge('The write is more than the database can hold.', { cause: error });
  }
  if (TOO_LONG.some((name) => error.code.includes(name))) {
    return new StatementTimedOut('The statement took longer than it may.', { cause: error });
  }
  return error;
}
