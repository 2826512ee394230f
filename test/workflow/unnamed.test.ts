import { type AccountName } from '../access/support/accounts.js';
import { openDesk, type Desk, type Done } from './support/desk.js';
import { LETTER, publish, seenBy, type Values } from './support/review.js';
import { aLaw, move, save, SOURCE, start, stateOf } from './support/submission.js';

/*
 * A submitter that wishes not to be named: what would tell who it is is listed at every save, refused
 * at handing in and at publication, and what is published is without it.
 */

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const UNNAMED = {
  head: { naming: 'UNNAMED', audience: 'PUBLIC', sharingLevel: 'CLEAR', language: 'vi' },
};
const NAMED = { head: { audience: 'PUBLIC', sharingLevel: 'CLEAR' } };

/** An assessment that anybody might have made. */
const anAssessment = (more: Values = {}): Values => ({
  tradeAssessment: {
    title: { en: 'Pangolin scales in closed groups' },
    aspect: 'EXTENT',
    period: { from: '2019', to: '2019' },
    sharingLevel: 'CLEAR',
    taxa: ['taxon:manis-javanica'],
    citations: [{ source: SOURCE }],
    ...more,
  },
});

interface Telling {
  readonly recordId: string;
  readonly telling: readonly string[];
}

/** Saves a draft for the public and reads what in it would tell. */
async function told(who: AccountName, submission: string, record: Values): Promise<Telling> {
  const { recordId } = await save(desk, who, { submission, record, audience: 'PUBLIC' });
  const { drafts } = await desk.ask<{
    drafts: readonly {
      recordId: string;
      telling: readonly { path: string[]; message: string }[];
    }[];
  }>(who, 'query ($id: ID!) { drafts(submission: $id) { recordId telling { path message } } }', {
    id: submission,
  });
  const { telling = [] } = drafts.find((draft) => draft.recordId === recordId) ?? {};
  return { recordId, telling: telling.map(({ path, message }) => `${path.join('.')}: ${message}`) };
}

const handIn = (who: AccountName, submission: string): Promise<Done> =>
  move(desk, who, 'submitSubmission', { submission });

async function published(who: AccountName, head: Values, record: Values): Promise<string> {
  const submission = await start(desk, who, head);
  const { recordId } = await save(desk, who, { submission, record, audience: 'PUBLIC' });
  expect(await handIn(who, submission)).toHaveProperty('receipt');
  await move(desk, 'officer', 'takeUpSubmission', { submission });
  expect(await publish(desk, 'secondOfficer', submission)).toHaveProperty('plan');
  return recordId;
}

