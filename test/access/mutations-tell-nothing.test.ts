import { viewerOf } from '../../src/access/viewer-of.js';
import { givenGraph, type GivenGraph } from '../support/given-graph.js';
import { testServerSettings } from '../support/test-database.js';
import { ACCOUNTS, type AccountName } from './support/accounts.js';
import { HIDDEN_TITLE, LAW_TITLE, SHARED_TITLE, writeHalfHidden } from './support/half-hidden.js';
import { idPlaces, inputNames, withIdAt, type IdPlace } from './support/id-places.js';
import { MUTATION_SAMPLES, sampleFor, type Values } from './support/mutation-samples.js';
import { keepOnlyVisible } from './support/only-visible.js';
import { startRunningApp } from './support/running-app.js';
import { ABSENT, HIDDEN, inputOf, Sender, type Mutation, type Told } from './support/sending.js';

/*
 * What a mutation answers tells nothing of what its sender may not see: an id that is hidden is
 * refused like one that nothing has, by the same statements, wherever an input takes an id; and what
 * is done comes out as if the hidden were not there.
 */

const SENDERS: readonly AccountName[] = ['vietNam', 'officer', 'researcher', 'nobody'];

let given: GivenGraph;
let sender: Sender;

beforeAll(async () => {
  given = await givenGraph();
  sender = new Sender(given);
  await writeHalfHidden(given);
});

afterAll(() => given.close());

test('every mutation has a sample', () => {
  const names = sender.mutations.map(({ name }) => name);
  expect(Object.keys(MUTATION_SAMPLES).sort()).toEqual(names.sort());
});

test('nobody chooses the id that a new record has', () => {
  const names = sender.mutations.flatMap((mutation) => inputNames(inputOf(mutation)));
  expect(names).not.toContain('id');
});

test('wherever an input takes an id, a hidden one is refused like one that nothing has', async () => {
  const unread: string[] = [];
  for (const mutation of sender.mutations) {
    for (const place of idPlaces(given.schema, inputOf(mutation))) {
      const isRead = await compareAt(mutation, place);
      if (!isRead) unread.push([mutation.name, ...place.path].join('.'));
    }
  }
  // Whom something is for is written down as it is said: readers are looked up nowhere.
  expect(unread.sort()).toEqual(['publishSubmission.audiences.0.readers.0', 'saveDraft.readers.0']);
});

/** Answers whether somebody got as far as being told that there is no such thing. */
async function compareAt(mutation: Mutation, place: IdPlace): Promise<boolean> {
  const answers: string[] = [];
  for (const who of SENDERS) {
    const [hidden, absent] = [
      await sendAt(who, mutation, place, HIDDEN),
      await sendAt(who, mutation, place, ABSENT),
    ];
    const about = { who, mutation: mutation.name, at: place.path.join('.') };
    expect({ ...about, told: absent }).toEqual({ ...about, told: hidden });
    answers.push(hidden.answer);
  }
  return answers.some((answer) => answer.includes(`\\"${place.prefix}:${HIDDEN}\\"`));
}

/** What is told of an id is told as if it were the hidden one. */
async function sendAt(
  who: AccountName,
  { name }: Mutation,
  { path, prefix }: IdPlace,
  slug: string,
): Promise<Told> {
  const input = withIdAt(sampleFor(who, name), path, `${prefix}:${slug}`) as Values;
  const { answer, statements } = await sender.send(who, name, input);
  return { answer: answer.replaceAll(`${prefix}:${slug}`, `${prefix}:${HIDDEN}`), statements };
}

const OWN = { submission: 'submission:own' };
const IN_REVIEW = { submission: 'submission:in-review' };
const PUBLISHED = 'legislation-change:published';
const LEX = { reason: 'It says so.', changes: { legislationChange: { originalTitle: 'Lex' } } };

const law = (more: Values): Values => ({ ...OWN, record: { legislationChange: more } });
const citing = (source: string): Values => law({ citations: [{ source }] });

