import { randomUUID } from 'node:crypto';
import { seedsOf } from '../support/seeded-graph.js';
import { loadSeeds } from '../../src/data/seeds/load-seeds.js';
import { verifyAudit } from '../../src/workflow/audit/verify-audit.js';
import { type AccountName } from '../access/support/accounts.js';
import { openDesk, type Desk } from './support/desk.js';
import { decide, propose, proposed, redact, whereSaid } from './support/redaction.js';
import { fileOf, inReview, PUBLIC, publish, type Values } from './support/review.js';
import {
  aLaw,
  draftsOf,
  move,
  save,
  SOURCE,
  start,
  stateOf,
  trySave,
} from './support/submission.js';

/* What two officers erase stands nowhere any more, that it was erased stays, and the chain holds. */

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const NAME = 'Nguyen Van Seller';
async function read(who: AccountName, id: string): Promise<Values> {
  const { law } = await desk.ask<{ law: Values }>(
    who,
    `query ($id: ID!) { law: legislationChange(id: $id) { title { text } note
      citations { note locator source { id } } erasures { field reason } } }`,
    { id },
  );
  return law;
}

/** A law of Viet Nam whose title, note, citation and papers all named somebody, handed in twice. */
async function aLawThatNames(): Promise<{ readonly record: string; readonly submission: string }> {
  const submission = await start(desk, 'vietNam', PUBLIC);
  const idempotencyKey = randomUUID();
  const named = {
    title: { en: `Case of ${NAME}` },
    note: `As ${NAME.toUpperCase()} said.`,
    citations: [
      { source: SOURCE, locator: 'Article 3', note: `Names ${NAME}.` },
      { source: SOURCE, locator: 'Article 3' },
    ],
  };
  const sent = { submission, record: aLaw(named), audience: 'PUBLIC', idempotencyKey };
  const { recordId: record } = await save(desk, 'vietNam', sent);
  await desk.call(
    'vietNam',
    'addComment',
    { submission, record, text: `Is ${NAME} right?`, audience: 'TO_SUBMITTER' },
    '',
  );
  await move(desk, 'vietNam', 'submitSubmission', { submission });
  await move(desk, 'secondOfficer', 'takeUpSubmission', { submission });
  await move(desk, 'secondOfficer', 'returnSubmission', {
    submission,
    reason: `Leave ${NAME} out.`,
  });
  const [draft] = await draftsOf(desk, 'vietNam', submission);
  await save(desk, 'vietNam', {
    submission,
    draft: draft?.id,
    stateId: draft?.stateId,
    record: { legislationChange: { note: 'No more than the law.' } },
  });
  await move(desk, 'vietNam', 'submitSubmission', { submission });
  await move(desk, 'secondOfficer', 'takeUpSubmission', { submission });
  await publish(desk, 'secondOfficer', submission);
  return { record, submission };
}

test('what two officers erase by a text is nowhere any more, and everything else stays', async () => {
  const { record, submission } = await aLawThatNames();
  const baseStateId = await stateOf(desk, record);
  await desk.call(
    'vietNam',
    'proposeRevision',
    {
      recordId: record,
      baseStateId,
      reason: `${NAME} moved.`,
      changes: { legislationChange: { datesNote: `by ${NAME}`, summary: { en: 'A law.' } } },
    },
    '',
  );
  expect((await whereSaid(desk, NAME)).length).toBeGreaterThan(8);
  const done = await redact(desk, record, { text: NAME.toLowerCase() });
  expect(done).toMatchObject({
    status: 'DONE',
    byText: true,
    reason: 'PRIVATE_PERSON',
    proposedBy: 'account:officer',
    decidedBy: 'account:second-officer',
  });
  expect(new Set(done['fields'] as string[])).toEqual(new Set(['title', 'note', 'citations']));
  expect(await whereSaid(desk, NAME)).toEqual([]);
  expect(await read('nobody', record)).toEqual({
    title: { text: '[erased]' },
    note: 'No more than the law.',
    citations: [{ note: null, locator: 'Article 3', source: { id: SOURCE } }],
    erasures: expect.arrayContaining([
      { field: 'title', reason: 'PRIVATE_PERSON' },
      { field: 'citations', reason: 'PRIVATE_PERSON' },
    ]) as unknown,
  });
  const { proposals } = await desk.ask<{ proposals: readonly Values[] }>(
    'officer',
    'query ($id: ID!) { proposals(record: $id) { reason changes { field } } }',
    { id: record },
  );
  expect(proposals).toEqual([{ reason: '[erased]', changes: [{ field: 'summary' }] }]);
  // Of what drafters said among themselves officers know nothing, and yet it goes.
  const file = await fileOf(desk, 'vietNam', submission);
  expect(file?.comments.map(({ text }) => text)).toEqual(['[erased]', '[erased]']);
});

