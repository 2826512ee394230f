import neo4j, { type Driver, type Transaction } from 'neo4j-driver';
import { type Database } from '../../../src/graph/database.js';
import { type Run } from '../../../src/graph/write/stored-states.js';
import { testDatabase } from '../../support/test-database.js';

/** Work on the database of the tests that is undone afterwards, whatever was altered. */
export class Undone {
  private readonly driver: Driver;

  constructor() {
    const { uri, user, password } = testDatabase();
    const options = { disableLosslessIntegers: true };
    this.driver = neo4j.driver(uri, neo4j.auth.basic(user, password), options);
  }

  async within<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const session = this.driver.session();
    const transaction = session.beginTransaction({ timeout: 300_000 });
    try {
      return await work((text, parameters) => rowsOf(transaction, text, parameters));
    } finally {
      await transaction.rollback();
      await session.close();
    }
  }

  async close(): Promise<void> {
    await this.driver.close();
  }
}

async function rowsOf(transaction: Transaction, text: string, parameters: object) {
  const { records } = await transaction.run(text, parameters);
  return records.map((record) => record.keys.map((key) => record.get(key) as unknown));
}

/** A database that reads what a transaction sees. */
export function readingBy(run: Run): Database {
  return { read: run } as unknown as Database;
}

/** A database whose writes are part of a transaction that will be undone. */
export function writingBy(run: Run): Database {
  const write = <T>(work: (transaction: { readonly run: Run }) => Promise<T>) => work({ run });
  return { read: run, write, writeInTurn: write } as unknown as Database;
}
