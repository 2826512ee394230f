import { randomUUID } from 'node:crypto';
import { openDesk, type Desk, type Done } from './support/desk.js';
import {
  aLaw,
  draftsOf,
  move,
  save,
  SOURCE,
  start,
  trySave,
  type DraftSeen,
} from './support/submission.js';

let desk: Desk;
let submission: string;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  submission = await start(desk, 'vietNam');
});

const messages = ({ details = [] }: Done): readonly string[] =>
  details.map(({ path, message }) => `${path.join('.')}: ${message}`);

const missing = (draft: DraftSeen): readonly string[] =>
  draft.missing.map(({ path }) => path.join('.'));

describe('what is wrong is refused at every save', () => {
  test('a law in force before it was adopted, unless it is said to be retroactive', async () => {
    const record = aLaw({ adoptedOn: '2020-05', inForceFrom: '2019' });
    const refused = await trySave(desk, 'vietNam', { submission, record });
    expect(refused).toMatchObject({ code: 'INVALID_INPUT' });
    expect(messages(refused)).toEqual([
      expect.stringMatching(
        /^inForceFrom: "inForceFrom" \(2019\) lies before "adoptedOn" \(2020-05\)/,
      ),
    ]);
    const retroactive = aLaw({ adoptedOn: '2020-05', inForceFrom: '2019', retroactive: true });
    expect(missing(await save(desk, 'vietNam', { submission, record: retroactive }))).toEqual([]);
  });

  test('dates that are none, all at once with what else is wrong', async () => {
    const record = aLaw({ adoptedOn: 'spring 2019', identifiers: [{ scheme: 'ELI', value: 'x' }] });
    const refused = await trySave(desk, 'vietNam', { submission, record });
    expect(messages(refused)).toEqual([
      expect.stringMatching(/^adoptedOn: "spring 2019" is no date/),
    ]);
  });

  test('an id that is not there, with ids that may have been meant', async () => {
    const record = aLaw({ covers: ['taxon:manis-javanicus'], enactedBy: 'Viet Nam' });
    const refused = await trySave(desk, 'vietNam', { submission, record });
    expect(refused.details).toHaveLength(1);
    expect(refused.details?.[0]).toMatchObject({ path: ['covers', '0'] });
    expect(refused.details?.[0]?.suggestions).toContain('taxon:manis-javanica');
  });

  test('a name that stands for nothing, with what may have been meant', async () => {
    const record = aLaw({ covers: ['Manis javan'] });
    const refused = await trySave(desk, 'vietNam', { submission, record });
    expect(refused.details?.[0]?.suggestions).toContain('taxon:manis-javanica');
  });

  test('a hidden record in the same words as one that is not there', async () => {
    const other = await start(desk, 'kenya');
    const { recordId } = await save(desk, 'kenya', { submission: other, record: aLaw() });
    const absent = `${recordId.slice(0, -8)}aaaaaaaa`;
    const tries = await Promise.all(
      [recordId, absent].map((id) =>
        trySave(desk, 'vietNam', { submission, record: aLaw({ amends: [id] }) }),
      ),
    );
    const [hidden, nothing] = tries.map((refused, index) =>
      JSON.stringify(refused).replaceAll([recordId, absent][index] ?? '', '<id>'),
    );
    expect(hidden).toBe(nothing);
  });

  test('a wish for the public with a marking that is not CLEAR', async () => {
    const record = aLaw({ sharingLevel: 'GREEN' });
    const refused = await trySave(desk, 'vietNam', { submission, record, audience: 'PUBLIC' });
    expect(refused).toMatchObject({ code: 'SHARING_REFUSED', path: ['audience'] });
  });

  test('two records in one input, and a field that GraphQL does not know', async () => {
    const two = { ...aLaw(), source: { title: 'x' } };
    await expect(trySave(desk, 'vietNam', { submission, record: two })).rejects.toThrow(
      /oneOf|Exactly one/i,
    );
    await expect(
      trySave(desk, 'vietNam', { submission, record: aLaw({ sourceKind: 'PUBLIC_RECORD' }) }),
    ).rejects.toThrow(/sourceKind/);
  });
});

