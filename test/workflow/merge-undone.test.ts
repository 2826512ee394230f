import fc from 'fast-check';
import { viewerOf } from '../../src/access/viewer-of.js';
import { nodeMapping } from '../../src/graph/mapping.js';
import { PUBLISHED_TO_ALL, type AccessFields } from '../../src/graph/write/access-fields.js';
import { contentHash } from '../../src/graph/write/content.js';
import { heldRecords } from '../../src/graph/write/held.js';
import { verifyAudit } from '../../src/workflow/audit/verify-audit.js';
import { ACCOUNTS, type AccountName } from '../access/support/accounts.js';
import { Dice } from '../access/support/dice.js';
import { RandomRecords } from '../access/support/random-records.js';
import { givenGraph, mayRead, type GivenGraph, type GivenRecord } from '../support/given-graph.js';
import { callersOf, type Callers } from './support/desk.js';

/*
 * For random graphs of every type: a merge that is undone leaves every record as it was, whoever may
 * see what leads to it; an earlier instant reads as it did; and the id of a duplicate tells nothing to
 * whoever could not see both.
 */

const isLong = process.env['PANGOLINK_LONG'] === '1';
const runs: fc.Parameters<[number]> = isLong
  ? { numRuns: 20, endOnFailure: true }
  : { numRuns: 1, seed: 4, endOnFailure: true };

const TRIES = 40;
const MERGES = 5;
const VIEWERS: readonly AccountName[] = ['nobody', 'researcher', 'officer'];

let given: GivenGraph;
let people: Callers;
beforeAll(async () => {
  given = await givenGraph();
  people = callersOf(given);
});
afterAll(() => given.close());

const counts = { merges: 0, chained: 0, led: 0, hidden: 0, removed: 0 };

test('a merge that is undone leaves no trace but in the past', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), (seed) => mergeAndPart(new Dice(seed))),
    runs,
  );
  expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([]);
  process.stdout.write(`Merges undone: ${JSON.stringify(counts)}\n`);
});

const ALTERED: readonly (readonly [string, string])[] = [
  [
    'leads elsewhere',
    `MATCH (n)-[r:MERGED_INTO]->() MATCH (m:Entity {id: 'platform:c'})
     CREATE (n)-[forged:MERGED_INTO]->(m) SET forged = properties(r) DELETE r`,
  ],
  ['is gone', 'MATCH ()-[r:MERGED_INTO]->() DELETE r'],
  [
    'ended when nothing was written',
    `MATCH (n)-[r:MERGED_INTO]->(m) CREATE (n)-[ended:MERGED_INTO_PAST]->(m)
     SET ended = properties(r), ended.recordedTo = '2030-01-01T00:00:00.000000Z' DELETE r`,
  ],
  [
    'was never made',
    `MATCH ()-[r:MERGED_INTO]->() MATCH (n:Entity {id: 'platform:e'}), (m:Entity {id: 'platform:f'})
     CREATE (n)-[forged:MERGED_INTO]->(m) SET forged = properties(r)`,
  ],
  [
    'was never made of a record that was closed',
    `MATCH (n:Entity {id: 'platform:d'}) MATCH (m:Entity {id: 'platform:f'})
     MATCH (n)-[:STATE]->(s) CREATE (n)-[forged:MERGED_INTO]->(m)
     SET forged.recordedFrom = s.recordedTo, forged.recordedTo = '9999-12-31T23:59:59.999999Z'`,
  ],
];

test('the audit finds a merge that is not as it was made', async () => {
  const dice = new Dice(7);
  const verify = async () => (await verifyAudit(given.graph.database, given.schema)).isIntact;
  for (const [what, text] of ALTERED) {
    await begin(dice);
    await given.write([], ['platform:a', 'platform:d'], new Map([['platform:a', 'platform:b']]));
    expect([what, await verify()]).toEqual([what, true]);
    await given.graph.database.write((transaction) => transaction.run(text, {}));
    expect([what, await verify()]).toEqual([what, false]);
  }
});

interface Made {
  readonly id: string;
  readonly keep: string;
  readonly duplicate: string;
}

async function mergeAndPart(dice: Dice): Promise<void> {
  const drafts = await begin(dice);
  const ids = [...drafts.keys()];
  const before = await contents(ids);
  const instant = await lastPublic();
  const earlier = await answers('officer', ids, instant);
  const made = await someMerges(dice, drafts);
  counts.merges += made.length;
  counts.led += differences(before, await contents(ids));
  await compareOldIds(drafts, made);
  expect(await answers('officer', ids, instant)).toEqual(earlier);
  for (const merge of [...made].reverse()) await part(merge);
  expect(await contents(ids)).toEqual(before);
  expect(await answers('officer', ids, instant)).toEqual(earlier);
  expect(await verifyAudit(given.graph.database, given.schema)).toMatchObject({ isIntact: true });
  await compareWithoutHidden(dice, drafts);
}