describe('what tells who sends it', () => {
  test('is listed at every save and refused at handing in, per record and field', async () => {
    const submission = await start(desk, 'vietNam', UNNAMED);
    const law = await told('vietNam', submission, aLaw());
    expect(law.telling).toEqual(['enactedBy: it leads to "party:VN", which sends it']);
    const text = await told(
      'vietNam',
      submission,
      anAssessment({
        caveat: 'Counted by the Vietnamese customs.',
        note: 'See https://moj.gov.vn/report.',
        samplingFrame: 'Twelve sites, and the list of VN for 2019.',
      }),
    );
    expect(text.telling).toEqual([
      'note: "moj.gov.vn" tells who sends it',
      'samplingFrame: "VN" tells who sends it',
      'caveat: "Vietnamese" tells who sends it',
    ]);
    const refused = await handIn('vietNam', submission);
    expect(refused).toMatchObject({ code: 'IDENTIFIES_SUBMITTER' });
    expect(refused.message).toMatch(
      /choose the audience OFFICERS .* or let the submission be NAMED/,
    );
    expect(refused.details?.map(({ path }) => path)).toEqual([
      [law.recordId, 'enactedBy'],
      [text.recordId, 'note'],
      [text.recordId, 'samplingFrame'],
      [text.recordId, 'caveat'],
    ]);
  });

  test('is a source of its own or in the language of the submission', async () => {
    const submission = await start(desk, 'vietNam', UNNAMED);
    const source = {
      title: 'Báo cáo 8',
      publisher: 'Forest Protection Department, Viet Nam',
      sourceType: 'GOVERNMENT',
      reliability: 'STANDARD',
      language: 'vi',
    };
    const made = await told('vietNam', submission, { source });
    expect(made.telling).toEqual([
      'publisher: "Viet Nam" tells who sends it',
      'language: it is in the language of its submission, "vi"',
    ]);
    await told('vietNam', submission, anAssessment({ citations: [{ source: made.recordId }] }));
    const refused = await handIn('vietNam', submission);
    expect(refused.details?.map(({ path }) => path)).toEqual([
      [made.recordId, 'publisher'],
      [made.recordId, 'language'],
    ]);
  });

  test('is in no id: what the first title said stands in none', async () => {
    const submission = await start(desk, 'traffic', UNNAMED);
    const first = anAssessment({ title: { en: 'TRAFFIC survey of groups' } });
    const { recordId } = await save(desk, 'traffic', { submission, record: first });
    expect(recordId).toMatch(/^trade-assessment:(\d{4}-)?[a-z2-7]{8}$/);
  });

  test('is not a word that only looks like a name', async () => {
    const submission = await start(desk, 'traffic', UNNAMED);
    const title = { en: 'Illegal traffic in pangolins, and traffic of adverts' };
    expect((await told('traffic', submission, anAssessment({ title }))).telling).toEqual([]);
    expect(await handIn('traffic', submission)).toHaveProperty('receipt');
  });

  test('is refused nowhere for officers alone, nor where the submitter is named', async () => {
    const unnamed = await start(desk, 'vietNam', UNNAMED);
    await save(desk, 'vietNam', { submission: unnamed, record: aLaw() });
    expect(await handIn('vietNam', unnamed)).toHaveProperty('receipt');
    const named = await start(desk, 'vietNam', NAMED);
    expect((await told('vietNam', named, aLaw())).telling).toEqual([]);
    expect(await handIn('vietNam', named)).toHaveProperty('receipt');
  });

  test('is found in a letter that an officer enters, whose submitter it is', async () => {
    const head = { ...LETTER.head, ...UNNAMED.head };
    const submission = await start(desk, 'officer', { ...LETTER, head });
    expect((await told('officer', submission, aLaw())).telling).toHaveLength(1);
    expect(await handIn('officer', submission)).toMatchObject({ code: 'IDENTIFIES_SUBMITTER' });
  });

  test('is refused in a new wording of what was published', async () => {
    const recordId = await published('vietNam', UNNAMED, anAssessment());
    const propose = async (changes: Values): Promise<Done> =>
      desk.call(
        'vietNam',
        'proposeRevision',
        {
          recordId,
          baseStateId: await stateOf(desk, recordId),
          reason: 'It is so.',
          changes: { tradeAssessment: changes },
        },
        '... on ProposalDone { proposal { id } }',
      );
    expect(await propose({ places: ['party:VN'] })).toMatchObject({
      code: 'IDENTIFIES_SUBMITTER',
      details: [{ path: [recordId, 'places', '0'] }],
    });
    expect(await propose({ places: ['party:KE'] })).toHaveProperty('proposal');
  });
});

