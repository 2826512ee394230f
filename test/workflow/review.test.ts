import { type AccountName } from '../access/support/accounts.js';
import { openDesk, type Desk } from './support/desk.js';
import { fileOf, inReview, PUBLIC, publish, seenBy, type Values } from './support/review.js';
import { aLaw, draftsOf, move, save, SOURCE, start, trySave } from './support/submission.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe('withdrawal', () => {
  test('takes what was public out of sight, ends consent, and keeps what was there for officers', async () => {
    const { submission, record } = await inReview(desk, 'vietNam', PUBLIC, { audience: 'PUBLIC' });
    await publish(desk, 'officer', submission);
    expect(await seenBy(desk, 'nobody', record)).toBe(true);
    const unsaid = await move(desk, 'vietNam', 'withdrawSubmission', { submission });
    expect(unsaid).toMatchObject({ code: 'REASON_REQUIRED' });
    await move(desk, 'vietNam', 'withdrawSubmission', { submission, reason: 'It was repealed.' });
    expect(await seenBy(desk, 'nobody', record)).toBe(false);
    expect(await seenBy(desk, 'officer', record)).toBe(true);
    const file = await fileOf(desk, 'vietNam', submission);
    expect(file?.consents).toEqual([
      {
        recordId: record,
        audience: 'PUBLIC',
        enteredBy: 'SUBMITTER',
        endedAt: expect.any(String) as string,
      },
    ]);
  });

  test('of what was never handed in tells officers nothing', async () => {
    const submission = await start(desk, 'vietNam');
    await move(desk, 'vietNam', 'withdrawSubmission', { submission });
    expect(await seenBy(desk, 'officer', submission)).toBe(false);
    expect(await seenBy(desk, 'vietNam', submission)).toBe(true);
  });
});

describe('the file of a submission', () => {
  test('tells each what they may do, and nothing to those who do not see it', async () => {
    const { submission } = await inReview(desk, 'vietNam', {}, {});
    expect((await fileOf(desk, 'officer', submission))?.allowedMoves).toEqual([
      'RETURN',
      'REJECT',
      'PUBLISH',
      'COMMENT',
    ]);
    expect((await fileOf(desk, 'vietNam', submission))?.allowedMoves).toEqual([
      'WITHDRAW',
      'COMMENT',
    ]);
    expect((await fileOf(desk, 'vietNamDrafter', submission))?.allowedMoves).toEqual(['COMMENT']);
    expect(await fileOf(desk, 'kenya', submission)).toBeNull();
    expect(await fileOf(desk, 'nobody', submission)).toBeNull();
  });

  test('shows reasons and comments to whom they are for, and names to officers alone', async () => {
    const { submission, record } = await inReview(desk, 'vietNam', {}, {});
    const say = (who: AccountName, audience: string, more: Values = {}) =>
      desk.call(
        who,
        'addComment',
        { submission, text: audience, audience, ...more },
        '... on CommentAdded { comment { text field } }',
      );
    expect(await say('vietNam', 'INTERNAL')).toMatchObject({
      code: 'FORBIDDEN',
      path: ['audience'],
    });
    await say('officer', 'INTERNAL');
    const placed = await say('officer', 'TO_SUBMITTER', { record, field: 'adoptedOn' });
    expect(placed).toMatchObject({ comment: { field: 'adoptedOn' } });
    expect(await say('officer', 'TO_SUBMITTER', { record, field: 'adopted' })).toMatchObject({
      path: ['field'],
    });
    expect(await say('officer', 'TO_SUBMITTER', { record: SOURCE })).toMatchObject({
      code: 'NOT_FOUND',
    });
    await move(desk, 'officer', 'returnSubmission', { submission, reason: 'Which decree?' });
    const theirs = (await fileOf(desk, 'vietNamDrafter', submission))?.comments ?? [];
    expect(theirs.map(({ text, move: made, writtenBy }) => [text, made, writtenBy])).toEqual([
      ['TO_SUBMITTER', null, null],
      ['Which decree?', 'RETURN', null],
    ]);
    const ours = (await fileOf(desk, 'secondOfficer', submission))?.comments ?? [];
    expect(ours.map(({ text, writtenBy }) => [text, writtenBy])).toEqual([
      ['INTERNAL', 'account:officer'],
      ['TO_SUBMITTER', 'account:officer'],
      ['Which decree?', 'account:officer'],
    ]);
  });
});

describe('a submission that was given back', () => {
  test('hides what is being mended from officers until it is handed in again, and closes what was taken out', async () => {
    const { submission, record } = await inReview(desk, 'vietNam', {}, {});
    await move(desk, 'officer', 'returnSubmission', { submission, reason: 'mend' });
    const [draft] = await draftsOf(desk, 'vietNam', submission);
    expect(await draftsOf(desk, 'officer', submission)).toEqual([]);
    const kept = await save(desk, 'vietNam', {
      submission,
      record: aLaw({ title: { en: 'Another law' } }),
    });
    const gone = { submission, draft: draft?.id, stateId: draft?.stateId };
    await desk.call('vietNam', 'discardDraft', gone, '... on SubmissionDone { submission { id } }');
    expect(await seenBy(desk, 'officer', record)).toBe(true);
    await move(desk, 'vietNam', 'submitSubmission', { submission });
    expect(await seenBy(desk, 'officer', record)).toBe(false);
    expect(await seenBy(desk, 'officer', kept.recordId)).toBe(true);
    expect((await fileOf(desk, 'vietNam', submission))?.receipts).toEqual([
      { records: 1 },
      { records: 1 },
    ]);
  });
});

