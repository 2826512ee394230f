import { type AccountName } from '../access/support/accounts.js';
import { openDesk, type Desk, type Done } from './support/desk.js';
import { inReview, LETTER, PUBLIC, publish, type Values } from './support/review.js';
import { stateOf } from './support/submission.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const SELECTION = `... on ProposalDone { record { id } proposal { id stateId isOutdated status decidedAt
  changes { field before after accepted reason } } }`;

interface Seen {
  readonly id: string;
  readonly stateId: string;
  readonly isOutdated: boolean;
  readonly status: string;
  readonly changes: readonly Values[];
}

async function propose(
  who: AccountName,
  recordId: string,
  changes: Values,
  more: Values = {},
): Promise<Done> {
  const baseStateId = await stateOf(desk, recordId);
  const input = {
    recordId,
    baseStateId,
    reason: 'It is so.',
    changes: { legislationChange: changes },
    ...more,
  };
  return desk.call(who, 'proposeRevision', input, SELECTION);
}

async function proposed(who: AccountName, recordId: string, changes: Values): Promise<Seen> {
  const done = await propose(who, recordId, changes);
  if (done['proposal'] === undefined) throw new Error(JSON.stringify(done));
  return done['proposal'] as Seen;
}

const decide = (
  who: AccountName,
  { id, stateId }: Seen,
  decisions: readonly Values[],
): Promise<Done> =>
  desk.call(who, 'decideRevision', { proposal: id, stateId, decisions }, SELECTION);

/** A law of Viet Nam that everybody sees. */
async function publicLaw(who: AccountName = 'vietNam', head: Values = PUBLIC): Promise<string> {
  const { submission, record } = await inReview(desk, who, head, { audience: 'PUBLIC' });
  await publish(desk, 'secondOfficer', submission);
  return record;
}

async function read(who: AccountName, id: string): Promise<Values> {
  const { law } = await desk.ask<{ law: Values }>(
    who,
    'query ($id: ID!) { law: legislationChange(id: $id) { note legalForm adoptedOn { edtf } covers { id } } }',
    { id },
  );
  return law;
}

const SEEDED = 'legislation-change:cn-wildlife-protection-law-2016';

test('the record says what it said until an officer decides field by field, before and after side by side', async () => {
  const law = await publicLaw();
  const changes = { adoptedOn: '2019-06-14', note: 'Gazette 12', covers: ['Manis javanica'] };
  const proposal = await proposed('vietNam', law, changes);
  expect(proposal).toMatchObject({ status: 'OPEN', isOutdated: false });
  expect(proposal.changes).toEqual([
    { field: 'note', before: null, after: 'Gazette 12', accepted: null, reason: null },
    { field: 'adoptedOn', before: '2019-03-01', after: '2019-06-14', accepted: null, reason: null },
    {
      field: 'covers',
      before: null,
      after: ['taxon:manis-javanica'],
      accepted: null,
      reason: null,
    },
  ]);
  expect(await read('nobody', law)).toMatchObject({
    adoptedOn: { edtf: '2019-03-01' },
    note: null,
  });
  const decided = await decide('officer', proposal, [
    { field: 'adoptedOn', accepted: true },
    { field: 'note', accepted: false, reason: 'That is no reserve.' },
    { field: 'covers', accepted: true },
  ]);
  expect(decided['proposal']).toMatchObject({ status: 'DECIDED', isOutdated: false });
  expect(await read('nobody', law)).toEqual({
    note: null,
    legalForm: 'ACT',
    adoptedOn: { edtf: '2019-06-14' },
    covers: [{ id: 'taxon:manis-javanica' }],
  });
});

test('what is null is cleared, and what is required cannot be', async () => {
  const law = await publicLaw();
  const proposal = await proposed('vietNam', law, { inForceFrom: null });
  await decide('officer', proposal, [{ field: 'inForceFrom', accepted: true }]);
  expect(await propose('vietNam', law, { legalForm: null })).toMatchObject({
    code: 'INVALID_INPUT',
    details: [{ path: ['legalForm'] }],
  });
  expect(await propose('vietNam', law, { adoptedOn: '2019-03-01' })).toMatchObject({
    code: 'INVALID_INPUT',
  });
});

test('on a state that is no longer the present one it is refused with what changed since', async () => {
  const law = await publicLaw();
  const baseStateId = await stateOf(desk, law);
  const first = await proposed('vietNam', law, { adoptedOn: '2019-06-14' });
  const second = await proposed('vietNam', law, { note: 'a note' });
  await decide('officer', first, [{ field: 'adoptedOn', accepted: true }]);
  const late = await propose('vietNam', law, { note: 'b' }, { baseStateId });
  const conflict = {
    code: 'VERSION_CONFLICT',
    details: [{ path: ['adoptedOn'], message: expect.stringContaining('"2019-06-14"') as string }],
  };
  expect(late).toMatchObject(conflict);
  expect(await decide('officer', second, [{ field: 'note', accepted: true }])).toMatchObject(
    conflict,
  );
  const refusal = [{ field: 'note', accepted: false, reason: 'Propose it anew.' }];
  expect(await decide('officer', second, refusal)).toHaveProperty('proposal');
});

test('whoever proposes does not decide, and only officers do', async () => {
  const proposal = await proposed('officer', SEEDED, { note: 'Seen.' });
  const decisions = [{ field: 'note', accepted: true }];
  expect(await decide('officer', proposal, decisions)).toMatchObject({ code: 'FOUR_EYES' });
  expect(await decide('vietNam', proposal, decisions)).toMatchObject({ code: 'NOT_FOUND' });
  const done = await decide('secondOfficer', proposal, decisions);
  expect(done).toMatchObject({ proposal: { status: 'DECIDED' } });
  expect(await read('nobody', SEEDED)).toMatchObject({ note: 'Seen.' });
  expect(await decide('secondOfficer', { ...proposal }, decisions)).toMatchObject({
    code: 'INVALID_TRANSITION',
  });
});

test('each field is decided on once, and a refusal says why', async () => {
  const proposal = await proposed('kenya', SEEDED, { note: 'A', datesNote: 'B' });
  const faults = await decide('officer', proposal, [
    { field: 'note', accepted: false },
    { field: 'penalties', accepted: true },
  ]);
  expect(faults).toMatchObject({ code: 'INVALID_INPUT', path: ['decisions'] });
  expect(faults.details?.map(({ path }) => path[0])).toEqual(['datesNote', 'penalties', 'note']);
});

test('what somebody submitted only they propose to change; a letter officers may mend', async () => {
  const theirs = await publicLaw();
  for (const who of ['kenya', 'officer', 'traffic'] as const) {
    expect(await propose(who, theirs, { note: 'x' })).toMatchObject({
      code: 'FORBIDDEN',
      path: ['recordId'],
    });
  }
  expect(await propose('researcher', SEEDED, { note: 'x' })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await propose('nobody', SEEDED, { note: 'x' })).toMatchObject({
    code: 'SIGN_IN_REQUIRED',
  });
  const head = { ...LETTER, head: { ...LETTER.head, ...PUBLIC.head } };
  const letter = await publicLaw('officer', head);
  expect(await propose('officer', letter, { note: 'x' })).toHaveProperty('proposal');
});

test('proposals are read by whoever made them, by whom the record belongs to, and by officers', async () => {
  const seen = async (who: AccountName, record: string): Promise<number> => {
    const { proposals } = await desk.ask<{ proposals: unknown[] }>(
      who,
      'query ($record: ID!) { proposals(record: $record) { id } }',
      { record },
    );
    return proposals.length;
  };
  const head = { ...LETTER, head: { ...LETTER.head, ...PUBLIC.head } };
  const letter = await publicLaw('officer', head);
  await proposed('officer', letter, { note: 'x' });
  const counts = await Promise.all(
    (['officer', 'secondOfficer', 'vietNam', 'kenya', 'nobody'] as const).map((who) =>
      seen(who, letter),
    ),
  );
  expect(counts).toEqual([1, 1, 1, 0, 0]);
});

test('a proposal is taken back by whoever made it', async () => {
  const { id: proposal, stateId } = await proposed('kenya', SEEDED, { note: 'Z' });
  const take = (who: AccountName) =>
    desk.call(who, 'withdrawProposal', { proposal, stateId }, SELECTION);
  expect(await take('officer')).toMatchObject({ code: 'FORBIDDEN' });
  expect(await take('kenya')).toMatchObject({ proposal: { status: 'WITHDRAWN' } });
});

test('a change that nobody may see in part names only what they may see', async () => {
  const law = await publicLaw();
  const hidden = await inReview(desk, 'vietNam', {}, {});
  await proposed('vietNam', law, { amends: [hidden.record, SEEDED] });
  const { proposals } = await desk.ask<{ proposals: Seen[] }>(
    'officer',
    'query ($record: ID!) { proposals(record: $record) { changes { field after } } }',
    { record: law },
  );
  expect(proposals[0]?.changes).toEqual([{ field: 'amends', after: [hidden.record, SEEDED] }]);
});

test('a marking that does not allow the audience is refused', async () => {
  const law = await publicLaw();
  const proposal = await proposed('vietNam', law, { sharingLevel: 'GREEN' });
  expect(
    await decide('officer', proposal, [{ field: 'sharingLevel', accepted: true }]),
  ).toMatchObject({
    code: 'SHARING_REFUSED',
  });
});
