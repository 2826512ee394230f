import { randomUUID } from 'node:crypto';
import { type AccountName } from '../access/support/accounts.js';
import { openDesk, type Desk } from './support/desk.js';
import { inReview, LETTER, PUBLIC, publish, seenBy, WHOSE, type Values } from './support/review.js';
import { aLaw, draftsOf, move, save, start, stateOf } from './support/submission.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe('a letter that an officer enters', () => {
  test('keeps the day of receipt and what is known of the original, and is seen by its writer alone at first', async () => {
    const submission = await start(desk, 'officer', LETTER);
    await save(desk, 'officer', { submission, record: aLaw() });
    expect(await draftsOf(desk, 'officer', submission)).toHaveLength(1);
    for (const other of ['secondOfficer', 'vietNam', 'kenya'] as const) {
      expect(await seenBy(desk, other, submission)).toBe(false);
      expect(await draftsOf(desk, other, submission)).toEqual([]);
    }
    await move(desk, 'officer', 'submitSubmission', { submission });
    const { found } = await desk.ask<{ found: unknown }>(
      'vietNam',
      `query ($id: ID!) { found: submission(id: $id) { status enteredBy confirmation submitterKind
        receivedOn { edtf } original { title pages language sha256 } submitter { id } } }`,
      { id: submission },
    );
    expect(found).toEqual({
      status: 'SUBMITTED',
      enteredBy: 'SECRETARIAT',
      confirmation: 'NOT_ASKED',
      submitterKind: 'PARTY',
      receivedOn: { edtf: '2017-07-28' },
      original: LETTER.head.original,
      submitter: { id: 'party:VN' },
    });
  });

  test('is published by another officer, never by the one who entered it', async () => {
    const { submission } = await inReview(desk, 'officer', LETTER, {});
    expect(await publish(desk, 'officer', submission)).toMatchObject({ code: 'FOUR_EYES' });
    expect(await publish(desk, 'secondOfficer', submission)).toMatchObject({
      submission: { status: 'PUBLISHED' },
    });
  });

  test('received on a day to come, or without anybody whose it is, is refused', async () => {
    const future = { ...LETTER, head: { receivedOn: '2999' } };
    const refusals = await Promise.all(
      [
        future,
        {},
        { onBehalfOf: { submitter: 'organisation:traffic', submitterKind: 'PARTY' } },
      ].map((input) =>
        desk.call(
          'officer',
          'startSubmission',
          input,
          '... on SubmissionDone { submission { id } }',
        ),
      ),
    );
    expect(refusals.map(({ code }) => code)).toEqual([
      'INVALID_INPUT',
      'INVALID_INPUT',
      'INVALID_INPUT',
    ]);
    const stranger = await desk.call('vietNam', 'startSubmission', { onBehalfOf: WHOSE }, '');
    expect(stranger).toMatchObject({ code: 'FORBIDDEN', path: ['onBehalfOf'] });
    for (const who of ['researcher', 'administrator'] as const) {
      expect(await desk.call(who, 'startSubmission', {}, '')).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('is confirmed by its submitter, or by an officer who says where its word is found', async () => {
    const { submission } = await inReview(desk, 'officer', LETTER, {});
    const say = (who: AccountName, more: Values) =>
      move(desk, who, 'confirmSubmission', { submission, ...more });
    expect(await say('officer', { confirmation: 'ASKED' })).toHaveProperty('submission');
    expect(await say('vietNam', { confirmation: 'NOT_ASKED' })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await say('officer', { confirmation: 'CONFIRMED' })).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect(await say('vietNam', { confirmation: 'CONFIRMED' })).toHaveProperty('submission');
    const sentIn = await inReview(desk, 'vietNam', {}, {});
    const own = { submission: sentIn.submission, confirmation: 'CONFIRMED' };
    expect(await move(desk, 'vietNam', 'confirmSubmission', own)).toMatchObject({
      code: 'INVALID_TRANSITION',
    });
  });
});

describe('publishing', () => {
  test('goes to officers alone until the submitter chooses wider', async () => {
    const { submission, record } = await inReview(desk, 'vietNam', {}, {});
    expect(await publish(desk, 'officer', submission)).toMatchObject({
      plan: { audience: 'OFFICERS', records: [{ audience: 'OFFICERS' }] },
    });
    for (const who of ['nobody', 'researcher', 'kenya', 'interpol'] as const) {
      expect(await seenBy(desk, who, record)).toBe(false);
      expect(await seenBy(desk, who, submission)).toBe(false);
    }
    expect(await seenBy(desk, 'vietNamDrafter', record)).toBe(true);
  });

  test('goes to whom the submitter chose, or to fewer, never to more', async () => {
    const { submission, record } = await inReview(desk, 'vietNam', {}, { audience: 'COMMUNITY' });
    const wider = { audiences: [{ record, audience: 'PUBLIC' }] };
    expect(await publish(desk, 'officer', submission, wider)).toMatchObject({
      code: 'CONSENT_REQUIRED',
      details: [{ path: [record] }],
    });
    expect(await publish(desk, 'officer', submission, { audience: 'PARTIES' })).toMatchObject({
      code: 'CONSENT_REQUIRED',
      path: ['audience'],
    });
    const narrower = { audiences: [{ record, audience: 'PARTIES' }] };
    expect(await publish(desk, 'officer', submission, narrower)).toHaveProperty('plan');
    expect(await seenBy(desk, 'kenya', record)).toBe(true);
    expect(await seenBy(desk, 'researcher', record)).toBe(false);
  });

  test('of a named audience opens it to those named and to its owner', async () => {
    const record = aLaw({ sharingLevel: 'AMBER' });
    const wish = { record, audience: 'NAMED', readers: ['organisation:traffic'] };
    const reviewed = await inReview(desk, 'vietNam', {}, wish);
    expect(await publish(desk, 'officer', reviewed.submission)).toHaveProperty('plan');
    const seen = await Promise.all(
      (['traffic', 'vietNam', 'officer', 'kenya'] as const).map((who) =>
        seenBy(desk, who, reviewed.record),
      ),
    );
    expect(seen).toEqual([true, true, false, false]);
  });

  test('shows in a dry run what it would do, with warnings, and changes nothing', async () => {
    const wish = { record: aLaw({ note: 'sold by @pangolin_seller' }), audience: 'PUBLIC' };
    const head = { head: { ...PUBLIC.head, coveringNote: 'Write to wildlife@example.org.' } };
    const { submission, record } = await inReview(desk, 'vietNam', head, wish);
    const before = await stateOf(desk, submission);
    const idempotencyKey = randomUUID();
    const shown = await move(desk, 'officer', 'publishSubmission', {
      submission,
      dryRun: true,
      idempotencyKey,
    });
    expect(shown).toMatchObject({
      isDryRun: true,
      submission: { status: 'UNDER_REVIEW', stateId: before },
      plan: {
        audience: 'PUBLIC',
        warnings: [{ path: ['coveringNote'] }],
        records: [{ recordId: record, audience: 'PUBLIC', warnings: [{ path: ['note'] }] }],
      },
    });
    expect(await seenBy(desk, 'nobody', record)).toBe(false);
    expect(await publish(desk, 'officer', submission, { personsChecked: false })).toMatchObject({
      code: 'PERSONS_CHECK_REQUIRED',
    });
    expect(await publish(desk, 'officer', submission, { idempotencyKey })).toMatchObject({
      isDryRun: false,
    });
    expect(await seenBy(desk, 'nobody', record)).toBe(true);
  });

  test('never shows a record to people who see none of its sources', async () => {
    const submission = await start(desk, 'vietNam', PUBLIC);
    const source = await save(desk, 'vietNam', {
      submission,
      record: {
        source: { title: 'Internal memo 7', sourceType: 'GOVERNMENT', reliability: 'STANDARD' },
      },
      audience: 'OFFICERS',
    });
    const record = aLaw({ citations: [{ source: source.recordId }] });
    const law = await save(desk, 'vietNam', { submission, record, audience: 'PUBLIC' });
    await move(desk, 'vietNam', 'submitSubmission', { submission });
    await move(desk, 'officer', 'takeUpSubmission', { submission });
    expect(await publish(desk, 'officer', submission)).toMatchObject({
      code: 'SHARING_REFUSED',
      details: [{ path: [law.recordId] }],
    });
  });

  test('takes the sources of its records along to whoever sees the records', async () => {
    const submission = await start(desk, 'vietNam', PUBLIC);
    const source = await save(desk, 'vietNam', {
      submission,
      record: { source: { title: 'Gazette 8', sourceType: 'LAW_TEXT', reliability: 'STANDARD' } },
    });
    const record = aLaw({ citations: [{ source: source.recordId }] });
    await save(desk, 'vietNam', { submission, record, audience: 'PUBLIC' });
    await move(desk, 'vietNam', 'submitSubmission', { submission });
    await move(desk, 'officer', 'takeUpSubmission', { submission });
    await publish(desk, 'officer', submission);
    expect(await seenBy(desk, 'nobody', source.recordId)).toBe(true);
  });
});

describe('two officers at once', () => {
  test('one publishes or returns, the other is told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { submission } = await inReview(desk, 'vietNam', {}, {});
      const stateId = await stateOf(desk, submission);
      const [published, returned] = await Promise.all([
        publish(desk, 'officer', submission, { stateId }),
        move(desk, 'secondOfficer', 'returnSubmission', { submission, stateId, reason: 'mend' }),
      ]);
      const codes = [published.code, returned.code].filter((code) => code !== undefined);
      expect(codes).toHaveLength(1);
      expect(['INVALID_TRANSITION', 'VERSION_CONFLICT']).toContain(codes[0]);
    }
  });

  test('a move on a version that was changed since is refused', async () => {
    const { submission } = await inReview(desk, 'officer', LETTER, {});
    const stateId = await stateOf(desk, submission);
    await move(desk, 'officer', 'confirmSubmission', { submission, confirmation: 'ASKED' });
    expect(await publish(desk, 'secondOfficer', submission, { stateId })).toMatchObject({
      code: 'VERSION_CONFLICT',
      path: ['stateId'],
    });
  });

  test('the same key publishes once and answers the same', async () => {
    const { submission } = await inReview(desk, 'vietNam', {}, {});
    const stateId = await stateOf(desk, submission);
    const same = { idempotencyKey: randomUUID(), stateId };
    const answers = await Promise.all(
      [1, 2, 3].map(() => publish(desk, 'officer', submission, same)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ submission: { status: 'PUBLISHED' } });
    const [row] = await desk.seeded.graph.database.read(
      "MATCH (w:Write {submission: $submission, reason: 'PUBLISHED'}) RETURN count(w)",
      { submission },
    );
    expect(row).toEqual([1]);
  });
});
