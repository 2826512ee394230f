import { viewerOf } from '../../src/access/viewer-of.js';
import { ACCOUNTS, type AccountName } from '../access/support/accounts.js';
import { givenGraph, mayRead, type GivenGraph, type GivenRecord } from '../support/given-graph.js';
import {
  atOffice,
  draftOf,
  OPEN,
  openTo,
  REFERENCE,
  round,
  ROUND,
  submission,
} from './support/round.js';

/*
 * Coverage and sharing over submissions that were written by hand: every state of a cell, what each
 * viewer sees of it, and that a cell tells nothing of what is hidden.
 */

const QUESTION = `query ($id: ID!) { coverage(notification: $id) {
  force isRegisterComplete
  rates { duty { id } group parties withAnswer share cannotTell }
  rows { party { code } wasParty cells {
    duty { id } force state receivedOn { edtf } timing submissions { id } } }
} reminders(notification: $id) { party { id } duties { id } }
sharing(notification: $id) { bySubmitterKind {
  submitterKind received published reserved medianDays n } websitesAdhering { id } } }`;

interface Answer {
  readonly coverage: {
    readonly rows: readonly {
      readonly party: { readonly code: string };
      readonly cells: readonly {
        readonly duty: { readonly id: string };
        readonly state: string;
      }[];
    }[];
    readonly rates: readonly object[] | null;
  };
  readonly reminders: readonly object[] | null;
  readonly sharing: { readonly bySubmitterKind: readonly object[] };
}

let given: GivenGraph;
beforeAll(async () => {
  given = await givenGraph();
});
afterAll(() => given.close());
beforeEach(() => given.empty());

async function ask(who: AccountName, source = QUESTION, id = ROUND): Promise<Answer> {
  const { data, errors } = await given.ask(source, { id }, viewerOf(ACCOUNTS[who]));
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)) as Answer;
}

/** The state of the cell of each Party for duty a. */
function statesIn({ coverage }: Answer): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    coverage.rows.map(({ party: { code }, cells }) => [
      code,
      cells.find(({ duty: { id } }) => id === 'duty:a')?.state,
    ]),
  );
}

test('Nothing is known without a complete register, and rows stand by code', async () => {
  await given.write(REFERENCE);
  const answer = await ask('officer');
  expect(Object.entries(statesIn(answer))).toEqual(
    ['AD', 'BR', 'EU', 'KE', 'TM', 'VN'].map((code) => [code, 'NOT_KNOWN']),
  );
  expect(answer.coverage).toMatchObject({ force: 'INVITED', isRegisterComplete: false });
  expect([answer.coverage.rates, answer.reminders]).toEqual([null, null]);
});

test('A draft is its own, what was received is for officers and its submitter, the rest for all', async () => {
  await given.write([
    ...REFERENCE,
    submission('draft', draftOf('party:KE')),
    submission('received', atOffice('party:VN'), { receivedOn: '2017-08-01' }),
    submission('nil', openTo('PUBLIC', 'party:BR'), { nilReturn: true, receivedOn: '2017-07-31' }),
    submission('open', openTo('PUBLIC', 'party:EU'), { receivedOn: '2017' }),
    submission('back', atOffice('party:AD', 'WITHDRAWN')),
  ]);
  const all = { AD: 'NOT_KNOWN', BR: 'NIL', EU: 'PUBLISHED', TM: 'NOT_KNOWN' };
  const expected: Partial<Record<AccountName, object>> = {
    nobody: { ...all, KE: 'NOT_KNOWN', VN: 'NOT_KNOWN' },
    traffic: { ...all, KE: 'NOT_KNOWN', VN: 'NOT_KNOWN' },
    interpol: { ...all, KE: 'NOT_KNOWN', VN: 'NOT_KNOWN' },
    administrator: { ...all, KE: 'NOT_KNOWN', VN: 'NOT_KNOWN' },
    kenya: { ...all, KE: 'DRAFT', VN: 'NOT_KNOWN' },
    vietNam: { ...all, KE: 'NOT_KNOWN', VN: 'RECEIVED' },
    officer: { ...all, KE: 'NOT_KNOWN', VN: 'RECEIVED' },
  };
  for (const [who, states] of Object.entries(expected)) {
    expect([who, statesIn(await ask(who as AccountName))]).toEqual([who, states]);
  }
  const { coverage } = await ask('officer');
  const cellsOf = (code: string) => coverage.rows.find((row) => row.party.code === code)?.cells;
  expect(cellsOf('VN')).toEqual([
    {
      duty: { id: 'duty:a' },
      force: 'URGED',
      state: 'RECEIVED',
      receivedOn: { edtf: '2017-08-01' },
      timing: 'AFTER_INVITED_DATE',
      submissions: [{ id: 'submission:received' }],
    },
    expect.objectContaining({ duty: { id: 'duty:b' }, force: 'SHOULD', state: 'NOT_KNOWN' }),
  ]);
  expect(cellsOf('BR')?.[0]).toMatchObject({ timing: 'BEFORE_INVITED_DATE' });
  expect(cellsOf('EU')?.[0]).toMatchObject({ timing: 'NOT_KNOWN' });
});

