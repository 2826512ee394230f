import { RecordStatus } from '../../src/domain/vocabulary/record-status.js';
import { ActKind, type Act } from './support/act.js';
import { reckon, Verdict } from './support/reckoning.js';
import { type Stored } from './support/stored.js';

/* A reckoning that finds nothing proves something only if it would have found it. */

const { DRAFT, SUBMITTED, PUBLISHED } = RecordStatus;
const WHOLE = { isWhole: true };

const told = (kind: ActKind, key: string, answer: string | null): Act => ({
  kind,
  key,
  party: 'AA',
  title: key === 'save' ? 'Law 1' : null,
  answer,
  useless: null,
  milliseconds: 1,
  timesSent: 1,
});

const ACTS = [
  told(ActKind.START, 'start', 'submission:a'),
  told(ActKind.SAVE, 'save', 'law:1'),
  told(ActKind.SUBMIT, 'submit', 'submission:a'),
];

const [SAVED, SUBMISSION] = ['law:1', 'submission:a'];

/** One submission of one law, handed in, with nothing wrong. */
const STORED: Stored = {
  writes: [
    { id: 'write:1', key: 'start', recordedAt: '1', answers: [SUBMISSION] },
    { id: 'write:2', key: 'save', recordedAt: '2', answers: [SAVED] },
    { id: 'write:3', key: 'submit', recordedAt: '3', answers: [SUBMISSION] },
  ],
  drafts: [{ recordId: SAVED, submission: SUBMISSION, title: 'Law 1' }],
  receipts: [{ submission: SUBMISSION, recordedAt: '3', records: 1 }],
  states: [
    { id: SUBMISSION, type: 'Submission', status: DRAFT, write: 'write:1' },
    { id: SUBMISSION, type: 'Submission', status: SUBMITTED, write: 'write:3' },
    { id: SAVED, type: 'LegislationChange', status: SUBMITTED, write: 'write:3' },
  ],
  relations: [
    { from: SUBMISSION, type: 'SENT_BY', to: 'party:AA', ...WHOLE },
    { from: SUBMISSION, type: 'CONTAINS', to: SAVED, ...WHOLE },
    { from: SAVED, type: 'CITES', to: 'source:a', ...WHOLE },
    { from: SAVED, type: 'ENACTED_BY', to: 'party:AA', ...WHOLE },
  ],
};

const without = <T>(list: readonly T[], isGone: (one: T) => boolean) =>
  list.filter((one) => !isGone(one));

/** The verdict on the act of a key when this is stored. */
function verdictOn(key: string, stored: Stored, acts: readonly Act[] = ACTS): unknown {
  const { verdicts } = reckon(acts, stored);
  return Object.values(Verdict).filter((verdict) => verdicts[verdict].includes(key));
}

test('what was acknowledged and is there, once and whole, is in order', () => {
  const { verdicts, illegal } = reckon(ACTS, STORED);
  expect(verdicts.ACKNOWLEDGED).toEqual(['start', 'save', 'submit']);
  expect(Object.values(verdicts).flat()).toHaveLength(ACTS.length);
  expect(illegal).toEqual([]);
});

test('what was acknowledged and is not there, or is another, is lost', () => {
  const stored = {
    ...STORED,
    writes: without(STORED.writes, ({ key }) => key === 'save'),
    drafts: [],
  };
  expect(verdictOn('save', stored)).toEqual([Verdict.LOST]);
  const other = [told(ActKind.SAVE, 'save', 'law:2')];
  expect(verdictOn('save', STORED, other)).toEqual([Verdict.LOST]);
});

test('what nobody heard of may be there or not', () => {
  const unheard = ACTS.map((act) => ({ ...act, answer: null }));
  expect(reckon(unheard, STORED).verdicts.UNANSWERED_WHOLE).toHaveLength(3);
  const nothing = { writes: [], drafts: [], receipts: [], states: [], relations: [] };
  expect(reckon(unheard, nothing).verdicts.UNANSWERED_ABSENT).toHaveLength(3);
});

test('what was done twice, or done by nobody, is duplicated', () => {
  const drafts = [...STORED.drafts, { ...STORED.drafts[0]!, recordId: 'law:2' }];
  expect(verdictOn('save', { ...STORED, drafts })).toEqual([Verdict.DUPLICATED]);
  const stray = { id: 'write:4', key: 'other', recordedAt: '4', answers: [] };
  const writes = [...STORED.writes, stray];
  expect(verdictOn('other', { ...STORED, writes })).toEqual([Verdict.DUPLICATED]);
});

const HALVES: readonly [string, Partial<Stored>, string][] = [
  ['a write without what it did', { drafts: [] }, 'save'],
  [
    'a record that no write made',
    { writes: without(STORED.writes, ({ key }) => key === 'submit') },
    SAVED,
  ],
  [
    'a record without a relation',
    { relations: without(STORED.relations, ({ type }) => type === 'CITES') },
    'submit',
  ],
  [
    'a relation without its properties',
    { relations: STORED.relations.map((one) => ({ ...one, isWhole: one.type !== 'CITES' })) },
    'submit',
  ],
  [
    'a record that its submission does not contain',
    { relations: without(STORED.relations, ({ type }) => type === 'CONTAINS') },
    'submit',
  ],
  [
    'a draft that was not handed in with the others',
    { states: STORED.states.slice(0, 2) },
    'submit',
  ],
  ['a submission without its receipt', { receipts: [] }, 'submit'],
  ['a draft without its submission', { states: [] }, 'save'],
];

test.each(HALVES)('%s is half-written', (_what, lacking, key) => {
  expect(verdictOn(key, { ...STORED, ...lacking })).toEqual([Verdict.HALF_WRITTEN]);
});

test('a state that no move leads to is illegal', () => {
  const [begin, ...rest] = STORED.states;
  const published = { ...STORED.states[1]!, status: PUBLISHED };
  expect(reckon(ACTS, { ...STORED, states: rest }).illegal).toEqual([SUBMISSION]);
  expect(reckon(ACTS, { ...STORED, states: [begin!, published] }).illegal).toEqual([SUBMISSION]);
});
