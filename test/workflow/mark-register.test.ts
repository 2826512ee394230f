import { openDesk, type Desk } from './support/desk.js';
import { stateOf } from './support/submission.js';
import { type AccountName } from '../access/support/accounts.js';

const ROUND = 'cites-document:notification-2017-036';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const SELECTION = '... on RegisterMarked { notification { id registerCompletedOn { edtf } } }';

async function mark(who: AccountName, more: object = {}) {
  const input = { notification: ROUND, stateId: await stateOf(desk, ROUND), ...more };
  return desk.call(who, 'markRegisterComplete', input, SELECTION);
}

interface Coverage {
  readonly coverage: { readonly rows: readonly { readonly cells: readonly { state: string }[] }[] };
}

async function firstState(): Promise<string | undefined> {
  const source = `{ coverage(notification: "${ROUND}") { rows(first: 1, after: "party:VE") { cells { state } } } }`;
  return (await desk.ask<Coverage>('nobody', source)).coverage.rows[0]?.cells[0]?.state;
}

test('Only an officer marks a register, in its present state, and only of a Notification', async () => {
  expect(await mark('vietNam')).toMatchObject({ code: 'FORBIDDEN' });
  expect(await mark('administrator')).toMatchObject({ code: 'FORBIDDEN' });
  expect(await mark('nobody')).toMatchObject({ code: 'SIGN_IN_REQUIRED' });
  expect(await mark('officer', { stateId: 'old' })).toMatchObject({ code: 'VERSION_CONFLICT' });
  for (const notification of ['cites-document:decision-17.92', 'cites-document:nowhere']) {
    expect(await mark('officer', { notification })).toMatchObject({ code: 'NOT_FOUND' });
  }
  expect(await firstState()).toBe('NOT_KNOWN');
});

test('A mark lets cells say that no answer is recorded until it is taken back', async () => {
  const done = await mark('officer');
  expect(done['notification']).toMatchObject({
    registerCompletedOn: { edtf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string },
  });
  expect(await firstState()).toBe('NO_ANSWER_RECORDED');
  const undone = await mark('officer', { isComplete: false });
  expect(undone['notification']).toEqual({ id: ROUND, registerCompletedOn: null });
  expect(await firstState()).toBe('NOT_KNOWN');
});
