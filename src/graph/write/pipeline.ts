import { setImmediate } from 'node:timers/promises';
import { type Transaction } from '../database.js';

/**
 * Sends the statements of a transaction one behind the other without waiting for each: while the database
 * works on one, what the next one says is made.
 */
export class Pipeline {
  private readonly underWay: Promise<unknown>[] = [];

  constructor(private readonly transaction: Transaction) {}

  async send(text: string, parameters: Readonly<Record<string, unknown>>): Promise<void> {
    const running = this.transaction.run(text, parameters);
    // Whether it failed is asked at the end.
    running.catch(() => undefined);
    this.underWay.push(running);
    // What was handed to the driver goes out before more is made.
    await setImmediate();
  }

  /** Settles when all is done; fails with the first that failed, after which the database does no other. */
  async done(): Promise<void> {
    await Promise.all(this.underWay);
  }
}