test('A record on public sources is no answer', async () => {
  const source = { id: 'source:s', title: 'S', sourceType: 'NEWS', reliability: 'STANDARD' };
  const law = {
    id: 'legislation-change:law',
    title: { en: 'A law' },
    legalForm: 'ACT',
    sourceKind: 'PUBLIC_RECORD',
    verification: 'SOURCE_STATED',
    confidence: 'LOW',
    sharingLevel: 'CLEAR',
    demo: false,
    enactedBy: 'party:VN',
    relevantTo: ['duty:a'],
    citations: [{ source: 'source:s' }],
  };
  await given.write([...REFERENCE, { raw: source, access: OPEN }, { raw: law, access: OPEN }]);
  expect(statesIn(await ask('nobody'))).toMatchObject({ VN: 'NOT_KNOWN' });
});

test('A complete register tells who was addressed; rates and reminders are for officers', async () => {
  await given.write([
    ...REFERENCE.slice(1),
    round({ registerCompletedOn: '2018-01-15' }),
    submission('received', atOffice('party:VN')),
  ]);
  const states = {
    AD: 'NOT_ADDRESSED',
    BR: 'NO_ANSWER_RECORDED',
    EU: 'NO_ANSWER_RECORDED',
    KE: 'NO_ANSWER_RECORDED',
    TM: 'CANNOT_TELL',
  };
  const open = await ask('nobody');
  expect(statesIn(open)).toEqual({ ...states, VN: 'NO_ANSWER_RECORDED' });
  expect([open.coverage.rates, open.reminders]).toEqual([null, null]);
  const officer = await ask('officer');
  expect(statesIn(officer)).toEqual({ ...states, VN: 'RECEIVED' });
  expect(officer.coverage.rates?.slice(0, 2)).toEqual([
    {
      duty: { id: 'duty:a' },
      group: 'STATES',
      parties: 3,
      withAnswer: 1,
      share: 1 / 3,
      cannotTell: 1,
    },
    {
      duty: { id: 'duty:a' },
      group: 'EUROPEAN_UNION',
      parties: 1,
      withAnswer: 0,
      share: 0,
      cannotTell: 0,
    },
  ]);
  const [a, b] = [{ id: 'duty:a' }, { id: 'duty:b' }];
  expect(officer.reminders).toEqual([
    { party: { id: 'party:BR' }, duties: [a, b] },
    { party: { id: 'party:EU' }, duties: [a, b] },
    { party: { id: 'party:KE' }, duties: [a, b] },
    { party: { id: 'party:VN' }, duties: [b] },
  ]);
});

test('As of an earlier instant a cell is what it was, and the past of what is withdrawn is not told', async () => {
  await given.write([...REFERENCE, submission('s', atOffice('party:VN'))]);
  await given.write([submission('s', openTo('PUBLIC', 'party:VN'))]);
  const [row] = await given.graph.database.read('MATCH (w:WriteSequence) RETURN w.recordedAt', {});
  const published = String(row?.[0]);
  const before = new Date(Date.parse(published) - 1).toISOString();
  const then = QUESTION.replace('($id: ID!)', `($id: ID!) @asOf(recordedAt: "${before}")`);
  expect(statesIn(await ask('nobody'))).toMatchObject({ VN: 'PUBLISHED' });
  expect(statesIn(await ask('nobody', then))).toMatchObject({ VN: 'NOT_KNOWN' });
  expect(statesIn(await ask('officer', then))).toMatchObject({ VN: 'RECEIVED' });
  await given.write([submission('s', atOffice('party:VN', 'WITHDRAWN'))]);
  await given.write([round({ note: 'Something public.' })]);
  const since = QUESTION.replace('($id: ID!)', `($id: ID!) @asOf(recordedAt: "${published}")`);
  expect(statesIn(await ask('nobody', since))).toMatchObject({ VN: 'NOT_KNOWN' });
});

