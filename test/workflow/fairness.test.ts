import { openDesk, type Desk } from './support/desk.js';
import { publish, PUBLIC, type Values } from './support/review.js';
import { aLaw, move, save, SOURCE, start, trySave } from './support/submission.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const ADVERSE = 'claim:coalition-black-box';

const aReply = (more: Values = {}): Values => ({
  claim: {
    title: { en: 'A reply' },
    claimKind: 'REPLY',
    statement: { en: 'What the Coalition answers.' },
    repliesTo: ADVERSE,
    about: ['code-of-conduct:coalition-to-end-wildlife-trafficking-online'],
    sharingLevel: 'CLEAR',
    madeOn: '2025-06',
    citations: [{ source: SOURCE, locator: 'Annex' }],
    demo: true,
    ...more,
  },
});

test('whoever is spoken of has a reply that stands beside the claim', async () => {
  const submission = await start(desk, 'traffic', PUBLIC);
  const { recordId } = await save(desk, 'traffic', {
    submission,
    record: aReply(),
    audience: 'PUBLIC',
  });
  await move(desk, 'traffic', 'submitSubmission', { submission });
  await move(desk, 'officer', 'takeUpSubmission', { submission });
  await publish(desk, 'officer', submission);
  const { claim } = await desk.ask<{ claim: unknown }>(
    'nobody',
    `query ($id: ID!) { claim(id: $id) { replies { nodes { id claimKind legalStage } } } }`,
    { id: ADVERSE },
  );
  expect(claim).toEqual({
    replies: { nodes: [{ id: recordId, claimKind: 'REPLY', legalStage: 'NOT_ASSESSED' }] },
  });
});

test('nobody is guilty by default: an allegation says that it is one', async () => {
  const submission = await start(desk, 'vietNam');
  const stageOf = async (more: Values) => {
    const { fields } = await save(desk, 'vietNam', { submission, record: aReply(more) });
    return fields['legalStage'];
  };
  expect(await stageOf({})).toBeUndefined();
  expect(await stageOf({ legalStage: 'ALLEGED' })).toBe('ALLEGED');
  const { claims } = await desk.ask<{ claims: { totalCount: number } }>(
    'nobody',
    '{ claims(where: { legalStage: { in: [ALLEGED, CHARGED, CONVICTED, ACQUITTED] } }) { totalCount } }',
  );
  expect(claims.totalCount).toBe(0);
});

test('a translation names its translator, and the original wording alone is authentic', async () => {
  const submission = await start(desk, 'vietNam', PUBLIC);
  const title = { en: 'Law on trade in wildlife', fr: 'Loi sur le commerce' };
  const unofficialTranslations = [{ language: 'FR', translator: 'CITES Secretariat' }];
  const record = aLaw({ title, unofficialTranslations });
  const { recordId } = await save(desk, 'vietNam', { submission, record, audience: 'PUBLIC' });
  await move(desk, 'vietNam', 'submitSubmission', { submission });
  const { law } = await desk.ask<{ law: unknown }>(
    'officer',
    `query ($id: ID!) { law: legislationChange(id: $id) {
       title(lang: FR) { text } unofficialTranslations { language translator } } }`,
    { id: recordId },
  );
  expect(law).toEqual({ title: { text: title.fr }, unofficialTranslations });
});

test('a translation into a language that it does not have is refused', async () => {
  const submission = await start(desk, 'vietNam');
  const unofficialTranslations = [{ language: 'ES', translator: 'CITES Secretariat' }];
  const refused = await trySave(desk, 'vietNam', {
    submission,
    record: aLaw({ unofficialTranslations }),
  });
  expect(refused).toMatchObject({
    code: 'INVALID_INPUT',
    details: [{ path: ['unofficialTranslations'] }],
  });
});

test('a submission is found by what its covering note says, by those who may see it', async () => {
  const head = { head: { coveringNote: 'Answers of the customs administration, quokka.' } };
  const submission = await start(desk, 'vietNam', head);
  const found = async (who: 'vietNam' | 'nobody' | 'kenya') => {
    const { search } = await desk.ask<{ search: { record: { id: string } }[] }>(
      who,
      '{ search(text: "quokka", types: [SUBMISSION]) { record { id } } }',
    );
    return search.map(({ record }) => record.id);
  };
  expect(await found('vietNam')).toEqual([submission]);
  expect(await found('kenya')).toEqual([]);
  expect(await found('nobody')).toEqual([]);
});
