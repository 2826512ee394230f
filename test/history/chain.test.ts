import { refreshSearch } from '../../src/graph/search/refresh-search.js';
import { sealWithout } from '../../src/graph/write/seal.js';
import { sealedState, storedSeal } from '../../src/graph/write/stored-digest.js';
import { StoredStates, type StoredState } from '../../src/graph/write/stored-states.js';
import { takeInWrites } from '../../src/graph/write/take-in.js';
import { AccessLog, type AccessNote } from '../../src/workflow/audit/access-log.js';
import { verifyAudit } from '../../src/workflow/audit/verify-audit.js';
import { Dice } from '../access/support/dice.js';
import { runCommand } from '../cli/support/run-command.js';
import { givenGraph, type GivenGraph } from '../support/given-graph.js';
import { testServerSettings } from '../support/test-database.js';
import { RandomPast } from './support/random-past.js';

let given: GivenGraph;
let past: RandomPast;

beforeAll(async () => {
  given = await givenGraph();
}, 60_000);
afterAll(() => given.close());

beforeEach(async () => {
  past = new RandomPast(given, new Dice(3));
  await past.begin();
  await refreshSearch(given.graph.database, given.schema);
  await past.grow();
  await past.grow();
}, 60_000);

const run = (text: string, parameters: Record<string, unknown> = {}) =>
  given.graph.database.write((transaction) => transaction.run(text, parameters));
const verify = () => verifyAudit(given.graph.database, given.schema);

/** The store as a version without a chain would have left it. */
async function withoutChain(): Promise<void> {
  await run(
    `MATCH (w:Write) REMOVE w.hash, w.previousHash, w.opened, w.openedDigest, w.ended, w.endedDigest,
       w.dataVersion, w.auditSalt, w.auditDigest`,
  );
  await run('MATCH (s:State) REMOVE s.auditSalt, s.auditDigest, s.contentHash, s.seedHash');
  await run('MATCH (s:WriteSequence) REMOVE s.chainHash');
}

test('each write holds the hash of the one before', async () => {
  const rows = await run('MATCH (w:Write) RETURN w.previousHash, w.hash ORDER BY w.sequence');
  const hashes = rows.map(([, hash]) => hash);
  expect(rows.length).toBeGreaterThan(2);
  expect(new Set(hashes).size).toBe(rows.length);
  expect(rows.slice(1).map(([previous]) => previous)).toEqual(hashes.slice(0, -1));
});

describe('a store whose writes came before the chain', () => {
  test('is written by nobody until they are taken in', async () => {
    await withoutChain();
    await expect(past.grow()).rejects.toThrow('outside of the audit chain');
  });

  test('is taken in from a genesis entry, and vouched for from then on', async () => {
    await withoutChain();
    const count = await takeInWrites(given.graph.database, given.schema);
    expect(count).toBeGreaterThan(2);
    expect(await takeInWrites(given.graph.database, given.schema)).toBe(0);
    await past.grow();
    const report = await verify();
    expect(report).toMatchObject({ isIntact: true, writes: { takenIn: { through: count } } });
    await run(`MATCH (s:State) WITH s ORDER BY s.stateId LIMIT 1 SET s.status = 'DRAFT'`);
    expect((await verify()).isIntact).toBe(false);
  });

  test('is taken in to the end after an interruption', async () => {
    await withoutChain();
    const { database } = given.graph;
    let left = 3;
    const failing = new Proxy(database, {
      get: (target, name) => {
        if (name === 'write' && (left -= 1) < 0) throw new Error('interrupted');
        return Reflect.get(target, name, target) as unknown;
      },
    });
    await expect(takeInWrites(failing, given.schema)).rejects.toThrow('interrupted');
    await expect(past.grow()).rejects.toThrow('outside of the audit chain');
    await takeInWrites(database, given.schema);
    expect((await verify()).isIntact).toBe(true);
  });
});

test('a walk beside writers finds nothing wrong', async () => {
  const writing = (async () => {
    for (let write = 0; write < 12; write += 1) await past.grow();
  })();
  const reports = [];
  for (let walk = 0; walk < 4; walk += 1) reports.push(await verify());
  await writing;
  expect(reports.map(({ writes }) => writes.broken)).toEqual(reports.map(() => null));
});