describe('what is missing', () => {
  test('is listed at every save and refused at handing in, per record and field', async () => {
    const draft = await save(desk, 'vietNam', { submission, record: { legislationChange: {} } });
    expect(missing(draft)).toEqual(
      expect.arrayContaining([
        'title',
        'legalForm',
        'enactedBy',
        'citations',
        'adoptedOn',
        'inForceFrom',
      ]),
    );
    const refused = await move(desk, 'vietNam', 'submitSubmission', { submission });
    expect(refused).toMatchObject({ code: 'INCOMPLETE' });
    expect(refused.details?.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        [draft.recordId, 'title'],
        [draft.recordId, 'citations'],
      ]),
    );
  });

  test('is answered by the reason why there is no value, but not beside a value', async () => {
    const gaps = [{ field: 'inForceFrom', reason: 'NOT_REPORTED' }];
    const law = aLaw({ inForceFrom: null, gaps });
    const draft = await save(desk, 'vietNam', { submission, record: law });
    expect(missing(draft)).toEqual([]);
    const both = await trySave(desk, 'vietNam', { submission, record: aLaw({ gaps }) });
    expect(messages(both)).toEqual([expect.stringMatching(/^gaps\.0: "inForceFrom" has a value/)]);
    const strange = aLaw({
      gaps: [
        { field: 'inForce', reason: 'NONE' },
        { field: 'x', reason: 'NONE' },
      ],
    });
    const refused = await trySave(desk, 'vietNam', { submission, record: strange });
    expect(messages(refused)).toContain('gaps.1: LegislationChange has no field "x"');
    await move(desk, 'vietNam', 'submitSubmission', { submission });
    const { law: seen } = await desk.ask<{ law: unknown }>(
      'vietNam',
      'query ($id: ID!) { law: legislationChange(id: $id) { gaps { field reason } inForceFrom { edtf } } }',
      { id: draft.recordId },
    );
    expect(seen).toEqual({ gaps, inForceFrom: null });
  });

  test('a submission without any record is not handed in', async () => {
    const refused = await move(desk, 'vietNam', 'submitSubmission', { submission });
    expect(refused).toMatchObject({
      code: 'INCOMPLETE',
      message: expect.stringContaining('declareNil') as string,
    });
  });
});

