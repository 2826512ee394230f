import { seedsOf } from '../support/seeded-graph.js';
import { loadSeeds } from '../../src/data/seeds/load-seeds.js';
import { verifyAudit } from '../../src/workflow/audit/verify-audit.js';
import { type AccountName } from '../access/support/accounts.js';
import { CopiedSeeds } from '../seeds/support/copied-seeds.js';
import { openDesk, type Desk } from './support/desk.js';
import { Merging, proposedIn } from './support/merging.js';
import { inReview, PUBLIC, publish } from './support/review.js';
import { aLaw } from './support/submission.js';

let desk: Desk;
let merging: Merging;
beforeAll(async () => {
  desk = await openDesk();
  merging = new Merging(desk);
});
afterAll(() => desk.close());

const DUPLICATE = 'platform:mercari';
const KEEP = 'platform:rakuma';

const ASKED = `query ($old: ID!, $keep: ID!) {
  node(id: $old) { id }
  nodes(ids: [$old, $keep]) { id }
  platform(id: $old) { id citations { source { id } }
    policies(first: 100) { nodes { id } } presences(first: 100) { nodes { id } } }
  history(id: $old, first: 1) { nodes { id reason } }
}`;

const read = (source = ASKED, pair = { old: DUPLICATE, keep: KEEP }) =>
  desk.ask<Readonly<Record<string, unknown>>>('nobody', source, pair);

const asOf = (recordedAt: string) => ASKED.replace('{', `@asOf(recordedAt: "${recordedAt}") {`);

const lastPublic = async (): Promise<string> => {
  const [row] = await desk.seeded.graph.database.read(
    'MATCH (w:WriteSequence) RETURN w.publicRecordedAt',
    {},
  );
  return String(row?.[0]);
};

interface Listed {
  readonly nodes?: readonly object[];
}

/** What stands in a list of a platform that was read, as texts in one order. */
function textsIn(answer: Readonly<Record<string, unknown>>, list: string): readonly string[] {
  const found = (answer['platform'] as Readonly<Record<string, unknown>>)[list];
  const items = Array.isArray(found) ? (found as readonly unknown[]) : (found as Listed).nodes;
  const texts = (items ?? []).map((item) => {
    const { id, source } = item as { readonly id?: string; readonly source?: { id: string } };
    return id ?? source?.id ?? '';
  });
  return union(texts, []);
}

const union = (one: readonly string[], other: readonly string[]): readonly string[] =>
  [...new Set([...one, ...other])].sort();

async function changesAfter(recordedAt: string): Promise<readonly unknown[]> {
  const { changesSince } = await desk.ask<{ changesSince: { nodes: readonly unknown[] } }>(
    'nobody',
    `query ($recordedAt: DateTime!) { changesSince(recordedAt: $recordedAt, first: 100) {
       nodes { kind id record { id } } } }`,
    { recordedAt },
  );
  return changesSince.nodes;
}

const audit = () => verifyAudit(desk.seeded.graph.database, desk.seeded.schema);

