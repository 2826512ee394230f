import { type AccountName } from '../access/support/accounts.js';
import { openDesk, type Desk } from './support/desk.js';
import { PUBLIC } from './support/review.js';
import { aLaw, move, save, SOURCE, start } from './support/submission.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

interface Previewed {
  readonly isVisible: boolean;
  readonly records: readonly {
    readonly recordId: string;
    readonly audience: string;
    readonly isVisible: boolean;
    readonly refusal: string | null;
    readonly fields: Readonly<Record<string, unknown>> | null;
    readonly partlyHidden: readonly string[];
  }[];
}

async function previewed(
  who: AccountName,
  submission: string,
  as: string,
): Promise<Previewed | null> {
  const { seen } = await desk.ask<{ seen: Previewed | null }>(
    who,
    `query ($submission: ID!, $as: AudienceKind!) { seen: preview(submission: $submission, as: $as) {
      isVisible records { recordId audience isVisible refusal fields partlyHidden } } }`,
    { submission, as },
  );
  return seen;
}

test('shows a submitter what each audience would see of each record', async () => {
  const submission = await start(desk, 'vietNam', PUBLIC);
  for (const audience of ['PUBLIC', 'COMMUNITY', 'PARTIES', 'ICCWC', null]) {
    await save(desk, 'vietNam', { submission, record: aLaw(), audience });
  }
  const kinds = [
    'PUBLIC',
    'RESEARCHER',
    'OTHER_PARTY',
    'ICCWC_PARTNER',
    'OTHER_ORGANISATION',
    'OFFICER',
  ];
  const seen = await Promise.all(
    kinds.map(async (kind) => {
      const { records = [] } = (await previewed('vietNamDrafter', submission, kind)) ?? {};
      return [kind, records.filter(({ isVisible }) => isVisible).map(({ audience }) => audience)];
    }),
  );
  expect(Object.fromEntries(seen)).toEqual({
    PUBLIC: ['PUBLIC'],
    RESEARCHER: ['PUBLIC', 'COMMUNITY'],
    OTHER_PARTY: ['PUBLIC', 'COMMUNITY', 'PARTIES'],
    ICCWC_PARTNER: ['PUBLIC', 'COMMUNITY', 'ICCWC'],
    OTHER_ORGANISATION: ['PUBLIC'],
    OFFICER: ['PUBLIC', 'COMMUNITY', 'PARTIES', 'ICCWC', 'OFFICERS'],
  });
});

test('takes out what an audience may not see, and names the fields', async () => {
  const submission = await start(desk, 'vietNam', PUBLIC);
  const inner = await save(desk, 'vietNam', { submission, record: aLaw() });
  const record = aLaw({ amends: [inner.recordId] });
  await save(desk, 'vietNam', { submission, record, audience: 'PUBLIC' });
  const forAll = await previewed('vietNam', submission, 'PUBLIC');
  expect(forAll?.isVisible).toBe(true);
  expect(forAll?.records[0]).toMatchObject({ isVisible: false, fields: null, partlyHidden: [] });
  expect(forAll?.records[1]).toMatchObject({ isVisible: true, partlyHidden: ['amends'] });
  expect(forAll?.records[1]?.fields).toMatchObject({ amends: [], citations: [{ source: SOURCE }] });
  const forOfficers = await previewed('vietNam', submission, 'OFFICER');
  expect(forOfficers?.records[1]?.fields).toMatchObject({ amends: [inner.recordId] });
});

test('is for those who may read the drafts; officers see it once it was handed in', async () => {
  const submission = await start(desk, 'vietNam', PUBLIC);
  await save(desk, 'vietNam', { submission, record: aLaw(), audience: 'PUBLIC' });
  const strangers = ['officer', 'kenya', 'administrator', 'nobody'] as const;
  for (const who of strangers) expect(await previewed(who, submission, 'PUBLIC')).toBeNull();
  await move(desk, 'vietNam', 'submitSubmission', { submission });
  expect(await previewed('officer', submission, 'PUBLIC')).toMatchObject({
    records: [{ isVisible: true }],
  });
  expect(await previewed('kenya', submission, 'PUBLIC')).toBeNull();
});
