import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AccountKind } from '../../src/access/account.js';
import { RecordStatus } from '../../src/domain/vocabulary/record-status.js';
import { Move } from '../../src/workflow/move/move.js';
import { transitionTable } from '../../src/workflow/move/transition-table.js';
import { TRANSITIONS, type Transition } from '../../src/workflow/move/transitions.js';
import { ACCOUNTS, type AccountName } from '../access/support/accounts.js';
import { openDesk, type Desk, type Done } from './support/desk.js';
import { aLaw, move, save, start, stateOf } from './support/submission.js';

/*
 * The whole table, by machine: every move by every account from every state, of a submission that its
 * submitter sent in and of one that an officer entered for it. The test says in its own words who is
 * who; what the table does not allow must be refused and change nothing.
 */

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const STATES = Object.values(RecordStatus);
const WAYS = ['SENT_IN', 'ENTERED'] as const;
type Way = (typeof WAYS)[number];
const NAMES = Object.keys(ACCOUNTS) as readonly AccountName[];

/** Brings a new submission of Viet Nam to a state, by the people whose task it is. */
async function submissionIn(state: RecordStatus, way: Way): Promise<string> {
  const writer: AccountName = way === 'SENT_IN' ? 'vietNam' : 'officer';
  const whose = { submitter: 'party:VN', submitterKind: 'PARTY' };
  const id = await start(desk, writer, way === 'SENT_IN' ? {} : { onBehalfOf: whose });
  await save(desk, writer, { submission: id, record: aLaw() });
  for (const [who, mutation] of pathTo(state, writer)) {
    const done = await move(desk, who, mutation, { submission: id, ...WITH[mutation] });
    if (done.submission === undefined) throw new Error(`${mutation}: ${JSON.stringify(done)}`);
  }
  return id;
}

const WITH: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  returnSubmission: { reason: 'mend it' },
  rejectSubmission: { reason: 'off topic' },
  withdrawSubmission: { reason: 'our mistake' },
  publishSubmission: { personsChecked: true },
  confirmSubmission: { confirmation: 'CONFIRMED', note: 'by letter' },
};

type Step = readonly [who: AccountName, mutation: string];

function pathTo(state: RecordStatus, writer: AccountName): readonly Step[] {
  const submit: Step = [writer, 'submitSubmission'];
  const review: readonly Step[] = [submit, ['secondOfficer', 'takeUpSubmission']];
  const paths: Readonly<Record<RecordStatus, readonly Step[]>> = {
    DRAFT: [],
    SUBMITTED: [submit],
    UNDER_REVIEW: review,
    RETURNED: [...review, ['secondOfficer', 'returnSubmission']],
    REJECTED: [...review, ['secondOfficer', 'rejectSubmission']],
    PUBLISHED: [...review, ['secondOfficer', 'publishSubmission']],
    WITHDRAWN: [submit, [writer, 'withdrawSubmission']],
  };
  return paths[state];
}

/** Tries a move with all that it may need. */
function attempt(who: AccountName, what: Move, submission: string): Promise<Done> {
  if (what === Move.EDIT) {
    const selection = '... on DraftSaved { draft { id } }';
    return desk.call(who, 'saveDraft', { submission, record: aLaw() }, selection);
  }
  if (what === Move.COMMENT) {
    const input = { submission, text: 'seen', audience: 'TO_SUBMITTER' };
    return desk.call(who, 'addComment', input, '... on CommentAdded { comment { id } }');
  }
  const mutation = MUTATIONS[what];
  return move(desk, who, mutation, { submission, ...WITH[mutation] });
}

const MUTATIONS: Readonly<Record<Exclude<Move, Move.EDIT | Move.COMMENT>, string>> = {
  SUBMIT: 'submitSubmission',
  TAKE_UP: 'takeUpSubmission',
  RETURN: 'returnSubmission',
  REJECT: 'rejectSubmission',
  PUBLISH: 'publishSubmission',
  WITHDRAW: 'withdrawSubmission',
  CONFIRM: 'confirmSubmission',
};