const SEEDED = 'legislation-change:cn-wildlife-protection-law-2016';

test('the history and a difference say what was erased, when and why, and what it was nobody knows', async () => {
  const { submission, record } = await inReview(desk, 'vietNam', PUBLIC, {
    audience: 'PUBLIC',
    record: aLaw({ note: 'Told by a clerk.' }),
  });
  await publish(desk, 'secondOfficer', submission);
  const { law: before } = await desk.ask<{ law: { recordedAt: string } }>(
    'nobody',
    'query ($id: ID!) { law: legislationChange(id: $id) { recordedAt } }',
    { id: record },
  );
  const from = before.recordedAt;
  await redact(desk, record, { fields: ['note'], reason: 'CONFIDENTIAL' });
  const { law } = await desk.ask<{ law: { recordedAt: string; note: null } }>(
    'nobody',
    'query ($id: ID!) { law: legislationChange(id: $id) { recordedAt note } }',
    { id: record },
  );
  expect(law.note).toBeNull();
  const erasure = { field: 'note', reason: 'CONFIDENTIAL', erasedAt: law.recordedAt };
  const told = await desk.ask<Values>(
    'nobody',
    `query ($id: ID!, $from: DateTime!, $to: DateTime!) {
      history(id: $id) { nodes { reason recordedBy erasures { field reason erasedAt } changes { field } } }
      diff(id: $id, from: $from, to: $to) { outcome from { erasures { field reason erasedAt } } changes { field } }
      then: legislationChange(id: $id) @asOf(recordedAt: $from) { note erasures { field reason erasedAt } }
      changesSince(recordedAt: $from) { nodes { kind id } }
    }`,
    { id: record, from, to: law.recordedAt },
  );
  expect(told).toMatchObject({
    history: {
      nodes: [
        { reason: 'REDACTED', recordedBy: 'SECRETARIAT_OFFICER', erasures: [erasure], changes: [] },
        { reason: 'PUBLISHED', erasures: [erasure] },
      ],
    },
    diff: { outcome: 'COMPARED', from: { erasures: [erasure] }, changes: [] },
    then: { note: null, erasures: [erasure] },
    changesSince: { nodes: [{ kind: 'CHANGED', id: record }] },
  });
});

test('one officer alone erases nothing, and nobody else does', async () => {
  const { record } = await inReview(desk, 'vietNam', PUBLIC, { record: aLaw({ note: 'A note.' }) });
  const fields = ['note'];
  expect(await propose(desk, 'vietNam', record, { fields })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await propose(desk, 'administrator', record, { fields })).toMatchObject({
    code: 'FORBIDDEN',
  });
  const open = await proposed(desk, record, { fields });
  expect(open).toMatchObject({ status: 'OPEN', fields, byText: false, decidedBy: null });
  expect(await decide(desk, 'officer', open)).toMatchObject({ code: 'FOUR_EYES' });
  expect(await decide(desk, 'vietNam', open)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await read('officer', record)).toMatchObject({ note: 'A note.', erasures: [] });
  const refused = await decide(desk, 'secondOfficer', open, { decision: 'REFUSE' });
  expect(refused).toMatchObject({ redaction: { status: 'REFUSED' } });
  expect(await read('officer', record)).toMatchObject({ note: 'A note.', erasures: [] });
  expect(await decide(desk, 'secondOfficer', open)).toMatchObject({ code: 'INVALID_TRANSITION' });
});

test('both officers type the text, and it is kept in no proposal', async () => {
  const clue = 'Pham Anonymous';
  const { record } = await inReview(desk, 'vietNam', PUBLIC, {
    record: aLaw({ note: `From ${clue}.` }),
  });
  const idempotencyKey = randomUUID();
  const open = await proposed(desk, record, { text: clue, idempotencyKey });
  expect(await proposed(desk, record, { text: clue, idempotencyKey })).toEqual(open);
  expect(await propose(desk, 'officer', record, { text: 'Another', idempotencyKey })).toMatchObject(
    {
      code: 'IDEMPOTENCY_KEY_REUSED',
    },
  );
  const labels = (await whereSaid(desk, clue)).map((row) => (row as readonly unknown[])[0]);
  expect(labels.flat()).not.toContain('Redaction');
  expect(await decide(desk, 'secondOfficer', open)).toMatchObject({ path: ['text'] });
  expect(await decide(desk, 'secondOfficer', open, { text: 'Pham' })).toMatchObject({
    path: ['text'],
  });
  const done = await decide(desk, 'secondOfficer', open, { text: ` ${clue.toUpperCase()}` });
  expect(done).toMatchObject({ redaction: { status: 'DONE', fields: ['note'] } });
  expect(await whereSaid(desk, clue)).toEqual([]);
});