test('one record answers under both ids, and parted each says again what it said', async () => {
  const seen = await read();
  const proposal = proposedIn(await merging.propose('officer', [DUPLICATE, KEEP]));
  expect(proposal).toMatchObject({ act: 'MERGE', status: 'OPEN', isOutdated: false });
  expect(proposal.differences).toContainEqual({
    field: 'title',
    keep: { en: 'Rakuma', es: null, fr: null },
    duplicate: { en: 'Mercari', es: null, fr: null },
    merged: { en: 'Rakuma', es: null, fr: null },
  });
  expect(await read()).toEqual(seen);
  const before = await lastPublic();
  const keep = await read(ASKED, { old: KEEP, keep: KEEP });

  const done = await merging.decide('secondOfficer', proposal);
  expect(done).toMatchObject({ merge: { status: 'ACCEPTED', differences: [] } });
  const during = await lastPublic();
  const both = await read();
  expect(both).toMatchObject({ node: { id: KEEP }, nodes: [{ id: KEEP }, { id: KEEP }] });
  expect(both['history']).toEqual({ nodes: [{ id: KEEP, reason: 'MERGED' }] });
  for (const list of ['citations', 'policies', 'presences'] as const) {
    expect(textsIn(both, list)).toEqual(union(textsIn(seen, list), textsIn(keep, list)));
  }
  expect(textsIn(both, 'policies')).toContain('platform-policy:mercari-2017-ivory');
  expect(await read(asOf(before))).toMatchObject({
    node: { id: DUPLICATE },
    platform: seen['platform'],
    history: { nodes: [{ id: DUPLICATE }] },
  });
  expect(await changesAfter(before)).toEqual(
    expect.arrayContaining([
      { kind: 'REMOVED', id: DUPLICATE, record: null },
      { kind: 'CHANGED', id: KEEP, record: { id: KEEP } },
      {
        kind: 'CHANGED',
        id: 'platform-policy:mercari-2017-ivory',
        record: { id: 'platform-policy:mercari-2017-ivory' },
      },
    ]),
  );

  expect(await merging.parted(proposal)).toMatchObject({
    record: { id: KEEP },
    duplicate: { id: DUPLICATE },
    undoneInPart: [],
  });
  expect(await read()).toMatchObject({ platform: seen['platform'], nodes: seen['nodes'] });
  expect(await read(ASKED, { old: KEEP, keep: KEEP })).toMatchObject({
    platform: keep['platform'],
  });
  expect(await read(asOf(during))).toMatchObject({
    node: { id: KEEP },
    platform: both['platform'],
    history: both['history'],
  });
  expect(await audit()).toMatchObject({ isIntact: true });
});

test('the seeds bring no merged record back, and name the one that is kept in its place', async () => {
  await merging.merged(['platform:taobao', 'platform:alibaba']);
  await merging.merged(['platform:kuaishou', 'platform:qyer']);
  const copy = await CopiedSeeds.make();
  await copy.change('platform.yaml', 'title: Taobao', 'title: Taobao of the seeds');
  await copy.change(
    'platform-presence.yaml',
    'platform: platform:facebook',
    'platform: platform:taobao',
  );
  const { records, keptAsReviewed } = await loadSeeds(
    desk.seeded.graph.database,
    desk.seeded.schema,
    await seedsOf('FEW_READINGS', copy.folder),
  );
  await copy.delete();
  expect({ records, keptAsReviewed }).toMatchObject({
    records: { added: 0, changed: 1, closed: 0 },
    keptAsReviewed: ['platform:taobao'],
  });
  const { presence } = await desk.ask<{ presence: unknown }>(
    'nobody',
    'query ($id: ID!) { presence: platformPresence(id: $id) { platform { id } } }',
    { id: 'platform-presence:facebook-ph-2016' },
  );
  expect(presence).toEqual({ platform: { id: 'platform:alibaba' } });
});

test('what was changed since stays, and is named where something of the merge stays with it', async () => {
  const POLICY = 'platform-policy:yahoo-auctions-japan-2019-ivory';
  const pair = ['platform:yahoo-auctions-japan', 'platform:flickr'] as const;
  const proposal = await merging.merged(pair);
  await merging.revise(pair[1], 'platform', { note: 'Looked at again.' });
  await merging.revise(POLICY, 'platformPolicy', { platforms: ['platform:orkut'] });
  expect(await merging.parted(proposal)).toMatchObject({ undoneInPart: [{ id: POLICY }] });
  const seen = await desk.ask<Readonly<Record<string, unknown>>>(
    'nobody',
    `query ($keep: ID!, $policy: ID!) { keep: platform(id: $keep) { note citations { source { id } } }
       policy: platformPolicy(id: $policy) { platforms { id } } }`,
    { keep: pair[1], policy: POLICY },
  );
  expect(seen).toEqual({
    keep: {
      note: 'Looked at again.',
      citations: [{ source: { id: 'source:owid-platform-users-2019' } }],
    },
    policy: { platforms: [{ id: 'platform:orkut' }] },
  });
});

test('merges are undone from the last one on, and chains lead to the end', async () => {
  const [first, second, third] = ['platform:hi5', 'platform:orkut', 'platform:myspace'] as const;
  const earlier = await merging.merged([first, second]);
  const later = await merging.merged([second, third]);
  expect((await read(ASKED, { old: first, keep: third }))['node']).toEqual({ id: third });
  expect(await merging.proposeUnmerge('officer', earlier)).toMatchObject({
    code: 'INVALID_TRANSITION',
  });
  expect(await merging.proposeUnmerge('kenya', later)).toMatchObject({ code: 'NOT_FOUND' });
  await merging.parted(later);
  expect((await read(ASKED, { old: first, keep: third }))['node']).toEqual({ id: second });
  await merging.parted(earlier);
  expect(await merging.proposeUnmerge('officer', earlier)).toMatchObject({
    code: 'INVALID_TRANSITION',
  });
  expect((await read(ASKED, { old: first, keep: third }))['node']).toEqual({ id: first });
});