describe('saving again', () => {
  test('leaves what is left out, clears what is null, replaces what is given', async () => {
    const first = await save(desk, 'vietNam', {
      submission,
      record: aLaw({ note: 'n', covers: ['taxon:manis-javanica'] }),
    });
    const record = { legislationChange: { note: null, title: { fr: 'Loi' } } };
    const again = await save(desk, 'vietNam', {
      submission,
      draft: first.id,
      stateId: first.stateId,
      record,
    });
    expect(again.recordId).toBe(first.recordId);
    expect(again.fields).toMatchObject({ title: { fr: 'Loi' }, covers: ['taxon:manis-javanica'] });
    expect(again.fields).not.toHaveProperty('note');
  });

  test('on a version that somebody changed since is refused', async () => {
    const first = await save(desk, 'vietNam', { submission, record: aLaw() });
    const again = {
      submission,
      draft: first.id,
      stateId: first.stateId,
      record: { legislationChange: { note: 'a' } },
    };
    await save(desk, 'vietNamDrafter', again);
    expect(await trySave(desk, 'vietNam', again)).toMatchObject({
      code: 'VERSION_CONFLICT',
      path: ['stateId'],
    });
  });

  test("under one key does it once; another input under it is refused; keys are one's own", async () => {
    const idempotencyKey = randomUUID();
    const input = { idempotencyKey, submission, record: aLaw() };
    const [first, second] = [
      await save(desk, 'vietNam', input),
      await save(desk, 'vietNam', input),
    ];
    expect(second).toEqual(first);
    expect(await draftsOf(desk, 'vietNam', submission)).toHaveLength(1);
    const other = { ...input, record: aLaw({ note: 'else' }) };
    expect(await trySave(desk, 'vietNam', other)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    await save(desk, 'vietNamDrafter', other);
    expect(await draftsOf(desk, 'vietNam', submission)).toHaveLength(2);
  });
});

describe('drafts', () => {
  test('are seen by all who work for their Party and by nobody else, officers included', async () => {
    await save(desk, 'vietNamDrafter', { submission, record: aLaw() });
    expect(await draftsOf(desk, 'vietNam', submission)).toHaveLength(1);
    for (const stranger of ['kenya', 'officer', 'administrator', 'interpol', 'nobody'] as const) {
      expect(await draftsOf(desk, stranger, submission)).toEqual([]);
      const refused = await trySave(desk, stranger, { submission, record: aLaw() });
      expect(refused.code).toBe(stranger === 'nobody' ? 'SIGN_IN_REQUIRED' : 'NOT_FOUND');
    }
  });

  test('name records of the same submission before anybody else can see them', async () => {
    const source = await save(desk, 'vietNam', {
      submission,
      record: {
        source: {
          title: 'Official gazette 12/2019',
          sourceType: 'LAW_TEXT',
          reliability: 'STANDARD',
        },
      },
    });
    const record = aLaw({ citations: [{ source: source.recordId }, { source: SOURCE }] });
    const law = await save(desk, 'vietNam', { submission, record });
    await move(desk, 'vietNam', 'submitSubmission', { submission });
    const { law: seen } = await desk.ask<{ law: unknown }>(
      'officer',
      `query ($id: ID!) { law: legislationChange(id: $id) { status sharingLevel corroboration
        submission { sources { id origin } } citations { source { id } } } }`,
      { id: law.recordId },
    );
    expect(seen).toMatchObject({
      status: 'SUBMITTED',
      corroboration: 2,
      submission: { sources: [{ id: source.recordId, origin: source.recordId }] },
    });
  });

  test('have ids that say when, no word of their title, and end as nobody can guess', async () => {
    const { recordId } = await save(desk, 'vietNam', { submission, record: aLaw() });
    expect(recordId).toMatch(/^legislation-change:2019-[a-z2-7]{8}$/);
  });

  test('warn of traces of private persons, each with its place', async () => {
    const record = aLaw({ note: 'Ask @pangolin_seller or +84 90 123 45 67.' });
    const { warnings } = await save(desk, 'vietNam', { submission, record });
    expect(warnings).toEqual([
      { path: ['note'], message: expect.stringContaining('@pangolin_seller') as string },
      { path: ['note'], message: expect.stringContaining('+84 90 123 45 67') as string },
    ]);
  });

  test('are gone for good when discarded before they were handed in', async () => {
    const { id, stateId } = await save(desk, 'vietNam', { submission, record: aLaw() });
    const input = { submission, draft: id, stateId };
    const done = await desk.call(
      'vietNam',
      'discardDraft',
      input,
      '... on SubmissionDone { submission { id } }',
    );
    expect(done.submission).toEqual({ id: submission });
    expect(await draftsOf(desk, 'vietNam', submission)).toEqual([]);
    const [row] = await desk.seeded.graph.database.read(
      'MATCH (d:Document {id: $id}) RETURN count(d)',
      { id },
    );
    expect(row).toEqual([0]);
  });
});

describe('likely duplicates', () => {
  const named = async (who: 'vietNam' | 'kenya', fields: Readonly<Record<string, unknown>>) => {
    const own = await start(desk, who);
    const input = { submission: own, record: { legislationChange: fields } };
    const done = await desk.call(
      who,
      'saveDraft',
      input,
      '... on DraftSaved { duplicates { sign record { id } } }',
    );
    return done['duplicates'];
  };

  test('are named by title, identifier, or title and place, as far as they may be seen', async () => {
    const law = await save(desk, 'vietNam', {
      submission,
      record: aLaw({
        title: { en: 'Zebrafish decree' },
        identifiers: [{ scheme: 'NATIONAL', value: 'ZX/77/2019' }],
      }),
    });
    const record = { id: law.recordId };
    const title = { en: 'ZEBRAFISH Decree' };
    expect(await named('vietNam', { title })).toEqual([]);
    await move(desk, 'vietNam', 'submitSubmission', { submission });
    expect(await named('vietNam', { title })).toEqual([{ sign: 'SAME_TITLE', record }]);
    expect(await named('kenya', { title })).toEqual([]);
    const identifiers = [{ scheme: 'NATIONAL', value: 'zx/77/2019' }];
    expect(await named('vietNam', { title: { en: 'Another' }, identifiers })).toEqual([
      { sign: 'SAME_IDENTIFIER', record },
    ]);
    const alike = { en: 'Decree on zebrafish' };
    expect(await named('vietNam', { title: alike, enactedBy: 'party:VN' })).toEqual([
      { sign: 'SIMILAR_TITLE_SAME_PLACE', record },
    ]);
    expect(await named('vietNam', { title: alike, enactedBy: 'party:KE' })).toEqual([]);
  });
});