test('what cannot be erased is refused by name, and what is hidden like what is not there', async () => {
  const draft = await start(desk, 'vietNam', PUBLIC);
  expect(
    await propose(desk, 'officer', SEEDED, { fields: ['legalForm', 'sellers'] }),
  ).toMatchObject({
    code: 'INVALID_INPUT',
    details: [{ path: ['legalForm'] }, { path: ['sellers'] }],
  });
  expect(await propose(desk, 'officer', SEEDED)).toMatchObject({ path: ['fields'] });
  expect(await propose(desk, 'officer', SEEDED, { text: 'a' })).toMatchObject({ path: ['text'] });
  const [hidden, absent] = await Promise.all(
    [draft, 'submission:none'].map((id) =>
      propose(desk, 'officer', id, { fields: ['coveringNote'] }),
    ),
  );
  expect(hidden).toMatchObject({ code: 'NOT_FOUND', path: ['recordId'] });
  expect(hidden?.message?.replace(draft, '')).toBe(absent?.message?.replace('submission:none', ''));
});

test('a key under which something erased was sent is used up', async () => {
  const submission = await start(desk, 'vietNam', PUBLIC);
  const idempotencyKey = randomUUID();
  const sent = { submission, record: aLaw({ note: 'Gone.' }), idempotencyKey };
  const { recordId } = await save(desk, 'vietNam', sent);
  await move(desk, 'vietNam', 'submitSubmission', { submission });
  await redact(desk, recordId, { fields: ['note'] });
  expect(await trySave(desk, 'vietNam', sent)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
});

test('whoever agreed to a wording agrees to it without what was erased', async () => {
  const { submission, record } = await inReview(desk, 'vietNam', PUBLIC, {
    audience: 'PUBLIC',
    record: aLaw({ note: 'Gone.' }),
  });
  await redact(desk, record, { fields: ['note'] });
  expect(await publish(desk, 'secondOfficer', submission)).toHaveProperty('plan');
  expect(await read('nobody', record)).toMatchObject({ note: null });
});

test('officers see what was erased where and why, and nobody else does', async () => {
  const { record } = await inReview(desk, 'vietNam', PUBLIC, { record: aLaw({ note: 'Gone.' }) });
  await redact(desk, record, { fields: ['note'] });
  const listed = async (who: AccountName): Promise<readonly Values[]> => {
    const { redactions } = await desk.ask<{ redactions: readonly Values[] }>(
      who,
      'query ($id: ID!) { redactions(record: $id) { recordId fields reason status } }',
      { id: record },
    );
    return redactions;
  };
  const expected = { recordId: record, fields: ['note'], reason: 'PRIVATE_PERSON', status: 'DONE' };
  expect(await listed('officer')).toEqual([expected]);
  for (const who of ['nobody', 'vietNam', 'administrator'] as const) {
    expect(await listed(who)).toEqual([]);
  }
});

test('the seeds do not bring back what was erased from a record of theirs', async () => {
  const { graph, schema } = desk.seeded;
  const [row] = await graph.database.read('MATCH (n:Entity {id: $id}) RETURN n.titleEn', {
    id: SEEDED,
  });
  const title = String(row?.[0]);
  await redact(desk, SEEDED, { fields: ['title'] });
  const report = await loadSeeds(graph.database, schema, await seedsOf('FEW_READINGS'));
  expect(report.keptAsReviewed).toContain(SEEDED);
  expect(await read('nobody', SEEDED)).toMatchObject({ title: { text: '[erased]' } });
  const [left] = await graph.database.read(
    'MATCH (n {id: $id}) WHERE n.titleEn = $title RETURN count(n)',
    { id: SEEDED, title },
  );
  expect(left?.[0]).toBe(0);
});

test('the chain holds after all of it', async () => {
  const { graph, schema } = desk.seeded;
  expect(await verifyAudit(graph.database, schema)).toMatchObject({ isIntact: true });
});