const FOR: readonly AccessFields[] = [
  PUBLISHED_TO_ALL,
  PUBLISHED_TO_ALL,
  { ...PUBLISHED_TO_ALL, access: 'COMMUNITY' },
  { ...PUBLISHED_TO_ALL, access: 'NAMED', readers: ['account:researcher'] },
];

/** Every record of every type once, for some readers. */
async function begin(dice: Dice): Promise<Drafts> {
  await given.empty();
  const records = new RandomRecords(given.schema, dice);
  const drafts = records.types
    .filter((type) => nodeMapping(type).history === 'STATES')
    .flatMap((type) =>
      records.idsOf(type).map((id) => ({ raw: records.raw(type, id), access: dice.oneOf(FOR) })),
    );
  await given.write(drafts);
  return new Map(drafts.map((draft) => [draft.raw.id, draft]));
}

type Drafts = ReadonlyMap<string, GivenRecord>;

/** What every record says, with who may read it; what is closed says nothing. */
async function contents(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { database } = given.graph;
  const run = (text: string, parameters: object) => database.read(text, { ...parameters });
  const held = await heldRecords(run, { schema: given.schema, viewer: null, ids });
  return new Map(
    ids.map((id) => {
      const record = held.get(id);
      return [id, record === undefined ? '' : contentHash(record.content, record.access)];
    }),
  );
}

const differences = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
  [...one].filter(([id, hash]) => other.get(id) !== hash).length;

async function lastPublic(): Promise<string> {
  const text = 'MATCH (w:WriteSequence) RETURN w.publicRecordedAt';
  const [row] = await given.graph.database.read(text, {});
  return String(row?.[0]);
}

const DONE = '... on MergeDone { merge { id stateId } undoneInPart { id } }';

/** Merges, one after the other, of which some go on from the last. */
async function someMerges(dice: Dice, drafts: Drafts): Promise<readonly Made[]> {
  const ids = [...drafts.keys()];
  const made: Made[] = [];
  for (let attempt = 0; attempt < TRIES && made.length < MERGES; attempt += 1) {
    const last = made.at(-1)?.keep;
    const duplicate = last !== undefined && dice.chance(0.5) ? last : dice.oneOf(ids);
    const prefix = duplicate.slice(0, duplicate.indexOf(':') + 1);
    const access = drafts.get(duplicate)?.access;
    const alike = ids.filter((id) => id.startsWith(prefix) && drafts.get(id)?.access === access);
    const keep = dice.oneOf(alike);
    const id = await merge(keep, duplicate);
    if (id === null) continue;
    if (duplicate === last) counts.chained += 1;
    made.push({ id, keep, duplicate });
  }
  return made;
}

/** Null where the two do not go together. */
async function merge(keep: string, duplicate: string): Promise<string | null> {
  const states = { keepStateId: await stateOf(keep), duplicateStateId: await stateOf(duplicate) };
  const input = { keep, duplicate, ...states, reason: 'The same.' };
  const proposed = await people.call('officer', 'proposeMerge', input, DONE);
  if (proposed.code !== undefined) return null;
  return accept('secondOfficer', proposed['merge'] as Proposed);
}

interface Proposed {
  readonly id: string;
  readonly stateId: string;
}

async function accept(who: AccountName, { id, stateId }: Proposed): Promise<string> {
  const input = { merge: id, stateId, decision: 'ACCEPT' };
  const done = await people.call(who, 'decideMerge', input, DONE);
  expect(done).toMatchObject({ undoneInPart: [] });
  return id;
}

async function part({ id }: Made): Promise<void> {
  const input = { merge: id, reason: 'Not the same.' };
  const proposed = await people.call('secondOfficer', 'proposeUnmerge', input, DONE);
  await accept('officer', proposed['merge'] as Proposed);
}

async function stateOf(id: string): Promise<string> {
  const text = 'MATCH (n:Entity {id: $id}) RETURN n.stateId';
  const [row] = await given.graph.database.read(text, { id });
  return String(row?.[0]);
}

/** A few types stand for all: each is a statement of its own. */
const ASKED = ['platform:', 'legislation-change:', 'source:'];

async function answers(
  who: AccountName,
  ids: readonly string[],
  recordedAt: string,
): Promise<unknown> {
  const asked = ids.filter((id) => ASKED.some((prefix) => id.startsWith(prefix)));
  return people.ask(
    who,
    `query ($ids: [ID!]!, $recordedAt: DateTime!) {
       nodes(ids: $ids) @asOf(recordedAt: $recordedAt) { id ... on Identified { stateId }
         ... on Platform { policies(first: 100) { nodes { id } } }
         ... on LegislationChange { regulates { id } citations { source { id } } } } }`,
    { ids: asked, recordedAt },
  );
}