test('Sharing counts by kind of submitter what came, what is open and what is reserved', async () => {
  const expert = { submitterKind: 'OTHER_ORGANISATION_OR_EXPERT', receivedOn: '2017-06' };
  await given.write([
    ...REFERENCE,
    submission('open', openTo('PUBLIC', 'party:EU'), { receivedOn: '2017-07-01' }),
    submission('narrow', openTo('PARTIES', 'party:BR'), { receivedOn: '2017-07-01' }),
    submission('received', atOffice('party:VN')),
    submission('draft', draftOf('party:KE')),
    submission('expert', OPEN, expert),
  ]);
  const kindsFor = async (who: AccountName) => (await ask(who)).sharing.bySubmitterKind;
  const none = { received: 0, published: 0, reserved: 0, medianDays: null, n: 0 };
  const byExpert = { ...none, received: 1, published: 1 };
  expect(await kindsFor('officer')).toEqual([
    {
      submitterKind: 'PARTY',
      received: 3,
      published: 1,
      reserved: 1,
      medianDays: expect.any(Number) as number,
      n: 2,
    },
    { submitterKind: 'ICCWC_PARTNER', ...none },
    { submitterKind: 'OTHER_ORGANISATION_OR_EXPERT', ...byExpert },
  ]);
  expect((await kindsFor('nobody'))[0]).toMatchObject({ received: 1, published: 1, reserved: 0 });
});

test('Hidden and absent Notifications are answered alike', async () => {
  const hidden = { ...round(), access: atOffice('party:VN') };
  await given.write([...REFERENCE.slice(4), hidden]);
  const nothing = { coverage: null, reminders: null, sharing: null };
  expect(await ask('nobody')).toEqual(nothing);
  const forHidden = [...given.statements].sort();
  expect(await ask('nobody', QUESTION, 'cites-document:nowhere')).toEqual(nothing);
  expect([...given.statements].sort()).toEqual(forHidden);
});

test('Rows are read on behind the last Party; another id and a page without bounds are refused', async () => {
  await given.write(REFERENCE);
  const rows = (asked: string) =>
    given.ask(
      `{ coverage(notification: "${ROUND}") { rows(${asked}) { party { code } } } }`,
      {},
      viewerOf(null),
    );
  const next = await rows('first: 2, after: "party:BR"');
  expect(JSON.parse(JSON.stringify(next.data))).toEqual({
    coverage: { rows: [{ party: { code: 'EU' } }, { party: { code: 'KE' } }] },
  });
  expect((await rows('after: "party:XX"')).errors?.[0]?.message).toContain('is no Party');
  expect((await rows('first: 101')).errors?.[0]?.message).toContain('1 to 100');
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'What a viewer is told is what is left when all hidden is removed (%i)',
  async (seed) => {
    const records = [
      ...REFERENCE.slice(1),
      round(seed % 2 === 0 ? { registerCompletedOn: '2018-01-15' } : {}),
      ...randomSubmissions(seed),
    ];
    const asked: readonly AccountName[] = ['nobody', 'kenya', 'vietNam', 'interpol', 'officer'];
    const pasts = randomSubmissions(seed + 100);
    for (const who of asked) {
      const viewer = viewerOf(ACCOUNTS[who]);
      await given.empty();
      await given.write([...REFERENCE, ...pasts]);
      await given.write(records);
      const seen = withoutDays(await ask(who));
      const hidden = records.filter(({ access }) => !mayRead(viewer, access));
      await given.remove(hidden.map(({ raw: { id } }) => id));
      expect([who, withoutDays(await ask(who))]).toEqual([who, seen]);
      await given.empty();
      await given.write(records.filter(({ access }) => mayRead(viewer, access)));
      expect([who, withoutDays(await ask(who))]).toEqual([who, seen]);
    }
  },
  120_000,
);

/** The day of publication is that of the test, and that of a past that may be seen. */
const withoutDays = (answer: Answer): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === 'medianDays' ? 0 : value)));

function randomSubmissions(seed: number): readonly GivenRecord[] {
  let state = seed * 7919;
  const roll = (sides: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * sides);
  };
  const parties = ['AD', 'BR', 'EU', 'KE', 'TM', 'VN'];
  return Array.from({ length: 12 }, (_, index) => {
    const owner = `party:${parties[roll(parties.length)] ?? 'VN'}`;
    const access = [
      draftOf(owner),
      atOffice(owner),
      atOffice(owner, 'WITHDRAWN'),
      atOffice(owner, 'REJECTED'),
      openTo('PARTIES', owner),
      openTo('ICCWC', owner),
      openTo('PUBLIC', owner),
    ][roll(7)];
    return submission(`${index}`, access ?? OPEN, {
      nilReturn: roll(3) === 0,
      duties: [['duty:a'], ['duty:b'], ['duty:a', 'duty:b']][roll(3)],
      receivedOn: ['2017-07-31', '2017-08-01', '2017', '2017-06-30'][roll(4)],
    });
  });
}
