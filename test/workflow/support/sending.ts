import fc from 'fast-check';
import { type AccountName } from '../../access/support/accounts.js';
import { type GivenRecord } from '../../support/given-graph.js';
import { type Desk, type Done } from './desk.js';
import { publish, type Values } from './review.js';
import { OPEN, openTo, REFERENCE, ROUND, submission } from './round.js';
import { move, save, start, stateOf } from './submission.js';

/* The same things sent in by one submitter or by another, into a small world that both find there. */

/** What stands in the world before. */
export const WORLD: readonly GivenRecord[] = [
  ...REFERENCE,
  ...[
    { id: 'taxon:manis', scientificName: 'Manis', rank: 'GENUS', verification: 'SOURCE_STATED' },
    { id: 'organisation:traffic', name: 'TRAFFIC', organisationKind: 'NON_GOVERNMENTAL' },
    { id: 'organisation:interpol', name: 'INTERPOL', organisationKind: 'INTERGOVERNMENTAL' },
    { id: 'source:s', title: 'A report', sourceType: 'NEWS', reliability: 'STANDARD' },
  ].map((raw) => ({ raw, access: OPEN })),
  submission('named', openTo('PUBLIC', 'party:BR'), { receivedOn: '2017-07-31' }),
];

/** Two who could have sent the same, and how it came in. */
export interface Pair {
  readonly submitters: readonly [AccountName, AccountName];
  /** Whoever is at the desk for them; by a letter an officer is. */
  readonly way: 'SENT_IN' | 'LETTER';
}

export const PAIRS: readonly Pair[] = [
  { submitters: ['vietNam', 'kenya'], way: 'SENT_IN' },
  { submitters: ['traffic', 'expert'], way: 'SENT_IN' },
  { submitters: ['kenya', 'vietNam'], way: 'LETTER' },
];

const ON_BEHALF: Partial<Record<AccountName, Values>> = {
  vietNam: { submitter: 'party:VN', submitterKind: 'PARTY' },
  kenya: { submitter: 'party:KE', submitterKind: 'PARTY' },
};

/** Whom a record may be for, with the marking that goes with it. */
const AUDIENCES = [
  { audience: 'PUBLIC', sharingLevel: 'CLEAR' },
  { audience: 'COMMUNITY', sharingLevel: 'GREEN' },
  { audience: 'PARTIES', sharingLevel: 'GREEN' },
  { audience: 'PARTIES_AND_ICCWC', sharingLevel: 'GREEN' },
  { audience: 'OFFICERS', sharingLevel: 'GREEN' },
  { audience: 'NAMED', sharingLevel: 'AMBER', readers: ['account:researcher', 'party:BR'] },
] as const;

const WORDS = ['one', 'two', 'three', 'four'];

const items = fc.array(
  fc.record({
    kind: fc.constantFrom('tradeAssessment', 'claim'),
    sharing: fc.constantFrom(AUDIENCES[0], ...AUDIENCES),
    citesOwnSource: fc.boolean(),
    isAboutThoseBefore: fc.boolean(),
  }),
  { minLength: 1, maxLength: WORDS.length },
);

export const sendings = fc.record({
  items,
  duties: fc.subarray(['duty:a', 'duty:b']),
  language: fc.constantFrom('en', 'vi', null),
  coveringNote: fc.constantFrom('Pangolin counts, as asked.', null),
  after: fc.constantFrom('NOTHING', 'REVISE', 'CONFIRM', 'WITHDRAW'),
});

export type Sending = typeof sendings extends fc.Arbitrary<infer T> ? T : never;

/** What was sent, by the ids that it got in this world, in an order that all worlds share. */
export interface Sent {
  readonly submissions: readonly string[];
  /** Records and then the source. */
  readonly parts: readonly string[];
}

export interface Sender {
  readonly who: AccountName;
  readonly way: Pair['way'];
  readonly naming: 'NAMED' | 'UNNAMED';
}