test('two officers take part, and neither decides on what was changed or decided already', async () => {
  const pair = ['platform:tumblr', 'platform:reddit'] as const;
  const input = await merging.propose('officer', pair, { keepStateId: 'another' });
  expect(input).toMatchObject({ code: 'VERSION_CONFLICT', path: ['keepStateId'] });
  expect(await merging.propose('researcher', pair)).toMatchObject({ code: 'FORBIDDEN' });
  const proposal = proposedIn(await merging.propose('officer', pair));
  expect(await merging.decide('officer', proposal)).toMatchObject({ code: 'FOUR_EYES' });
  expect(await merging.decide('kenya', proposal)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await merging.decide('secondOfficer', proposal, { decision: 'DECLINE' })).toMatchObject({
    code: 'REASON_REQUIRED',
  });
  await merging.revise(pair[1], 'platform', { note: 'Another word.' });
  expect(await merging.decide('secondOfficer', proposal)).toMatchObject({
    code: 'VERSION_CONFLICT',
    path: ['keepStateId'],
    details: [{ path: ['note'] }],
  });
  const no = { decision: 'DECLINE', reason: 'They are two sites.' };
  expect(await merging.decide('secondOfficer', proposal, no)).toMatchObject({
    merge: { status: 'DECLINED' },
  });
  expect(await merging.decide('secondOfficer', proposal, no)).toMatchObject({
    code: 'INVALID_TRANSITION',
  });
  const another = proposedIn(await merging.propose('officer', pair));
  expect(await merging.withdraw('secondOfficer', another)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await merging.withdraw('officer', another)).toMatchObject({
    merge: { status: 'WITHDRAWN' },
  });
});

const UNLIKE: readonly (readonly [string, string, string, RegExp])[] = [
  ['a record and itself', KEEP, KEEP, /no duplicate of itself/],
  ['records of two types', 'taxon:manis-javanica', KEEP, /not of one type/],
  ['two Parties', 'party:VN', 'party:KE', /A Party is not merged/],
  [
    'a taxon and its family',
    'taxon:manis-javanica',
    'taxon:manidae',
    /take that relation out first/,
  ],
  [
    'a series with readings',
    'series:coalition-members',
    'series:coalition-listings-removed',
    /rows of bulk data/,
  ],
];

test.each(UNLIKE)('refused: %s', async (_, duplicate, keep, reason) => {
  const { code, message, details } = await merging.propose('officer', [duplicate, keep]);
  expect(code).toBe('INVALID_INPUT');
  expect([message, ...(details ?? []).map((each) => each.message)].join()).toMatch(reason);
});

test('what somebody submitted stays in their words and for their readers', async () => {
  const SEEDED = 'legislation-change:cn-wildlife-protection-law-2016';
  const law = async (who: AccountName, audience: string) => {
    const { submission, record } = await inReview(desk, who, PUBLIC, {
      record: aLaw(who === 'kenya' ? { enactedBy: 'party:KE' } : {}),
      audience,
    });
    await publish(desk, 'secondOfficer', submission);
    return record;
  };
  const theirs = await law('vietNam', 'PUBLIC');
  const narrower = await law('vietNam', 'PARTIES');
  expect(await merging.propose('officer', [SEEDED, theirs])).toMatchObject({
    code: 'FORBIDDEN',
    path: ['keep'],
  });
  expect(await merging.propose('vietNam', [theirs, SEEDED])).toMatchObject({
    code: 'INVALID_INPUT',
  });
  const { details } = await merging.propose('vietNam', [narrower, theirs]);
  expect(details?.map(({ message }) => message)).toEqual([
    expect.stringContaining('not for the same readers'),
    expect.stringContaining('came with a submission'),
  ]);
  const proposal = proposedIn(await merging.propose('vietNam', [SEEDED, theirs]));
  expect(await merging.decide('officer', proposal)).toMatchObject({ duplicate: { id: theirs } });
});
