import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seededGraph, type SeededGraph } from '../support/seeded-graph.js';

/* The facts are those of the domain handbook: §3 (M01, M09, M12, M13, M15, M22), annexes A and B. */

interface Item {
  readonly status: string;
  readonly reasons: readonly string[];
  readonly reserves: readonly string[];
  readonly taxonBasis: string | null;
  readonly enforced: string | null;
}

interface Change {
  readonly step: string;
  readonly fit: string;
  readonly record: { readonly id: string };
}

interface Answer {
  readonly items: ReadonlyMap<string, Item>;
  readonly earlier: readonly Change[];
  readonly later: readonly Change[];
}

const QUESTION = `query Applied(
  $date: LocalDate!, $jurisdiction: ID!, $taxon: ID, $platform: ID, $channel: OnlineChannel
) {
  applied(
    date: $date, jurisdiction: $jurisdiction, taxon: $taxon, platform: $platform, channel: $channel
  ) {
    items(first: 100) { status reasons reserves taxonBasis enforced record { id } }
    changed {
      earlier { step fit record { id } }
      later { step fit record { id } }
    }
  }
}`;

let seeded: SeededGraph;

beforeAll(async () => {
  seeded = await seededGraph();
});

afterAll(() => seeded.close());

async function applied(variables: Readonly<Record<string, unknown>>): Promise<Answer> {
  const { data, errors } = await seeded.ask(QUESTION, variables);
  expect(errors).toBeUndefined();
  const answer = data?.['applied'] as {
    readonly items: readonly (Item & { readonly record: { readonly id: string } })[];
    readonly changed: Pick<Answer, 'earlier' | 'later'>;
  };
  const items = answer.items.map(({ record, ...item }) => [record.id, item] as const);
  return { items: new Map(items), ...answer.changed };
}

const at = (day: string, jurisdiction: string, asked: Readonly<Record<string, string>> = {}) =>
  applied({ date: day, jurisdiction, ...asked });

describe('laws', () => {
  const CHINA = 'legislation-change:cn-wildlife-protection-law-2016';

  test('of China: the revision of 2016 is in force from 1 January 2017', async () => {
    const before = await at('2016-12-31', 'party:CN');
    expect(before.items.get(CHINA)).toMatchObject({
      status: 'RECORDED_NOT_IN_FORCE',
      reasons: ['NOT_YET_BEGUN'],
    });
    expect(before.later).toContainEqual({
      step: 'IN_FORCE',
      fit: 'CERTAIN',
      record: { id: CHINA },
    });
    const after = await at('2017-01-01', 'party:CN');
    expect(after.items.get(CHINA)?.status).toBe('RECORDED_IN_FORCE');
    expect(
      after.earlier.filter(({ record }) => record.id === CHINA).map(({ step }) => step),
    ).toEqual(['ADOPTED', 'IN_FORCE']);
  });

  test('of China reach neither Hong Kong nor Macau, and that of Macau not China', async () => {
    const hongKong = await at('2018-06-01', 'territory:HK');
    expect(hongKong.items.get(CHINA)).toMatchObject({
      status: 'CANNOT_TELL',
      reasons: ['SCOPE_NOT_STATED'],
    });
    const macau = await at('2018-06-01', 'territory:MO');
    const OF_MACAU = 'legislation-change:mo-law-2-2017';
    expect(macau.items.get(OF_MACAU)).toMatchObject({
      status: 'RECORDED_IN_FORCE',
      reasons: ['DATES_COVER_DAY', 'PLACE_NAMED'],
    });
    expect(macau.items.get(CHINA)?.status).toBe('CANNOT_TELL');
    expect((await at('2018-06-01', 'party:CN')).items.has(OF_MACAU)).toBe(false);
  });

  test('the directive of Viet Nam is shown and is no law in force', async () => {
    const { items } = await at('2020-12-01', 'party:VN');
    expect(items.get('legislation-change:vn-directive-2020')).toMatchObject({
      status: 'RECORDED_NOT_IN_FORCE',
      reasons: ['DIRECTIVE_NOT_LAW'],
    });
  });

  test('of the Union are not told to apply in a Party, its plans not at all', async () => {
    const ACT = 'legislation-change:eu-digital-services-act';
    const PLAN = 'domestic-measure:eu-action-plan-2022';
    const union = await at('2023-06-01', 'party:EU');
    expect(union.items.get(ACT)).toMatchObject({
      status: 'CANNOT_TELL',
      reasons: ['BEGINNING_NOT_RECORDED'],
    });
    expect(union.items.get(PLAN)).toMatchObject({
      status: 'RECORDED_NOT_IN_FORCE',
      reasons: ['PLAN_NOT_LAW'],
    });
    const france = await at('2023-06-01', 'party:FR');
    expect(france.items.get(ACT)).toMatchObject({
      status: 'CANNOT_TELL',
      reasons: ['BEGINNING_NOT_RECORDED', 'UNION_MEMBERSHIP_NOT_RECORDED', 'NO_REGULATION'],
    });
    expect(france.items.has(PLAN)).toBe(false);
  });

  test('in force on 1 October 2018 in the United Kingdom, enforced from when is not known', async () => {
    const { items } = await at('2018-10-01', 'party:GB');
    const item = items.get('legislation-change:gb-cotes-2018');
    expect(item).toMatchObject({ status: 'RECORDED_IN_FORCE', enforced: 'CANNOT_TELL' });
    expect(item?.reserves).toContain('ENFORCEMENT_NOT_RECORDED');
  });

  test('on a family reach each species in it and no other', async () => {
    const JAPAN = 'legislation-change:jp-lces-revision-2017';
    const elephant = await at('2018-07-01', 'party:JP', { taxon: 'taxon:loxodonta-africana' });
    expect(elephant.items.get(JAPAN)).toMatchObject({
      status: 'RECORDED_IN_FORCE',
      taxonBasis: 'GROUP_ABOVE_NAMED',
    });
    const vague = await at('2018-06-15', 'party:JP', { taxon: 'taxon:loxodonta-africana' });
    expect(vague.items.get(JAPAN)?.reasons).toEqual(['BEGINNING_VAGUE']);
    const tiger = await at('2018-07-01', 'party:JP', { taxon: 'taxon:panthera-tigris' });
    expect(tiger.items.has(JAPAN)).toBe(false);
  });
});