/** Sends it in and publishes it, with whatever comes after. */
export async function send(desk: Desk, sender: Sender, sending: Sending): Promise<Sent> {
  const clerk = sender.way === 'LETTER' ? 'officer' : sender.who;
  const { duties, language, coveringNote, after } = sending;
  const head = { notification: ROUND, duties, language, coveringNote };
  const first = await begin(desk, sender, head);
  const parts = await saveAll(desk, clerk, first, sending);
  await bringOut(desk, clerk, first);
  const seen = sending.items.flatMap(({ kind, sharing }, place) => {
    // What names its readers officers do not see, so they neither change nor confirm it.
    return sharing.audience === 'NAMED' ? [] : [{ kind, recordId: parts[place] ?? '' }];
  });
  const [changed] = seen;
  if (after === 'WITHDRAW') {
    await done(move(desk, clerk, 'withdrawSubmission', { submission: first, reason: 'a slip' }));
  }
  if (after === 'REVISE' && changed !== undefined) await revise(desk, clerk, changed);
  if (after !== 'CONFIRM' || seen.length === 0) return { submissions: [first], parts };
  const second = await begin(desk, sender, head);
  const records = seen.map(({ recordId }) => recordId);
  await done(move(desk, clerk, 'confirmStillValid', { submission: second, records }));
  await bringOut(desk, clerk, second);
  return { submissions: [first, second], parts };
}

function begin(desk: Desk, { who, way, naming }: Sender, head: Values): Promise<string> {
  const shared = { ...head, naming, audience: 'PUBLIC', sharingLevel: 'CLEAR' };
  if (way === 'SENT_IN') return start(desk, who, { head: shared });
  const letter = { receivedOn: '2017-07-28', original: { title: 'Reply', language: 'vi' } };
  return start(desk, 'officer', { onBehalfOf: ON_BEHALF[who], head: { ...shared, ...letter } });
}

async function saveAll(
  desk: Desk,
  clerk: AccountName,
  submissionId: string,
  sending: Sending,
): Promise<readonly string[]> {
  const source = await save(desk, clerk, {
    submission: submissionId,
    record: {
      source: { title: 'Minutes of a meeting', sourceType: 'GOVERNMENT', reliability: 'STANDARD' },
    },
  });
  const ids: string[] = [];
  for (const [index, item] of sending.items.entries()) {
    const { sharingLevel, ...wish } = item.sharing;
    const common = {
      title: { en: `Pangolin scales, part ${WORDS[index] ?? ''}` },
      sharingLevel,
      citations: ['source:s', ...(item.citesOwnSource ? [source.recordId] : [])].map((id) => ({
        source: id,
      })),
    };
    const about = item.isAboutThoseBefore && ids.length > 0 ? ids : ['party:EU'];
    const own =
      item.kind === 'claim'
        ? { claimKind: 'STATEMENT', madeOn: '2019', statement: { en: 'They grew.' }, about }
        : { aspect: 'EXTENT', period: { from: '2019', to: '2019' }, taxa: ['taxon:manis'] };
    const record = { [item.kind]: { ...common, ...own } };
    const { recordId } = await save(desk, clerk, { submission: submissionId, record, ...wish });
    ids.push(recordId);
  }
  return [...ids, source.recordId];
}

async function bringOut(desk: Desk, clerk: AccountName, id: string): Promise<void> {
  await done(move(desk, clerk, 'submitSubmission', { submission: id }));
  await done(move(desk, 'secondOfficer', 'takeUpSubmission', { submission: id }));
  await done(publish(desk, 'secondOfficer', id));
}

async function revise(
  desk: Desk,
  clerk: AccountName,
  { recordId, kind }: { readonly recordId: string; readonly kind: string },
): Promise<void> {
  const input = {
    recordId,
    baseStateId: await stateOf(desk, recordId),
    reason: 'It is so.',
    changes: { [kind]: { note: 'Counted twice.' } },
  };
  const selection = '... on ProposalDone { proposal { id stateId } }';
  const made = await done(desk.call(clerk, 'proposeRevision', input, selection));
  const { id: proposal, stateId } = made['proposal'] as { id: string; stateId: string };
  const decisions = [{ field: 'note', accepted: true }];
  const decision = { proposal, stateId, decisions };
  await done(desk.call('secondOfficer', 'decideRevision', decision, selection));
}

async function done(answer: Promise<Done>): Promise<Done> {
  const result = await answer;
  if (result.code !== undefined) throw new Error(JSON.stringify(result));
  return result;
}