/** Work on what may be seen beside what may not, such as twins of it under the same title. */
const ACTS: readonly (readonly [AccountName, string, Values])[] = [
  ['vietNam', 'saveDraft', law({ title: { en: LAW_TITLE }, enactedBy: 'party:VN' })],
  ['vietNam', 'saveDraft', citing(SHARED_TITLE)],
  ['vietNam', 'saveDraft', citing(HIDDEN_TITLE)],
  ['vietNam', 'saveDraft', { ...law({ legalForm: 'REGULATION' }), copyFrom: PUBLISHED }],
  ['vietNam', 'addComment', { ...OWN, text: 'Is it so?', audience: 'TO_SUBMITTER' }],
  ['vietNam', 'declareNil', { ...OWN, nil: true }],
  ['vietNam', 'confirmStillValid', { ...OWN, records: [PUBLISHED] }],
  ['vietNam', 'updateSubmission', { ...OWN, head: { language: 'vi' } }],
  ['vietNam', 'submitSubmission', OWN],
  ['vietNam', 'proposeRevision', { ...LEX, recordId: PUBLISHED }],
  ['officer', 'proposeRevision', { ...LEX, recordId: PUBLISHED }],
  ['officer', 'publishSubmission', { ...IN_REVIEW, dryRun: true }],
  ['officer', 'returnSubmission', { ...IN_REVIEW, reason: 'Say when.' }],
  ['vietNam', 'startSubmission', {}],
  ['officer', 'saveDraft', citing(HIDDEN_TITLE)],
];

test.each(['vietNam', 'officer'] as const)(
  'what %s does comes out as if the hidden were not there',
  async (who) => {
    const acts = ACTS.filter(([sender]) => sender === who);
    await writeHalfHidden(given);
    const whole = await answersTo(acts);
    await writeHalfHidden(given);
    await given.graph.database.write((transaction) =>
      keepOnlyVisible(
        (text, parameters = {}) => transaction.run(text, parameters),
        viewerOf(ACCOUNTS[who]),
      ),
    );
    expect(await answersTo(acts)).toEqual(whole);
    expect(whole.join()).not.toContain(HIDDEN);
  },
  120_000,
);

async function answersTo(acts: typeof ACTS): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const [who, mutation, input] of acts) {
    const { answer } = await sender.send(who, mutation, input);
    answers.push(`${mutation} ${answer}`);
  }
  return answers;
}

test('the twin that may be seen is named, so the hidden one would be', async () => {
  await writeHalfHidden(given);
  const draft = law({ title: { en: LAW_TITLE }, enactedBy: 'party:VN' });
  const { answer } = await sender.send('vietNam', 'saveDraft', draft);
  expect(answer).toContain(`"id":"${PUBLISHED}"},"sign":"SAME_TITLE"`);
  const { answer: cited } = await sender.send('vietNam', 'saveDraft', citing(SHARED_TITLE));
  expect(cited).toContain('source:shared');
});

test('of a version that was never to be seen no more is told than of one that never was', async () => {
  const [row] = await given.graph.database.read(
    `MATCH (s:State {id: $id, owner: 'party:KE'}) RETURN s.stateId`,
    { id: PUBLISHED },
  );
  const basedOn = (baseStateId: string) =>
    sender.send('vietNam', 'proposeRevision', { ...LEX, recordId: PUBLISHED, baseStateId });
  const hidden = await basedOn(String(row?.[0]));
  expect(hidden.answer).toContain('VERSION_CONFLICT');
  expect(hidden).toEqual(await basedOn('0123456789abcdef'));
});

test('a key that another account used is as new as any other', async () => {
  const text = 'Is it so?';
  const comment = (more: Values) =>
    sender.send('vietNam', 'addComment', { ...OWN, text, audience: 'TO_SUBMITTER', ...more });
  const used = { idempotencyKey: 'Mine' };
  await sender.send('kenya', 'startSubmission', used);
  const { answer } = await comment(used);
  expect(answer).toContain('CommentAdded');
  expect(answer).toEqual((await comment({})).answer);
  const again = await comment({ ...used, text: 'Something else.' });
  expect(again.answer).toContain('IDEMPOTENCY_KEY_REUSED');
});

test('over HTTP a hidden id has the status and the headers of one that nothing has', async () => {
  const app = await startRunningApp(given, testServerSettings());
  try {
    const about = async (slug: string) => {
      const { status, headers, text } = await app.ask(`{ node(id: "source:${slug}") { id } }`);
      const told = [...headers].filter(([name]) => name !== 'date');
      return { status, told: Object.fromEntries(told), text };
    };
    const hidden = await about(HIDDEN);
    expect(hidden.told).toHaveProperty('etag');
    expect(hidden).toEqual(await about(ABSENT));
  } finally {
    await app.stop();
  }
});
