import { setTimeout as delay } from 'node:timers/promises';
import { Database } from '../../src/graph/database.js';
import { testDatabase } from '../support/test-database.js';

/** Longer than a connection may take to come about, shorter than a statement may run. */
const HELD_MS = 5500;
const WHOLE_POOL = 16;

let database: Database;

beforeAll(() => {
  database = new Database(testDatabase(), { statementTimeoutMs: 120_000 });
});

afterAll(() => database.close());

test('who waits for a connection that others hold is answered, not told that the database is away', async () => {
  const holders = Array.from({ length: WHOLE_POOL }, () =>
    database.write(async (transaction) => {
      await transaction.run('RETURN 1', {});
      await delay(HELD_MS);
    }),
  );
  expect(await database.read('RETURN 1', {})).toEqual([[1]]);
  await Promise.all(holders);
});
