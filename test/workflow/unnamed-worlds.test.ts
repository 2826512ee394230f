import fc from 'fast-check';
import { graphql } from 'graphql';
import { AccountKind, type Account } from '../../src/access/account.js';
import { viewerOf } from '../../src/access/viewer-of.js';
import { heldRecords } from '../../src/graph/write/held.js';
import { writeRecords, type RecordWrite } from '../../src/graph/write/write-records.js';
import { ACCOUNTS, type AccountName } from '../access/support/accounts.js';
import { givenGraph, type GivenGraph } from '../support/given-graph.js';
import { deskOver, type Desk } from './support/desk.js';
import { ROUND } from './support/round.js';
import {
  PAIRS,
  send,
  sendings,
  WORLD,
  type Sender,
  type Sending,
  type Sent,
} from './support/sending.js';

/*
 * Of what was sent without a name nobody but officers and the submitter can tell who sent it: whatever
 * is asked, the answers are those of a world in which somebody else sent the same, and of one in which
 * nobody sent it at all.
 */

/* Under this seed each pair of submitters sends, and each thing that can come after does. */
const isLong = process.env['PANGOLINK_LONG'] === '1';
const runs = isLong ? { numRuns: 60 } : { numRuns: 4, seed: 3807 };

let given: GivenGraph;
let desk: Desk;
beforeAll(async () => {
  given = await givenGraph();
  desk = deskOver(given);
});
afterAll(() => given.close());

/* Few roots at a time, and few texts: what the rest would ask is asked of the guard elsewhere. */
const NOW = `query ($submission: ID!, $record: ID!) {
  records(first: 50) { totalCount nodes {
    __typename id stateId recordedAt status sourceKind sharingLevel title { text } note
    submission { id } submittedUnder { id } confirmedBy(first: 5) { totalCount }
    citations { source { id suppliedBy { id } } } } }
  node(id: $submission) { id }
  submissions(first: 50) { totalCount nodes { id language receivedOn { edtf } submitter { id } } }
  sources(first: 50) { totalCount nodes { id suppliedBy { id } citedBy(first: 50) { totalCount } } }
  parties(first: 50) { nodes { id submissions(first: 5) { totalCount } } }
  search(text: "pangolin") { match record { id } }
  toOne: connect(from: $record, to: "party:VN") { length }
  toOther: connect(from: $record, to: "party:KE") { length }
}`;

const BESIDE = `query ($round: ID!, $submission: ID!, $record: ID!) {
  coverage(notification: $round) { rows { cells { state receivedOn { edtf } submissions { id } } } }
  sharing(notification: $round) { bySubmitterKind { submitterKind received published reserved medianDays n } }
  proposals(record: $record) { id }
  drafts(submission: $submission) { id }
  submissionFile(submission: $submission) { submissionId }
  meta { dataVersion }
}`;

const PAST = `query ($record: ID!) {
  changesSince(first: 100) { nodes { kind id recordedAt stateId reason } }
  history(id: $record) { nodes {
    stateId recordedFrom recordedTo reason recordedBy account submission { id } changes { field before after } } }
}`;

const THEN = `query ($at: DateTime!, $round: ID!) @asOf(recordedAt: $at) {
  records(first: 50) { totalCount nodes { id submission { id } submittedUnder { id } } }
  submissions(first: 50) { totalCount nodes { id } }
  coverage(notification: $round) { rows { cells { state } } }
}`;

const BRAZIL: Account = {
  id: 'account:brazil',
  kind: AccountKind.FOCAL_POINT,
  displayName: 'brazil',
  party: 'party:BR',
};

const OTHERS: readonly AccountName[] = [
  'nobody',
  'researcher',
  'kenya',
  'vietNam',
  'interpol',
  'traffic',
];

/** Everybody but officers and those who may have sent it. */
function viewersBut(submitters: readonly AccountName[]): readonly (Account | null)[] {
  const others = OTHERS.filter((who) => !submitters.includes(who));
  return [...others.map((who) => ACCOUNTS[who]), BRAZIL];
}