/** Who could see the duplicate and sees what answers in its place is led there, and nobody else. */
async function compareOldIds(drafts: Drafts, made: readonly Made[]): Promise<void> {
  const into = new Map(made.map(({ keep, duplicate }) => [duplicate, keep]));
  for (const name of VIEWERS) {
    const viewer = viewerOf(ACCOUNTS[name]);
    for (const { duplicate } of made) {
      const way = [duplicate];
      for (let next = into.get(duplicate); next !== undefined; next = into.get(next))
        way.push(next);
      const isSeen = way.every((id) => mayRead(viewer, drafts.get(id)!.access));
      if (!isSeen) counts.hidden += 1;
      const expected = isSeen ? { id: way.at(-1) } : null;
      const { node } = await readOld(name, duplicate);
      expect([name, way, node]).toEqual([name, way, expected]);
    }
  }
}

const SELECTED = `{ node(id: $id) { id }
  history(id: $id, first: 100) { nodes { id stateId } } }`;

const NOW = `query ($id: ID!) ${SELECTED}`;
const THEN = `query ($id: ID!, $at: DateTime!) @asOf(recordedAt: $at) ${SELECTED}`;

interface Told {
  readonly node: { readonly id: string } | null;
  readonly history: object | null;
}

/** What is told under an id, now or as of an earlier instant. */
const readOld = (who: AccountName, id: string, at?: string): Promise<Told> =>
  people.ask(who, at === undefined ? NOW : THEN, at === undefined ? { id } : { id, at });

/**
 * Merges of records for any readers, undone and marked anew: what is told under each id, now and as of
 * each instant, is told on a graph too from which everything hidden was removed.
 */
async function compareWithoutHidden(dice: Dice, drafts: Drafts): Promise<void> {
  const ids = [...drafts.keys()].filter((id) => id.startsWith('platform:'));
  const first = await lastPublic();
  const instants = [first, ...(await mergeAtWill(dice, drafts, ids))];
  const settled = instants.filter((at, index) => instants.indexOf(at) === index);
  const who = dice.oneOf(['nobody', 'officer'] as const);
  const all = async (): Promise<readonly unknown[]> => {
    const told: unknown[] = [];
    for (const id of ids) {
      for (const at of [undefined, ...settled]) told.push([id, at, await readOld(who, id, at)]);
    }
    return told;
  };
  const before = await all();
  counts.removed += await removeHidden(who);
  expect([who, await all()]).toEqual([who, before]);
}

/** Gives the instants that may be asked for afterwards. */
async function mergeAtWill(
  dice: Dice,
  drafts: Drafts,
  ids: readonly string[],
): Promise<readonly string[]> {
  const open = new Set(ids);
  const instants: string[] = [];
  for (let write = 0; write < 10; write += 1) {
    const [one, other] = dice.some([...open], 2, 2) as [string, string];
    const closed = ids.filter((id) => !open.has(id));
    if (dice.chance(0.4) && closed.length > 0) {
      const { raw } = drafts.get(dice.oneOf(closed))!;
      await given.write([{ raw, access: dice.oneOf(FOR) }]);
      open.add(raw.id);
    } else if (dice.chance(0.3)) {
      await given.write([{ raw: drafts.get(one)!.raw, access: dice.oneOf(FOR) }]);
    } else if (open.size > 2) {
      await given.write([], [one], new Map([[one, other]]));
      open.delete(one);
    }
    instants.push(await lastPublic());
  }
  return instants;
}

/** Takes hidden records and states out of the store, and merges that ended a hidden state. */
async function removeHidden(who: AccountName): Promise<number> {
  const viewer = viewerOf(ACCOUNTS[who]);
  const run = (text: string, parameters: object) =>
    given.graph.database.write((transaction) => transaction.run(text, { ...parameters }));
  const rows = await run('MATCH (n:Entity|State) RETURN elementId(n), properties(n)', {});
  const hidden = rows
    .filter(([, access]) => !mayRead(viewer, { owner: null, readers: null, ...(access as Access) }))
    .map(([element]) => element);
  await run(
    `MATCH (s:State)<-[:STATE]-(n)-[r:MERGED_INTO|MERGED_INTO_PAST]->()
     WHERE elementId(s) IN $hidden AND s.recordedTo = r.recordedFrom DELETE r`,
    { hidden },
  );
  await run('MATCH (n) WHERE elementId(n) IN $hidden DETACH DELETE n', { hidden });
  return hidden.length;
}

type Access = Pick<AccessFields, 'access' | 'status'> & Partial<AccessFields>;