describe('what was sent without a name', () => {
  test('leads to nothing that its submitter sent in under its name', async () => {
    const law = await published('vietNam', NAMED, aLaw());
    const submission = await start(desk, 'vietNam', UNNAMED);
    const claim = aClaim(law);
    expect((await told('vietNam', submission, claim)).telling).toEqual([
      `about.0: it leads to "${law}", which is of party:VN, which sends it`,
    ]);
    const assessment = await published('vietNam', NAMED, anAssessment());
    expect((await told('vietNam', submission, aClaim(assessment))).telling).toEqual([
      `about.0: it leads to "${assessment}", which its submitter sent in under its name`,
    ]);
    const others = await published('kenya', NAMED, anAssessment());
    expect((await told('vietNam', submission, aClaim(others))).telling).toEqual([]);
  });

  test('is led to under the name only where all whom that is for could know of it', async () => {
    const hidden = await start(desk, 'vietNam', UNNAMED);
    const early = await save(desk, 'vietNam', {
      submission: hidden,
      record: anAssessment(),
      audience: 'PUBLIC',
    });
    await handIn('vietNam', hidden);
    const named = await start(desk, 'vietNam', NAMED);
    const { telling } = await told('vietNam', named, aClaim(early.recordId));
    expect(telling).toEqual([expect.stringContaining('came in without the name')]);
    expect(await handIn('vietNam', named)).toMatchObject({ code: 'IDENTIFIES_SUBMITTER' });
    await move(desk, 'officer', 'takeUpSubmission', { submission: hidden });
    await publish(desk, 'secondOfficer', hidden);
    expect(await handIn('vietNam', named)).toHaveProperty('receipt');
  });

  test('is confirmed without a name too', async () => {
    const record = await published('vietNam', UNNAMED, anAssessment());
    const confirm = async (head: Values): Promise<Done> => {
      const submission = await start(desk, 'vietNam', head);
      await move(desk, 'vietNam', 'confirmStillValid', { submission, records: [record] });
      return handIn('vietNam', submission);
    };
    expect(await confirm(NAMED)).toMatchObject({
      code: 'IDENTIFIES_SUBMITTER',
      details: [{ path: ['confirms', record] }],
    });
    expect(await confirm(UNNAMED)).toHaveProperty('receipt');
  });
});

const aClaim = (about: string): Values => ({
  claim: {
    title: { en: 'A remark' },
    claimKind: 'STATEMENT',
    madeOn: '2020',
    statement: { en: 'It counts adverts, not sellers.' },
    about: [about],
    sharingLevel: 'CLEAR',
    citations: [{ source: SOURCE }],
  },
});

describe('published', () => {
  test('the records go to their audience and the submission stays with officers and its submitter', async () => {
    const submission = await start(desk, 'vietNam', UNNAMED);
    const { recordId } = await save(desk, 'vietNam', {
      submission,
      record: anAssessment(),
      audience: 'PUBLIC',
    });
    const preview = async (as: string): Promise<unknown> =>
      desk.ask(
        'vietNam',
        `query ($id: ID!, $as: AudienceKind!) {
          preview(submission: $id, as: $as) { isVisible records { isVisible refusal } } }`,
        { id: submission, as },
      );
    const records = [{ isVisible: true, refusal: null }];
    expect(await preview('PUBLIC')).toEqual({ preview: { isVisible: false, records } });
    expect(await preview('OFFICER')).toEqual({ preview: { isVisible: true, records } });
    await handIn('vietNam', submission);
    await move(desk, 'officer', 'takeUpSubmission', { submission });
    expect(await publish(desk, 'secondOfficer', submission, { audience: 'PUBLIC' })).toMatchObject({
      code: 'CONSENT_REQUIRED',
      path: ['audience'],
    });
    expect(await publish(desk, 'secondOfficer', submission)).toMatchObject({
      plan: { audience: 'OFFICERS', records: [{ recordId, audience: 'PUBLIC' }] },
    });
    for (const who of ['nobody', 'researcher', 'kenya', 'interpol'] as const) {
      expect(await seenBy(desk, who, recordId)).toBe(true);
      expect(await seenBy(desk, who, submission)).toBe(false);
    }
    for (const who of ['officer', 'vietNamDrafter'] as const) {
      expect(await seenBy(desk, who, submission)).toBe(true);
    }
  });

  test('a preview shows why a record cannot go to its audience', async () => {
    const submission = await start(desk, 'vietNam', UNNAMED);
    await save(desk, 'vietNam', { submission, record: aLaw(), audience: 'PUBLIC' });
    const { preview } = await desk.ask<{ preview: { records: readonly Values[] } }>(
      'vietNam',
      'query ($id: ID!) { preview(submission: $id, as: PUBLIC) { records { isVisible refusal fields } } }',
      { id: submission },
    );
    expect(preview.records).toEqual([
      {
        isVisible: false,
        fields: null,
        refusal:
          'The submitter is not to be named, and in "enactedBy" it leads to "party:VN", which sends it.',
      },
    ]);
  });
});
