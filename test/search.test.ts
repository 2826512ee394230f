import { typeOfId } from '../src/graph/mapping.js';
import { seededGraph, type SeededGraph } from './support/seeded-graph.js';

let seeded: SeededGraph;
beforeAll(async () => {
  seeded = await seededGraph();
});
afterAll(() => seeded.close());

interface FoundHit {
  readonly match: string;
  readonly matchedIn: string;
  readonly record: { readonly id: string };
}

const SEARCH = `
  query Search($text: String!, $types: [SearchableType!], $first: Int! = 20) {
    search(text: $text, types: $types, first: $first) { match matchedIn record { id } }
  }`;

async function search(text: string, more: object = {}): Promise<readonly FoundHit[]> {
  const { data, errors } = await seeded.ask(SEARCH, { text, ...more });
  expect(errors).toBeUndefined();
  return data?.['search'] as readonly FoundHit[];
}

async function refusal(variables: Record<string, unknown>) {
  const { data, errors } = await seeded.ask(SEARCH, variables);
  expect(data ?? null).toBeNull();
  return errors?.[0];
}

describe('what one box finds first', () => {
  test.each([
    ['the name of a Party', 'Viet Nam', 'EXACT', 'party:VN'],
    ['its name in French', 'états-unis d’amérique', 'EXACT', 'party:US'],
    ['its name in Spanish, without the accents', 'ESPANA', 'EXACT', 'party:ES'],
    ['its code', 'vn', 'EXACT', 'party:VN'],
    ['its code of three letters', 'VNM', 'EXACT', 'party:VN'],
    ['a name with signs in it', "cote d'ivoire", 'EXACT', 'party:CI'],
    ['a scientific name', 'loxodonta africana', 'EXACT', 'taxon:loxodonta-africana'],
    ['the beginning of a scientific name', 'Loxodonta afr', 'PREFIX', 'taxon:loxodonta-africana'],
    ['a common name', 'African elephant', 'EXACT', 'taxon:loxodonta-africana'],
    ['a platform', 'wechat', 'EXACT', 'platform:wechat'],
    ['a document number', 'Notification 2017/036', 'EXACT', 'cites-document:notification-2017-036'],
    ['a number without its kind', '17.92', 'PREFIX', 'duty:17.92-a'],
    ['a code of trade records', 'TUS', 'EXACT', 'trade-term:term-tus'],
    ['a site of MIKE', 'KFE', 'EXACT', 'mike-site:KFE'],
  ])('%s', async (_what, text, match, id) => {
    const [first] = await search(text);
    expect(first).toEqual({ match, matchedIn: 'TITLE', record: { id } });
  });

  test('a title in French', async () => {
    const [first] = await search('lutte contre la cybercriminalite liee aux especes sauvages');
    expect(first).toMatchObject({
      match: 'EXACT',
      record: { id: 'cites-document:decision-17.92' },
    });
  });

  test('the identifier that another system gives', async () => {
    const text = 'MATCH (n:Taxon) WHERE size(n.identifiers) > 0 RETURN n.id, n.identifiers LIMIT 1';
    const [row] = await seeded.graph.database.read(text, {});
    const [id, identifiers] = row as readonly [string, readonly string[]];
    const value = identifiers[0]?.split('|')[1] ?? '';
    const hits = await search(value, { types: ['TAXON'] });
    expect(hits[0]).toEqual({ match: 'EXACT', matchedIn: 'TITLE', record: { id } });
  });
});

test('only records of the types asked for', async () => {
  const hits = await search('ivory', { types: ['STUDY', 'LEGISLATION_CHANGE'], first: 50 });
  const kinds = new Set(hits.map(({ record: { id } }) => id.split(':')[0]));
  expect([...kinds].sort()).toEqual(['legislation-change', 'study']);
  expect(await search('ivory', { types: [] })).toEqual([]);
});

test('fewer hits are the first of more', async () => {
  const many = await search('elephant', { first: 50 });
  expect(await search('elephant', { first: 7 })).toEqual(many.slice(0, 7));
});

test('one statement for the search, which tells ids and types, and one for each type of which more is asked', async () => {
  const hits = await search('ivory', { first: 50 });
  expect(seeded.statements).toHaveLength(1);
  const kinds = new Set(hits.map(({ record: { id } }) => id.split(':')[0]));
  expect(kinds.size).toBeGreaterThan(2);
  const { data, errors } = await seeded.ask(`{
    search(text: "ivory", first: 50) {
      record { ... on Identified { key: id } ...Kind ... on Taxon { scientificName } }
    }
  }
  fragment Kind on Node { __typename }`);
  expect(errors).toBeUndefined();
  expect(seeded.statements).toHaveLength(1 + (kinds.has('taxon') ? 1 : 0));
  expect((data?.['search'] as readonly { record: object }[]).map(({ record }) => record)).toEqual(
    hits.map(({ record: { id } }) => ({
      key: id,
      __typename: typeOfId(seeded.schema, id)?.name,
      ...(id.startsWith('taxon:') ? { scientificName: expect.any(String) as string } : {}),
    })),
  );
});

describe('signs that the query language of the index would read', () => {
  test.each([
    'wechat AND NOT (',
    'wechat"',
    '+wechat -weibo',
    'wechat~2 OR *:*',
    'searchReaders:[* TO *] wechat',
    '[wechat TO *}',
    'wechat\\',
    '/wech.*/ wechat',
    'wechat^1e9 && || !',
    `wechat ${'('.repeat(100)}`,
    'wechat\u0000\ud800',
  ])('%j is a text like any other', async (text) => {
    const hits = await search(text, { first: 50 });
    expect(hits.map(({ record: { id } }) => id)).toContain('platform:wechat');
  });

  test('an asterisk alone stands for nothing', async () => {
    expect(await refusal({ text: '*' })).toMatchObject({ extensions: { argument: 'text' } });
  });
});

describe('what is refused', () => {
  test.each([
    [{ text: '' }, 'text'],
    [{ text: ' .,- ' }, 'text'],
    [{ text: 'a'.repeat(201) }, 'text'],
    [{ text: Array.from({ length: 17 }, (_, index) => `w${index}`).join(' ') }, 'text'],
    [{ text: 'ivory', first: 0 }, 'first'],
    [{ text: 'ivory', first: 51 }, 'first'],
    [{ text: 'ivory', types: null }, 'types'],
  ])('%j', async (variables, argument) => {
    const error = await refusal(variables);
    expect(error?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
  });

  test('an earlier instant, with the reason', async () => {
    const asOf = '@asOf(recordedAt: "2026-01-01T00:00:00Z")';
    for (const source of [
      `query ${asOf} { search(text: "a") { match } }`,
      `{ search(text: "a") ${asOf} { match } }`,
    ]) {
      const { errors } = await seeded.ask(source);
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
      expect(errors?.[0]?.message).toContain('search reads the present only');
    }
  });
});
