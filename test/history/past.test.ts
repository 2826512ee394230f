import fc from 'fast-check';
import { viewerOf } from '../../src/access/viewer-of.js';
import { ACCOUNTS, type AccountName } from '../access/support/accounts.js';
import { Dice } from '../access/support/dice.js';
import { givenGraph, type GivenGraph } from '../support/given-graph.js';
import { NaivePast } from './support/naive-past.js';
import { PastReader } from './support/questions.js';
import { RandomPast } from './support/random-past.js';

/*
 * History, comparisons and changes equal those of the list of states from which everything hidden was
 * taken out, for random graphs of every type, markings raised and lowered, records closed and opened
 * again. Whoever follows the changes has after every write what may be seen then.
 */

const isLong = process.env['PANGOLINK_LONG'] === '1';
const runs: fc.Parameters<[number]> = isLong
  ? { numRuns: 20, endOnFailure: true }
  : { numRuns: 1, seed: 5, endOnFailure: true };

const WRITES = 8;
const VIEWERS: readonly AccountName[] = ['nobody', 'researcher', 'vietNam', 'interpol', 'officer'];

let given: GivenGraph;
beforeAll(async () => {
  given = await givenGraph();
});
afterAll(() => given.close());

const counts = { histories: 0, diffs: 0, withheld: 0, changes: 0, removed: 0, polls: 0 };

test(
  'the past is told as if what is hidden had never been',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), (seed) => compare(new Dice(seed))),
      runs,
    );
    expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([]);
    process.stdout.write(`The past: ${JSON.stringify(counts)}\n`);
  },
  isLong ? 7_200_000 : 900_000,
);

async function compare(dice: Dice): Promise<void> {
  const past = new RandomPast(given, dice);
  await past.begin();
  const mirrors = new Map(VIEWERS.map((name) => [name, new Mirror(name)]));
  for (let write = 0; write < WRITES; write += 1) {
    if (write > 0) await past.grow();
    const naive = await NaivePast.of(given);
    for (const mirror of mirrors.values()) await mirror.follow(naive);
  }
  const naive = await NaivePast.of(given);
  const [row] = await given.graph.database.read(
    'MATCH (w:WriteSequence) RETURN w.publicRecordedAt',
    {},
  );
  const lastPublic = String(row?.[0]);
  const settled = naive.instants.filter((at) => at <= lastPublic);
  for (const name of VIEWERS) await compareFor(name, { past, naive, dice, settled });
}

interface World {
  readonly past: RandomPast;
  readonly naive: NaivePast;
  readonly dice: Dice;
  /** Instants that may be asked for. */
  readonly settled: readonly string[];
}

async function compareFor(name: AccountName, world: World): Promise<void> {
  const { past, naive, dice, settled } = world;
  const viewer = viewerOf(ACCOUNTS[name]);
  const reader = new PastReader(given, viewer, 1 + dice.below(4));
  for (const id of [...past.ids, ...past.rowIds, 'platform:nowhere']) {
    const about = { name, id };
    const told = await reader.history(id);
    const expected = id === 'platform:nowhere' ? null : naive.history(viewer, id);
    expect({ ...about, told }).toEqual({ ...about, told: plain(expected) });
    counts.histories += 1;
    const instants = [dice.oneOf(settled), dice.oneOf(settled)].sort() as [string, string];
    const diff = id === 'platform:nowhere' ? null : naive.diff(viewer, id, instants);
    expect({ ...about, instants, diff: await reader.diff(id, instants) }).toEqual({
      ...about,
      instants,
      diff: plain(diff),
    });
    counts.diffs += 1;
    if (diff?.outcome === 'INPUTS_NO_LONGER_AVAILABLE') counts.withheld += 1;
  }
  await compareChanges(name, naive, dice.oneOf(settled));
}

async function compareChanges(name: AccountName, naive: NaivePast, since: string): Promise<void> {
  const viewer = viewerOf(ACCOUNTS[name]);
  const reader = new PastReader(given, viewer, 7);
  const expected = naive.changes(viewer);
  expect({ name, changes: (await reader.changes(null)).nodes }).toEqual({
    name,
    changes: expected,
  });
  const later = expected.filter(({ recordedAt }) => recordedAt > since);
  expect({ name, since, changes: (await reader.changes(null, since)).nodes }).toEqual({
    name,
    since,
    changes: later,
  });
  counts.changes += expected.length;
  counts.removed += expected.filter(({ kind }) => kind === 'REMOVED').length;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** A copy that only hears of changes. */
class Mirror {
  private readonly states = new Map<string, string | null>();
  private end: string | null = null;

  constructor(private readonly name: AccountName) {}

  async follow(naive: NaivePast): Promise<void> {
    const viewer = viewerOf(ACCOUNTS[this.name]);
    const { nodes, end } = await new PastReader(given, viewer, 23).changes(this.end);
    this.end = end;
    for (const { kind, id, stateId } of nodes) {
      if (kind === 'REMOVED') this.states.delete(id);
      else this.states.set(id, stateId);
    }
    counts.polls += 1;
    const held = Object.fromEntries(this.states);
    expect({ name: this.name, held }).toEqual({
      name: this.name,
      held: Object.fromEntries(naive.current(viewer)),
    });
  }
}
