import { openDesk, type Desk } from './support/desk.js';
import { aLaw, move, save, start, trySave } from './support/submission.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 180_000);
afterAll(() => desk.close());

const HEAD = {
  head: {
    notification: 'cites-document:notification-2017-036',
    duties: ['duty:17.92-a'],
    language: 'en',
    audience: 'PUBLIC',
    sharingLevel: 'CLEAR',
  },
};

test('a law goes from a draft with a wrong code to the public, and each is told what to do', async () => {
  const submission = await start(desk, 'vietNam', HEAD);

  const wrong = await trySave(desk, 'vietNamDrafter', {
    submission,
    record: aLaw({ enactedBy: 'party:XX', covers: ['Manis javanica'] }),
    audience: 'PUBLIC',
  });
  expect(wrong).toMatchObject({ __typename: 'Refusal', code: 'INVALID_INPUT', path: ['record'] });
  expect(wrong.details).toEqual([
    expect.objectContaining({
      path: ['enactedBy'],
      message: expect.stringContaining('there is no Party or Territory "party:XX"') as string,
    }),
  ]);

  const draft = await save(desk, 'vietNamDrafter', {
    submission,
    record: aLaw({ covers: ['Manis javanica'] }),
    audience: 'PUBLIC',
  });
  expect(draft).toMatchObject({ recordType: 'LegislationChange', audience: 'PUBLIC', missing: [] });
  expect(draft.fields).toMatchObject({ covers: ['taxon:manis-javanica'] });

  const early = await move(desk, 'vietNamDrafter', 'submitSubmission', { submission });
  expect(early).toMatchObject({ code: 'FORBIDDEN' });
  const handedIn = await move(desk, 'vietNam', 'submitSubmission', { submission });
  expect(handedIn).toMatchObject({ submission: { status: 'SUBMITTED' }, receipt: { records: 1 } });

  expect(await move(desk, 'officer', 'takeUpSubmission', { submission })).toMatchObject({
    submission: { status: 'UNDER_REVIEW' },
  });
  const bare = await move(desk, 'officer', 'returnSubmission', { submission, reason: ' ' });
  expect(bare).toMatchObject({ code: 'REASON_REQUIRED', path: ['reason'] });
  const back = { submission, reason: 'The day of adoption is that of the draft bill.' };
  expect(await move(desk, 'officer', 'returnSubmission', back)).toMatchObject({
    submission: { status: 'RETURNED' },
  });

  const mended = await save(desk, 'vietNam', {
    submission,
    draft: draft.id,
    stateId: await draftState(submission, draft.id),
    record: { legislationChange: { adoptedOn: '2019-06-14' } },
  });
  expect(mended.fields).toMatchObject({
    adoptedOn: '2019-06-14',
    covers: ['taxon:manis-javanica'],
  });
  await move(desk, 'vietNam', 'submitSubmission', { submission });
  await move(desk, 'officer', 'takeUpSubmission', { submission });

  expect(await publicLaw(draft.recordId)).toBeNull();
  const published = await move(desk, 'officer', 'publishSubmission', {
    submission,
    personsChecked: true,
  });
  expect(published).toMatchObject({ submission: { status: 'PUBLISHED' }, isDryRun: false });
  expect(await publicLaw(draft.recordId)).toMatchObject({
    status: 'PUBLISHED',
    sourceKind: 'PARTY_SUBMISSION',
    adoptedOn: { edtf: '2019-06-14' },
    submittedUnder: [{ id: 'duty:17.92-a' }],
    submission: { id: submission, submitter: { id: 'party:VN' } },
  });
});

async function draftState(submission: string, id: string): Promise<string> {
  const { drafts } = await desk.ask<{ drafts: { id: string; stateId: string }[] }>(
    'vietNam',
    'query ($submission: ID!) { drafts(submission: $submission) { id stateId } }',
    { submission },
  );
  return drafts.find((draft) => draft.id === id)?.stateId ?? '';
}

async function publicLaw(id: string): Promise<unknown> {
  const { law } = await desk.ask<{ law: unknown }>(
    'nobody',
    `query ($id: ID!) { law: legislationChange(id: $id) { status sourceKind adoptedOn { edtf }
      submittedUnder { id } submission { id submitter { id } } } }`,
    { id },
  );
  return law;
}