describe('a value that is erased', () => {
  const ERASED = 'confidence';

  /** The last state of some record that says how far its sources carry it. */
  async function someState(): Promise<StoredState> {
    const [row] = await run(
      `MATCH (n:Entity&!Closed)-[:STATE]->(s:State WHERE s.stateId = n.stateId AND s.${ERASED} IS NOT NULL)
       RETURN s.recordedFrom, s.stateId ORDER BY s.stateId LIMIT 1`,
    );
    const [at, stateId] = row as readonly [string, string];
    for await (const page of new StoredStates(run, given.schema).openedAt(at)) {
      const found = page.find(({ properties }) => properties['stateId'] === stateId);
      if (found !== undefined) return found;
    }
    throw new Error('No record says so.');
  }

  const erase = async ({ id, properties }: StoredState, seal: object) => {
    await run(`MATCH (s:State {stateId: $stateId}) SET s.${ERASED} = null, s += $seal`, {
      stateId: properties['stateId'],
      seal,
    });
    await run(`MATCH (n:Entity {id: $id}) SET n.${ERASED} = null`, { id });
  };

  test('leaves a chain that holds, where its digest is kept in its place', async () => {
    const state = await someState();
    const seal = sealWithout(sealedState(state), storedSeal(state.properties), [ERASED]);
    await erase(state, seal);
    expect(await verify()).toMatchObject({ isIntact: true });
  });

  test('is missed where it was only removed', async () => {
    await erase(await someState(), {});
    expect((await verify()).isIntact).toBe(false);
  });
});

describe('the chain of refused sign-ins and used keys', () => {
  const logged: unknown[] = [];
  const logger = { error: (...said: readonly unknown[]) => void logged.push(said) };
  let now = Date.parse('2026-03-01T10:00:00Z');
  const logOf = () => new AccessLog(given.graph.database, logger, () => now);
  const refused = (subject: string): AccessNote => ({
    kind: 'SIGN_IN_REFUSED',
    subject,
    reason: 'EXPIRED',
  });

  test('has one entry for each address or key and minute, whichever process notes it', async () => {
    const [one, other] = [logOf(), logOf()];
    for (const log of [one, other, one]) {
      await log.note(refused('192.0.2.1'));
      await log.note(refused('192.0.2.2'));
      await log.note({ kind: 'KEY_USED', subject: 'key-1' });
    }
    now += 60_000;
    await one.note(refused('192.0.2.1'));
    const rows = await run(
      'MATCH (e:AccessEntry) RETURN e.minute, e.kind, e.subject ORDER BY e.sequence',
    );
    expect(rows).toEqual([
      ['2026-03-01T10:00', 'SIGN_IN_REFUSED', '192.0.2.1'],
      ['2026-03-01T10:00', 'SIGN_IN_REFUSED', '192.0.2.2'],
      ['2026-03-01T10:00', 'KEY_USED', 'key-1'],
      ['2026-03-01T10:01', 'SIGN_IN_REFUSED', '192.0.2.1'],
    ]);
    expect((await verify()).access).toMatchObject({ entries: 4, broken: null });
    expect(logged).toEqual([]);
  });

  test('says that there were many more instead of noting a flood', async () => {
    const log = logOf();
    for (let address = 0; address < 640; address += 1) await log.note(refused(`flood-${address}`));
    const [row] = await run(
      `MATCH (e:AccessEntry) RETURN count(e), count(CASE WHEN e.kind = 'MANY_MORE' THEN 1 END)`,
    );
    expect(row).toEqual([601, 1]);
  }, 120_000);
});

describe('pangolink audit verify', () => {
  test('ends with 0 where all holds, and tells the end of the chain', async () => {
    const { code, output } = await runCommand('audit verify', testServerSettings()).ended;
    const [row] = await run('MATCH (s:WriteSequence) RETURN s.chainHash');
    expect({ code, output }).toMatchObject({
      code: 0,
      output: expect.stringContaining(String(row?.[0])) as string,
    });
  });

  test('ends with 1 and names the first entry that does not hold', async () => {
    await run(`MATCH (w:Write {id: 'write:2'}) SET w.actor = 'account:nobody'`);
    const { code, output } = await runCommand('audit verify', testServerSettings()).ended;
    expect(output).toMatch('Writes: BROKEN at write:2');
    expect(code).toBe(1);
    const told = await runCommand('audit verify --json', testServerSettings()).ended;
    expect(JSON.parse(told.output)).toMatchObject({
      isIntact: false,
      writes: { entries: 1, broken: { entry: 'write:2' } },
    });
    expect(told.code).toBe(1);
  });
});
