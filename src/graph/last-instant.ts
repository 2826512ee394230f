import { type Database } from './database.js';
import { StatementTimedOut } from './errors.js';

/** The last instant that is known to be wholly in the store of a database. */
const known = new WeakMap<Database, string>();

/** A write that holds the lock for longer than this is a later one, so the last one is done. */
const PATIENCE_MS = 1000;

/**
 * The last recorded instant of which everything can be read. A statement may meet a write that the
 * store is just taking over, of which it would see one part and not another. Writers keep their lock
 * until all of that is done; so an instant that was not met before is only given after waiting for it.
 */
export async function lastInstant(database: Database): Promise<string | null> {
  const [row] = await database.read('MATCH (w:WriteSequence) RETURN w.recordedAt', {});
  const instant = (row?.[0] ?? null) as string | null;
  if (instant === null || known.get(database) === instant) return instant;
  await waitForWriter(database);
  known.set(database, instant);
  return instant;
}

async function waitForWriter(database: Database): Promise<void> {
  try {
    await database.write(
      (transaction) => transaction.run('MATCH (w:WriteSequence) SET w.id = w.id', {}),
      PATIENCE_MS,
    );
  } catch (error) {
    if (!(error instanceof StatementTimedOut)) throw error;
  }
}
