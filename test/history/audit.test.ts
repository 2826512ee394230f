import fc from 'fast-check';
import { refreshSearch } from '../../src/graph/search/refresh-search.js';
import { AccessLog } from '../../src/workflow/audit/access-log.js';
import { verifyAudit, type AuditReport } from '../../src/workflow/audit/verify-audit.js';
import { Dice } from '../access/support/dice.js';
import { givenGraph, type GivenGraph } from '../support/given-graph.js';
import { ALTERATIONS, OF_ERASURES, type Alter } from './support/alterations.js';
import { RandomPast } from './support/random-past.js';
import { redacted } from './support/redacted.js';
import { readingBy, Undone } from './support/undone.js';

/*
 * Whatever single thing is altered in a store past the write path, the walk through the chains finds
 * it and names the first entry that does not hold any more.
 */

const isLong = process.env['PANGOLINK_LONG'] === '1';
const runs: fc.Parameters<[number, number]> = isLong
  ? { numRuns: 1000, endOnFailure: true }
  : { numRuns: 70, seed: 11, endOnFailure: true };

const WRITES = 6;
const logger = { error: () => undefined };

let given: GivenGraph;
let undone: Undone;

beforeAll(async () => {
  given = await givenGraph();
  undone = new Undone();
  const past = new RandomPast(given, new Dice(7));
  await past.begin();
  await refreshSearch(given.graph.database, given.schema);
  for (let write = 1; write < WRITES; write += 1) await past.grow();
  for (const fields of [['title', 'citations'], ['note']]) {
    await redacted(given.graph.database, given.schema, { recordId: past.ids[5] ?? '', fields });
  }
  const log = new AccessLog(given.graph.database, logger);
  for (const subject of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) {
    await log.note({ kind: 'SIGN_IN_REFUSED', subject, reason: 'EXPIRED' });
  }
});

afterAll(async () => {
  await undone.close();
  await given.close();
});

const verify = (): Promise<AuditReport> => verifyAudit(given.graph.database, given.schema);

test('what nobody altered holds', async () => {
  const report = await verify();
  expect(report.isIntact).toBe(true);
  expect(report.writes.entries).toBeGreaterThanOrEqual(WRITES);
  expect(report.writes.states).toBeGreaterThan(100);
  expect(report.access).toMatchObject({ entries: 3, broken: null });
});

/** Alters, walks, and undoes it again; says what it was. */
function isFound(alter: Alter, seed: number): Promise<string> {
  return undone.within(async (run) => {
    const { what, entry } = await alter(run, new Dice(seed));
    const { isIntact, writes, access } = await verifyAudit(readingBy(run), given.schema);
    const found = writes.broken ?? access.broken;
    expect({ what, isIntact }).toEqual({ what, isIntact: false });
    if (entry !== undefined) expect({ what, entry: found?.entry }).toEqual({ what, entry });
    return what;
  });
}

test('an erasure by no write, and an erased value that is back, are found and named', async () => {
  for (const alter of OF_ERASURES) for (const seed of [1, 2, 3]) await isFound(alter, seed);
});

test(
  'any single alteration is found and named',
  async () => {
    const kinds = new Map<string, number>();
    const property = fc.asyncProperty(
      fc.integer(),
      fc.nat(ALTERATIONS.length - 1),
      async (seed, index) => {
        const what = await isFound(ALTERATIONS[index]!, seed);
        kinds.set(what, (kinds.get(what) ?? 0) + 1);
      },
    );
    await fc.assert(property, runs);
    process.stdout.write(
      `Alterations found and named: ${[...kinds.values()].reduce((a, b) => a + b)} of ${kinds.size} kinds\n`,
    );
  },
  isLong ? 7_200_000 : 900_000,
);