describe('listings', () => {
  const OTTER = { taxon: 'taxon:aonyx-cinereus' };
  const [SECOND, FIRST] = [
    'listing:aonyx-cinereus-ii-before-2019',
    'listing:aonyx-cinereus-i-from-2019',
  ];

  test('an otter moves from Appendix II to I on 26 November 2019', async () => {
    const before = await at('2019-11-25', 'party:TH', OTTER);
    expect(before.items.get(SECOND)?.reasons).toEqual(['BEGINNING_NOT_RECORDED']);
    expect(before.items.get(FIRST)?.status).toBe('RECORDED_NOT_IN_FORCE');
    expect(before.later.map(({ record }) => record.id)).toEqual(
      expect.arrayContaining([SECOND, FIRST]),
    );
    const after = await at('2019-11-26', 'party:TH', OTTER);
    expect(after.items.get(SECOND)?.reasons).toEqual(['ENDED']);
    expect(after.items.get(FIRST)).toMatchObject({
      status: 'RECORDED_IN_FORCE',
      reserves: ['RESERVATIONS_NOT_KNOWN', 'UNVERIFIED'],
    });
    expect(after.earlier.map(({ record }) => record.id)).toEqual(
      expect.arrayContaining([SECOND, FIRST]),
    );
  });

  test('Conophytum is recorded as unlisted on one day, which says nothing of another', async () => {
    const UNLISTED = 'listing:conophytum-snapshot-2017-none';
    const on = async (day: string) =>
      (await at(day, 'party:ZA', { taxon: 'taxon:conophytum' })).items.get(UNLISTED);
    expect(await on('2017-04-21')).toMatchObject({
      status: 'RECORDED_NOT_IN_FORCE',
      reasons: ['RECORDED_AS_UNLISTED'],
    });
    expect(await on('2019-01-01')).toMatchObject({
      status: 'CANNOT_TELL',
      reasons: ['SNAPSHOT_ONLY'],
    });
  });

  test('cannot be told for a Party whose date is not recorded', async () => {
    const { items } = await at('2017-04-21', 'party:TM', { taxon: 'taxon:panthera-tigris' });
    expect(items.get('listing:panthera-tigris-snapshot-2017-i')?.reasons).toEqual([
      'CONVENTION_DATE_NOT_RECORDED',
    ]);
  });
});