async function asked(account: Account | null, source: string, variables: object): Promise<unknown> {
  const viewer = viewerOf(account);
  const contextValue = { account, viewer, graph: given.graph.as(viewer) };
  const variableValues = { ...variables };
  const { data, errors } = await graphql({
    schema: given.schema,
    source,
    variableValues,
    contextValue,
  });
  if (errors !== undefined) throw new Error(errors.map(String).join('\n'));
  return data;
}

/** All that each viewer is answered, with what lots and clocks gave in places of their own. */
async function answers(
  { submissions: [submission = '', ...more], parts }: Sent,
  viewers: readonly (Account | null)[],
): Promise<readonly unknown[]> {
  const [record = ''] = parts;
  const { meta } = (await asked(null, '{ meta { dataVersion } }', {})) as {
    meta: { dataVersion: string };
  };
  const variables = { round: ROUND, submission, record, at: meta.dataVersion };
  const all: unknown[] = [];
  for (const viewer of viewers) {
    const told: unknown[] = [];
    for (const question of [NOW, BESIDE, THEN]) told.push(await asked(viewer, question, variables));
    for (const id of parts) told.push(await asked(viewer, PAST, { record: id }));
    all.push(settled(JSON.stringify(told), [submission, ...more, ...parts]));
  }
  return all;
}

function settled(text: string, ids: readonly string[]): unknown {
  const named = ids.reduce((all, id, place) => all.replaceAll(id, `<${place}>`), text);
  const instants = [...new Set(named.match(INSTANT))].sort();
  const ranked = instants
    .reduce((all, instant, place) => all.replaceAll(instant, `<at ${place}>`), named)
    .replaceAll(/"stateId":"\w+"/g, '"stateId":"<state>"');
  return sorted(JSON.parse(ranked));
}

/** Lists stand in the order of ids, which lots give: what is in them is compared. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort(byText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, sorted(inner)]));
}

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

interface World {
  readonly sent: Sent;
  readonly told: readonly unknown[];
}

async function world(
  sender: Sender,
  sending: Sending,
  viewers: readonly (Account | null)[],
): Promise<World> {
  await given.empty();
  await given.write(WORLD);
  const sent = await send(desk, sender, sending);
  return { sent, told: await answers(sent, viewers) };
}

/** The world in which the same stands written by nobody. */
async function unsent({ sent }: World, viewers: readonly (Account | null)[]): Promise<World> {
  const { graph, schema } = given;
  const run = graph.database.read.bind(graph.database);
  const held = await heldRecords(run, { schema, viewer: null, ids: sent.parts });
  const records = [...held.values()].map(({ content, access }): RecordWrite => ({
    content,
    access: { ...access, owner: null },
  }));
  await given.empty();
  await given.write(WORLD);
  const order = { actor: 'test', reason: 'PUBLISHED' };
  await writeRecords(graph.database, schema, { records, close: [] }, order);
  return { sent, told: await answers(sent, viewers) };
}

test('who sent something without a name shows in no answer', async () => {
  const property = fc.asyncProperty(
    fc.constantFrom(...PAIRS),
    sendings,
    async ({ submitters: [one, other], way }, sending) => {
      const viewers = viewersBut([one, other]);
      const first = await world({ who: one, way, naming: 'UNNAMED' }, sending, viewers);
      const second = await world({ who: other, way, naming: 'UNNAMED' }, sending, viewers);
      expect(second.told).toEqual(first.told);
      if (sending.after !== 'NOTHING') return;
      expect((await unsent(second, viewers)).told).toEqual(second.told);
    },
  );
  await fc.assert(property, { ...runs, endOnFailure: true });
});

test('with a name the same questions tell it', async () => {
  const sending: Sending = {
    items: [
      {
        kind: 'tradeAssessment',
        sharing: { audience: 'PUBLIC', sharingLevel: 'CLEAR' },
        citesOwnSource: true,
        isAboutThoseBefore: false,
      },
    ],
    duties: ['duty:a'],
    language: 'vi',
    coveringNote: null,
    after: 'NOTHING',
  };
  const viewers = viewersBut(['vietNam', 'kenya']);
  const named = { way: 'SENT_IN', naming: 'NAMED' } as const;
  const first = await world({ who: 'vietNam', ...named }, sending, viewers);
  const second = await world({ who: 'kenya', ...named }, sending, viewers);
  for (const [place, told] of first.told.entries()) expect(second.told[place]).not.toEqual(told);
});
