import { DutyForce } from '../../src/domain/duty/duty-force.js';
import { HeldOnDay } from '../../src/domain/period/held-on-day.js';
import { RecordStatus } from '../../src/domain/vocabulary/record-status.js';
import { CellState } from '../../src/workflow/coverage/cell-state.js';
import {
  rowsOf,
  timingOf,
  wasPartyAt,
  type CoverageData,
  type PartyAnswer,
  type Round,
} from '../../src/workflow/coverage/coverage.js';
import { RateGroup } from '../../src/workflow/coverage/rate-group.js';
import { ratesOf, remindersOf } from '../../src/workflow/coverage/rates.js';
import { ReceiptTiming } from '../../src/workflow/coverage/receipt-timing.js';
import { daysToPublication, medianOf, sharingOf } from '../../src/workflow/coverage/sharing.js';
import { SubmitterKind } from '../../src/workflow/submission/submitter-kind.js';

/* The cells of a coverage, rates, reminders and sharing, apart from any database. */

const day = (text: string) => ({ earliest: text, latest: text });
const DUTY = { id: 'duty:a', paragraph: 'a)', force: DutyForce.URGED, deadline: null };

const ROUND: Round = {
  id: 'cites-document:round',
  issued: day('2017-05-04'),
  registerCompletedOn: '2020-01-01',
  force: DutyForce.INVITED,
  invitedUntil: day('2017-07-31'),
  duties: [DUTY],
};

const PARTIES = [
  { id: 'party:AD', code: 'AD', entryIntoForce: day('2022-01-04') },
  { id: 'party:EU', code: 'EU', entryIntoForce: day('2015-07-08') },
  { id: 'party:KE', code: 'KE', entryIntoForce: day('1979-03-13') },
  { id: 'party:TM', code: 'TM', entryIntoForce: null },
  { id: 'party:VN', code: 'VN', entryIntoForce: day('1994-04-20') },
];

function answer(more: Partial<PartyAnswer> = {}): PartyAnswer {
  return {
    submission: 'submission:1',
    party: 'party:VN',
    status: RecordStatus.PUBLISHED,
    isNil: false,
    received: { edtf: '2017-07-31', ...day('2017-07-31') },
    duties: ['duty:a'],
    ...more,
  };
}

function cells(answers: readonly PartyAnswer[], round = ROUND) {
  const data: CoverageData = { round, parties: PARTIES, answers };
  return Object.fromEntries(rowsOf(data).map(({ party, cells: [cell] }) => [party.code, cell]));
}

describe('A cell', () => {
  test('is not known for any Party while the register is not complete', () => {
    const open = cells([], { ...ROUND, registerCompletedOn: null });
    expect(Object.values(open).map((cell) => cell?.state)).toEqual(
      PARTIES.map(() => CellState.NOT_KNOWN),
    );
  });

  test('says who was addressed once it is', () => {
    const states = Object.entries(cells([])).map(([code, cell]) => [code, cell?.state]);
    expect(Object.fromEntries(states)).toEqual({
      AD: CellState.NOT_ADDRESSED,
      EU: CellState.NO_ANSWER_RECORDED,
      KE: CellState.NO_ANSWER_RECORDED,
      TM: CellState.CANNOT_TELL,
      VN: CellState.NO_ANSWER_RECORDED,
    });
  });

  test.each([
    [{ status: RecordStatus.DRAFT }, CellState.DRAFT],
    [{ status: RecordStatus.SUBMITTED }, CellState.RECEIVED],
    [{ status: RecordStatus.UNDER_REVIEW }, CellState.RECEIVED],
    [{ status: RecordStatus.RETURNED }, CellState.RECEIVED],
    [{ status: RecordStatus.REJECTED }, CellState.RECEIVED],
    [{ status: RecordStatus.SUBMITTED, isNil: true }, CellState.RECEIVED],
    [{ isNil: true }, CellState.NIL],
    [{}, CellState.PUBLISHED],
    [{ duties: ['duty:b'] }, CellState.NO_ANSWER_RECORDED],
  ])('of an answer %j is %s', (more, state) => {
    expect(cells([answer(more)])['VN']?.state).toBe(state);
  });

  test('shows an answer whoever was addressed, and the furthest of several', () => {
    const draft = answer({ submission: 'submission:2', status: RecordStatus.DRAFT });
    const both = [draft, answer()].map((each) => ({ ...each, party: 'party:AD' }));
    expect(cells(both)['AD']).toMatchObject({
      state: CellState.PUBLISHED,
      submissions: ['submission:2', 'submission:1'],
    });
  });

  test('has no day of receipt for a draft', () => {
    const cell = cells([answer({ status: RecordStatus.DRAFT })])['VN'];
    expect(cell).toMatchObject({ received: null, timing: null });
  });

  test('takes the day of the duty where the Notification names none', () => {
    const duty = { ...DUTY, deadline: day('2017-07-01') };
    const cell = cells([answer()], { ...ROUND, invitedUntil: null, duties: [duty] })['VN'];
    expect(cell?.timing).toBe(ReceiptTiming.AFTER_INVITED_DATE);
  });
});