describe('a nil return', () => {
  const nil = (who: AccountName, submission: string, more: Values = { nil: true }) =>
    move(desk, who, 'declareNil', { submission, ...more });

  test('is an answer without records, public only if its sender makes it so', async () => {
    const published: string[] = [];
    for (const head of [{ head: { duties: ['duty:17.92-a'] } }, PUBLIC]) {
      const submission = await start(desk, 'vietNam', head);
      await nil('vietNamDrafter', submission);
      const handedIn = await move(desk, 'vietNam', 'submitSubmission', { submission });
      expect(handedIn).toMatchObject({ receipt: { records: 0 } });
      await move(desk, 'officer', 'takeUpSubmission', { submission });
      expect(await publish(desk, 'officer', submission)).toMatchObject({ plan: { records: [] } });
      published.push(submission);
    }
    const seen = await Promise.all(
      published.map((submission) => seenBy(desk, 'nobody', submission)),
    );
    expect(seen).toEqual([false, true]);
  });

  test('and records exclude each other', async () => {
    const submission = await start(desk, 'vietNam');
    await save(desk, 'vietNam', { submission, record: aLaw() });
    expect(await nil('vietNam', submission)).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['nil'],
    });
    const empty = await start(desk, 'vietNam');
    await nil('vietNam', empty);
    const late = await desk.call('vietNam', 'saveDraft', { submission: empty, record: aLaw() }, '');
    expect(late).toMatchObject({ code: 'INVALID_INPUT', path: ['submission'] });
    await nil('vietNam', empty, { nil: false });
    await save(desk, 'vietNam', { submission: empty, record: aLaw() });
  });
});

test('the head of a submission changes by what is given and keeps the rest', async () => {
  const submission = await start(desk, 'vietNam', {
    head: { duties: ['duty:17.92-a'], coveringNote: 'Dear colleagues', language: 'en' },
  });
  const head = { duties: ['duty:17.92-b', 'duty:17.92-c'], language: null, audience: 'PARTIES' };
  await move(desk, 'vietNamDrafter', 'updateSubmission', { submission, head });
  const { found } = await desk.ask<{ found: unknown }>(
    'vietNam',
    `query ($id: ID!) { found: submission(id: $id) { language coveringNote audience sharingLevel
      submitter { id } duties { id } } }`,
    { id: submission },
  );
  expect(found).toEqual({
    language: null,
    coveringNote: 'Dear colleagues',
    audience: 'PARTIES',
    sharingLevel: 'GREEN',
    submitter: { id: 'party:VN' },
    duties: [{ id: 'duty:17.92-b' }, { id: 'duty:17.92-c' }],
  });
  const wrong = { submission, head: { duties: ['duty:0.0-x'] } };
  expect(await move(desk, 'vietNam', 'updateSubmission', wrong)).toMatchObject({
    code: 'INVALID_INPUT',
  });
});

describe("next year's answer", () => {
  test('begins from what a record says, as far as it may be seen', async () => {
    const earlier = await inReview(desk, 'vietNam', {}, {});
    const submission = await start(desk, 'vietNam');
    const note = { legislationChange: { note: 'Still in force.' } };
    const copy = { submission, record: note, copyFrom: earlier.record };
    const draft = await save(desk, 'vietNam', copy);
    expect(draft.recordId).not.toBe(earlier.record);
    expect(draft.missing).toEqual([]);
    expect(draft.fields).toMatchObject({
      enactedBy: 'party:VN',
      note: 'Still in force.',
      legalForm: 'ACT',
    });
    const other = await start(desk, 'kenya');
    const hidden = await trySave(desk, 'kenya', {
      submission: other,
      record: note,
      copyFrom: earlier.record,
    });
    expect(hidden).toMatchObject({ code: 'NOT_FOUND', path: ['copyFrom'] });
  });

  test('confirms records that were published for the same submitter, and no others', async () => {
    const { submission: first, record } = await inReview(desk, 'vietNam', {}, {});
    const submission = await start(desk, 'vietNam');
    const confirm = (records: readonly string[]) =>
      move(desk, 'vietNam', 'confirmStillValid', { submission, records });
    expect(await confirm([record])).toMatchObject({
      code: 'INVALID_INPUT',
      details: [{ path: [record] }],
    });
    await publish(desk, 'officer', first);
    const strange = 'legislation-change:cn-wildlife-protection-law-2016';
    expect(await confirm([record, strange])).toMatchObject({ details: [{ path: [strange] }] });
    await confirm([record]);
    expect(await move(desk, 'vietNam', 'submitSubmission', { submission })).toMatchObject({
      receipt: { records: 0 },
    });
    const { law } = await desk.ask<{ law: unknown }>(
      'officer',
      'query ($id: ID!) { law: legislationChange(id: $id) { status confirmedBy { nodes { id } } } }',
      { id: record },
    );
    expect(law).toEqual({ status: 'PUBLISHED', confirmedBy: { nodes: [{ id: submission }] } });
  });
});

test('mySubmissions holds those of the own Party or body, whatever their state', async () => {
  const mine = await start(desk, 'interpol');
  const theirs = await start(desk, 'kenya');
  const list = async (who: AccountName): Promise<readonly string[]> => {
    const { own } = await desk.ask<{ own: { nodes: { id: string }[]; totalCount: number } }>(
      who,
      '{ own: mySubmissions(first: 100) { totalCount nodes { id } } }',
    );
    expect(own.totalCount).toBe(own.nodes.length);
    return own.nodes.map(({ id }) => id);
  };
  expect(await list('interpol')).toEqual([mine]);
  expect(await list('kenya')).toContain(theirs);
  expect(await list('nobody')).toEqual([]);
  const { submission } = await inReview(desk, 'vietNam', PUBLIC, {});
  await publish(desk, 'officer', submission);
  expect(await list('officer')).not.toContain(submission);
  expect(await list('kenya')).not.toContain(submission);
  expect(await list('vietNamDrafter')).toContain(submission);
});