/** In which capacity an account acts, in the words of the test. */
function rolesOf(who: AccountName, way: Way): readonly string[] {
  if (who === 'vietNam') return ['DRAFTER', 'SUBMITTER'];
  if (who === 'vietNamDrafter') return ['DRAFTER'];
  if (who === 'officer' || who === 'secondOfficer') {
    return way === 'ENTERED' ? ['OFFICER', 'TRANSCRIBER'] : ['OFFICER'];
  }
  return [];
}

/** Who sees a submission that was not published but to officers. */
function sees(who: AccountName, state: RecordStatus, way: Way): boolean {
  const isTheirs = who === 'vietNam' || who === 'vietNamDrafter';
  if (state === RecordStatus.DRAFT) return way === 'SENT_IN' ? isTheirs : who === 'officer';
  return isTheirs || ACCOUNTS[who]?.kind === AccountKind.SECRETARIAT_OFFICER;
}

/** What becomes of a move: the state that follows, or the code of its refusal. */
function expected(who: AccountName, what: Move, state: RecordStatus, way: Way): string {
  if (ACCOUNTS[who] === null) return 'SIGN_IN_REQUIRED';
  if (!sees(who, state, way)) return 'NOT_FOUND';
  const roles = rolesOf(who, way);
  const ofMove = TRANSITIONS.filter((row) => row.move === what);
  const mine = ofMove.filter((row) => row.who.some((role) => roles.includes(role)));
  if (mine.length === 0) return 'FORBIDDEN';
  const row = ofMove.find(({ from }) => from.includes(state));
  if (row === undefined) return 'INVALID_TRANSITION';
  if (!mine.includes(row)) return 'FORBIDDEN';
  return unmet(who, row, way) ?? row.to ?? state;
}

/** All needs are met in these attempts but those that hang on who asks and how it came in. */
function unmet(who: AccountName, { needs }: Transition, way: Way): string | undefined {
  if (needs.includes('TRANSCRIBED') && way === 'SENT_IN') return 'INVALID_TRANSITION';
  const entered = way === 'ENTERED' && who === 'officer';
  return needs.includes('FOUR_EYES') && entered ? 'FOUR_EYES' : undefined;
}

const outcome =
  (state: RecordStatus) =>
  (done: Done): string => {
    if (done.code !== undefined) return done.code;
    return done.submission?.status ?? state;
  };

/** Rises with every write; what is refused leaves no trace in it. */
async function writes(): Promise<unknown> {
  const [row] = await desk.seeded.graph.database.read(
    'MATCH (w:WriteSequence) RETURN [w.value, COUNT { MATCH (n) }, COUNT { MATCH ()-[]->() }]',
    {},
  );
  return row?.[0];
}

const cases = WAYS.flatMap((way) => STATES.map((state) => [way, state] as const));

test.each(cases)(
  'of a submission that was %s and is %s every account can do what the table says and nothing else',
  async (way, state) => {
    const refused = await submissionIn(state, way);
    const before = await stateOf(desk, refused);
    for (const who of NAMES) {
      for (const what of Object.values(Move)) {
        const want = expected(who, what, state, way);
        const isAllowed = (STATES as readonly string[]).includes(want);
        const id = isAllowed ? await submissionIn(state, way) : refused;
        const written = await writes();
        const got = outcome(state)(await attempt(who, what, id));
        expect(`${who} ${what}: ${got}`).toBe(`${who} ${what}: ${want}`);
        if (!isAllowed) expect(await writes()).toEqual(written);
      }
    }
    expect(await stateOf(desk, refused)).toBe(before);
  },
  180_000,
);

test('the README shows the table that the code runs', () => {
  const readme = readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8');
  expect(readme).toContain(transitionTable());
});