test.each([
  [day('2017-07-31'), ReceiptTiming.BEFORE_INVITED_DATE],
  [day('2017-08-01'), ReceiptTiming.AFTER_INVITED_DATE],
  [{ earliest: '2017-07-01', latest: '2017-08-31' }, ReceiptTiming.NOT_KNOWN],
  [null, ReceiptTiming.NOT_KNOWN],
])('What was received on %j came %s', (received, timing) => {
  expect(timingOf(received, day('2017-07-31'))).toBe(timing);
});

test.each([
  [day('2017-05-04'), HeldOnDay.YES],
  [day('2017-05-05'), HeldOnDay.NO],
  [{ earliest: '2017-01-01', latest: '2017-12-31' }, HeldOnDay.CANNOT_TELL],
  [null, HeldOnDay.CANNOT_TELL],
])('Who joined on %j was a Party on 4 May 2017: %s', (entry, held) => {
  expect(wasPartyAt(entry, day('2017-05-04'))).toBe(held);
});

describe('Rates and reminders', () => {
  const rows = (answers: readonly PartyAnswer[]) =>
    rowsOf({ round: ROUND, parties: PARTIES, answers });

  test('count Parties of the day, the Union apart, and say what was left out', () => {
    expect(ratesOf(ROUND, rows([answer()]))).toEqual([
      { duty: DUTY, group: RateGroup.STATES, parties: 2, withAnswer: 1, share: 0.5, cannotTell: 1 },
      {
        duty: DUTY,
        group: RateGroup.EUROPEAN_UNION,
        parties: 1,
        withAnswer: 0,
        share: 0,
        cannotTell: 0,
      },
    ]);
  });

  test('name those without an answer by code', () => {
    expect(remindersOf(ROUND, rows([answer()]))).toEqual([
      { party: 'party:EU', duties: ['duty:a'] },
      { party: 'party:KE', duties: ['duty:a'] },
    ]);
  });

  test('are none while the register is not complete', () => {
    const open = { ...ROUND, registerCompletedOn: null };
    expect(ratesOf(open, rows([]))).toBeNull();
    expect(remindersOf(open, rows([]))).toBeNull();
  });
});

describe('Sharing', () => {
  test.each([
    [[], null],
    [[3], 3],
    [[9, 1], 5],
    [[10, 2, 3], 3],
  ])('the median of %j is %s', (values, median) => {
    expect(medianOf(values)).toBe(median);
  });

  test('counts days only between days that are both known', () => {
    const received = day('2017-07-31');
    expect(daysToPublication({ received, publishedOn: '2017-08-10' })).toBe(10);
    expect(daysToPublication({ received, publishedOn: null })).toBeNull();
    expect(daysToPublication({ received: null, publishedOn: '2017-08-10' })).toBeNull();
    const july = { earliest: '2017-07-01', latest: '2017-07-31' };
    expect(daysToPublication({ received: july, publishedOn: '2017-08-10' })).toBeNull();
  });

  test('tells what is open from what is reserved, by kind of submitter', () => {
    const item = {
      submitterKind: SubmitterKind.PARTY,
      isPublished: true,
      isPublic: true,
      received: day('2017-07-31'),
      publishedOn: '2017-08-10',
    };
    const [party, ...others] = sharingOf([
      item,
      { ...item, isPublic: false, publishedOn: '2017-08-20' },
      { ...item, isPublished: false, isPublic: false, publishedOn: null },
    ]);
    expect(party).toEqual({
      submitterKind: SubmitterKind.PARTY,
      received: 3,
      published: 1,
      reserved: 1,
      medianDays: 15,
      n: 2,
    });
    expect(others.map(({ received, medianDays, n }) => [received, medianDays, n])).toEqual([
      [0, null, 0],
      [0, null, 0],
    ]);
  });
});
