import { refreshSearch } from '../../src/graph/search/refresh-search.js';
import { typeOfId } from '../../src/graph/mapping.js';
import { keyOf, wordsOf } from '../../src/graph/search/words.js';
import { isErasable } from '../../src/graph/write/erasable.js';
import { takeInWrites } from '../../src/graph/write/take-in.js';
import { AccessLog, type AccessNote } from '../../src/workflow/audit/access-log.js';
import { verifyAudit } from '../../src/workflow/audit/verify-audit.js';
import {
  readRedactions,
  redactAgain,
  redactionsDone,
} from '../../src/workflow/redaction/redaction-list.js';
import { Dice } from '../access/support/dice.js';
import { runCommand } from '../cli/support/run-command.js';
import { givenGraph, type GivenGraph } from '../support/given-graph.js';
import { testServerSettings } from '../support/test-database.js';
import { RandomPast } from './support/random-past.js';
import { redacted } from './support/redacted.js';
import { Undone, writingBy } from './support/undone.js';

let given: GivenGraph;
let past: RandomPast;

beforeAll(async () => {
  given = await givenGraph();
});
afterAll(() => given.close());

beforeEach(async () => {
  past = new RandomPast(given, new Dice(3));
  await past.begin();
  await refreshSearch(given.graph.database, given.schema);
  // Some of what it draws changes nothing, and is no write.
  while ((await writes()) < 4) await past.grow();
});

const run = (text: string, parameters: Record<string, unknown> = {}) =>
  given.graph.database.write((transaction) => transaction.run(text, parameters));
const writes = async (): Promise<number> => {
  const [row] = await run('MATCH (w:Write) RETURN count(w)');
  return Number(row?.[0]);
};
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
    await expect(past.say(past.ids.slice(0, 3), {})).rejects.toThrow('outside of the audit chain');
  });

  test('is taken in from a genesis entry, and vouched for from then on', async () => {
    await withoutChain();
    const count = await takeInWrites(given.graph.database, given.schema);
    expect(count).toBeGreaterThan(2);
    expect(await takeInWrites(given.graph.database, given.schema)).toBe(0);
    await past.grow();
    const report = await verify();
    expect(report).toMatchObject({ isIntact: true, writes: { takenIn: { through: count } } });
    await run(
      `MATCH (s:State) WHERE s.status <> 'DRAFT' WITH s ORDER BY s.id LIMIT 1 SET s.status = 'DRAFT'`,
    );
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
    await expect(past.say(past.ids.slice(0, 3), {})).rejects.toThrow('outside of the audit chain');
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
  const NAME = 'Tran Thi Nobody';

  /** Some laws, open and closed, that named somebody in several states. */
  async function someoneNamed(): Promise<readonly string[]> {
    const ids = past.ids.filter((id) => id.startsWith('legislation-change:'));
    for (const note of [`Says ${NAME}.`, 'Says nobody.', `Says ${NAME} again.`]) {
      await past.say(ids, { title: `On ${NAME}`, note, originalTitle: null });
    }
    await past.say(ids.slice(0, -1), { note: 'Says nobody.', title: 'A law' });
    await given.write([], ids.slice(-1));
    return ids;
  }

  const said = async (text: string): Promise<readonly unknown[]> => {
    const rows = await run('MATCH (n) RETURN n.id, properties(n)');
    const related = await run('MATCH ()-[r]->() RETURN type(r), properties(r)');
    return [...rows, ...related].filter((row) => JSON.stringify(row).includes(text));
  };

  test('leaves a chain that holds, and nothing of itself in any state, open or closed', async () => {
    const ids = await someoneNamed();
    for (const recordId of ids) {
      await redacted(given.graph.database, given.schema, { recordId, text: NAME });
    }
    expect(await said(NAME)).toEqual([]);
    expect(await said(keyOf(wordsOf(NAME)))).toEqual([]);
    expect(await verify()).toMatchObject({ isIntact: true });
    await past.grow();
    expect(await verify()).toMatchObject({ isIntact: true });
  });

  test('leaves a chain that holds whatever field of whatever record it was, twice too', async () => {
    const dice = new Dice(5);
    for (const recordId of dice.some(past.ids, 12)) {
      const type = typeOfId(given.schema, recordId);
      const fields = Object.values(type?.getFields() ?? {}).filter(isErasable);
      for (const each of dice.some(fields, 2)) {
        await redacted(given.graph.database, given.schema, { recordId, fields: [each.name] });
      }
    }
    expect(await verify()).toMatchObject({ isIntact: true });
  });

  test('is missed where it was only removed', async () => {
    const [id] = await someoneNamed();
    await run('MATCH (s:State {id: $id}) SET s.note = null', { id });
    await run('MATCH (n:Entity {id: $id}) SET n.note = null', { id });
    expect((await verify()).isIntact).toBe(false);
  });

  test('is found where a state is put back as it was, salts and all', async () => {
    const [recordId = ''] = await someoneNamed();
    const text = `MATCH (s:State {id: $id}) WHERE s.note CONTAINS $name
      RETURN s.stateId, properties(s) ORDER BY s.recordedFrom LIMIT 1`;
    const [before] = await run(text, { id: recordId, name: NAME });
    await redacted(given.graph.database, given.schema, { recordId, text: NAME });
    const [stateId, properties] = before ?? [];
    await run('MATCH (s:State {stateId: $stateId}) SET s = $properties', { stateId, properties });
    expect((await verify()).writes.broken?.problem).toContain('is there again');
  });

  test('that comes back with a backup is erased again by the list, which says nothing of it', async () => {
    const ids = await someoneNamed();
    const undone = new Undone();
    const { lines, after } = await undone.within(async (inside) => {
      const store = writingBy(inside);
      for (const recordId of ids) await redacted(store, given.schema, { recordId, text: NAME });
      const done = await redactionsDone(store);
      const states = await inside(ERASED_STATES, {});
      return { lines: done.map((line) => JSON.stringify(line)).join('\n'), after: states };
    });
    await undone.close();
    expect(lines).not.toContain(NAME);
    expect(await said(NAME)).not.toEqual([]);
    for (const line of readRedactions(lines)) {
      expect(await redactAgain(given.graph.database, given.schema, line)).not.toBeNull();
    }
    expect(await said(NAME)).toEqual([]);
    expect(await run(ERASED_STATES)).toEqual(after);
    for (const line of readRedactions(lines)) {
      expect(await redactAgain(given.graph.database, given.schema, line)).toBeNull();
    }
    expect(await verify()).toMatchObject({ isIntact: true });
  });

  /** What still stands in states from which something was erased. */
  const ERASED_STATES = `MATCH (s:State WHERE s.auditErased IS NOT NULL)
    RETURN s.stateId, s.titleEn, s.note ORDER BY s.stateId`;
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
  });
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