describe('rules and commitments', () => {
  const idsOf = ({ items }: Answer, prefix: string) =>
    [...items.keys()].filter((id) => id.startsWith(prefix));

  test('are those of platforms seen in the place, and rules that name the place', async () => {
    const thailand = await at('2020-06-01', 'party:TH');
    expect(idsOf(thailand, 'platform-policy:')).toContain(
      'platform-policy:facebook-2019-live-animals',
    );
    const japan = await at('2016-01-01', 'party:JP', { taxon: 'taxon:loxodonta-africana' });
    expect(japan.items.get('platform-policy:jp-meti-2015-ivory')).toMatchObject({
      status: 'CANNOT_TELL',
      reasons: ['END_NOT_RECORDED'],
      taxonBasis: 'GROUP_ABOVE_NAMED',
    });
  });

  test('are those of one platform, and what its firm promised is not told of it', async () => {
    const asked = { platform: 'platform:taobao' };
    const { items } = await at('2012-06-08', 'party:CN', asked);
    expect(items.get('adherence:cn-declaration-2012-taobao')).toMatchObject({
      status: 'RECORDED_IN_FORCE',
      reasons: ['DATES_COVER_DAY', 'PLATFORM_COMMITTED'],
    });
    expect(items.get('adherence:cn-declaration-2012-alibaba')).toMatchObject({
      status: 'CANNOT_TELL',
      reasons: ['FIRM_NOT_PLATFORM'],
    });
  });

  test('are those of a channel', async () => {
    const social = await at('2019-06-01', 'party:CN', { channel: 'SOCIAL_NETWORK' });
    const rules = idsOf(social, 'platform-policy:');
    expect(rules).toContain('platform-policy:instagram-2019-endangered-animals');
    expect(rules).not.toContain('platform-policy:ebay-2009-ivory');
  });
});

describe('an answer', () => {
  const first = (arguments_: string, fields: string) =>
    seeded.ask(`{ applied(${arguments_}) { ${fields} } }`);
  const CHINA = 'date: "2018-01-01", jurisdiction: "party:CN"';

  test('says in each language that it is no legal advice', async () => {
    const notices = 'en: notice fr: notice(lang: FR) es: notice(lang: ES)';
    const { data } = await first(CHINA, notices);
    const { en, fr, es } = data?.['applied'] as Record<string, string>;
    expect(en).toContain('not legal advice');
    expect(fr).toContain('non un avis juridique');
    expect(es).toContain('no asesoramiento jurídico');
  });

  test('with nothing in it says what was searched', async () => {
    const asked =
      'date: "2018-01-01", jurisdiction: "territory:AQ", platform: "platform:ebay", taxon: "taxon:conophytum"';
    const fields = 'items { kind } certificate { searched { kind records } }';
    const { data } = await first(asked.replace('taxon', 'channel: EMAIL, taxon'), fields);
    const { items, certificate } = data?.['applied'] as {
      readonly items: readonly { readonly kind: string }[];
      readonly certificate: { readonly searched: readonly { readonly records: number }[] };
    };
    expect(items.filter(({ kind }) => kind !== 'LISTING')).toEqual([]);
    expect(certificate.searched).toHaveLength(6);
    for (const { records } of certificate.searched) expect(records).toBeGreaterThan(0);
  });

  test.each([
    ['a place', 'date: "2018-01-01", jurisdiction: "party:QQ"'],
    ['a taxon', `${CHINA}, taxon: "taxon:nowhere"`],
    ['a platform', `${CHINA}, platform: "platform:nowhere"`],
  ])('is none where there is no such %s', async (_what, asked) => {
    expect(await first(asked, 'notice')).toEqual({ data: { applied: null } });
  });

  test.each([
    ['jurisdiction', 'date: "2018-01-01", jurisdiction: "China"', 'notice'],
    ['taxon', `${CHINA}, taxon: "tiger"`, 'notice'],
    ['first', CHINA, 'items(first: 0) { kind }'],
    ['after', CHINA, 'items(after: "party:CN") { kind }'],
  ])('is refused for a wrong "%s"', async (argument, asked, fields) => {
    const { errors } = await first(asked, fields);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  test('is read page by page, and by kind and status', async () => {
    const page = async (given: string) => {
      const { data } = await first(CHINA, `items(${given}) { kind status record { id } }`);
      return (data?.['applied'] as { readonly items: readonly { record: { id: string } }[] }).items;
    };
    const all = await page('first: 100');
    const [two] = (await page('first: 2')).slice(-1);
    expect(await page(`first: 98, after: "${two?.record.id}"`)).toEqual(all.slice(2, 100));
    const laws = await page('kinds: [LAW], statuses: [RECORDED_IN_FORCE]');
    expect(laws).toEqual([expect.objectContaining({ kind: 'LAW', status: 'RECORDED_IN_FORCE' })]);
  });
});
