import { getIntrospectionQuery } from 'graphql';
import { type Answer, startTestApi, type TestApi } from './support/test-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});

afterAll(() => api.stop());

const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

function expectBreach(answer: Answer, code: string, limit: object, words: RegExp): void {
  expect(answer.status).toBe(400);
  expect(answer.data).toBeUndefined();
  expect(answer.errors?.[0]?.extensions).toEqual({ code, limit });
  expect(answer.errors?.[0]?.message).toMatch(words);
}

describe('a breach names the limit and its value', () => {
  test('of the body', async () => {
    const answer = await api.ask(`{ __typename } #${'x'.repeat(200_000)}`);
    const limit = { name: 'body', maximum: 200_000, value: expect.any(Number) as number };
    expect(answer.status).toBe(413);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BODY_LIMIT_EXCEEDED', limit });
    expect(answer.errors?.[0]?.message).toMatch(
      /^The body has 200,\d+ bytes; the limit is 200,000/,
    );
  });

  test('of words and signs', async () => {
    const answer = await api.ask(`{ ${'__typename '.repeat(4000)} }`);
    const limit = { name: 'tokens', value: 4002, maximum: 4000 };
    expectBreach(answer, 'TOKEN_LIMIT_EXCEEDED', limit, /4,002 words and signs; .* 4,000/);
  });

  test('of levels', async () => {
    const answer = await api.ask(
      `{ platform(id: "platform:x") ${'{ next '.repeat(15)}{ id }${' }'.repeat(15)} }`,
    );
    const limit = { name: 'depth', value: 17, maximum: 15 };
    expectBreach(answer, 'DEPTH_LIMIT_EXCEEDED', limit, /17 levels; the limit is 15/);
  });

  test('of levels behind fragments', async () => {
    const chain = many(20, (i) => `fragment F${i} on Platform { next { ...F${i + 1} } }`);
    const answer = await api.ask(
      `{ platform(id: "platform:x") { ...F0 } } ${chain} fragment F20 on Platform { id }`,
    );
    const limit = { name: 'depth', value: 22, maximum: 15 };
    expectBreach(answer, 'DEPTH_LIMIT_EXCEEDED', limit, /22 levels/);
  });

  test('of fields, counted wherever a fragment is used', async () => {
    const doubling = many(40, (i) => `fragment F${i} on Platform { ...F${i + 1} ...F${i + 1} }`);
    const answer = await api.ask(
      `{ platform(id: "platform:x") { ...F0 } } ${doubling} fragment F40 on Platform { id }`,
    );
    const limit = { name: 'fields', value: 2 ** 40 + 1, maximum: 1000 };
    expectBreach(answer, 'FIELD_LIMIT_EXCEEDED', limit, /more than 1,000,000,000 fields/);
  });

  test('of fields at the root', async () => {
    const answer = await api.ask(`{ ${'__typename '.repeat(21)} }`);
    const limit = { name: 'rootFields', value: 21, maximum: 20 };
    expectBreach(answer, 'ROOT_FIELD_LIMIT_EXCEEDED', limit, /21 fields at its root/);
  });

  test('of aliases', async () => {
    const answer = await api.ask(
      `{ platform(id: "platform:x") { ${many(31, (i) => `a${i}: id`)} } }`,
    );
    const limit = { name: 'aliases', value: 31, maximum: 30 };
    expectBreach(answer, 'ALIAS_LIMIT_EXCEEDED', limit, /31 aliases; the limit is 30/);
  });

  test('of directives', async () => {
    const fields = many(21, () => 'id @include(if: true)');
    const answer = await api.ask(`{ platform(id: "platform:x") { ${fields} } }`);
    const limit = { name: 'directives', value: 21, maximum: 20 };
    expectBreach(answer, 'DIRECTIVE_LIMIT_EXCEEDED', limit, /21 directives/);
  });

  test('of levels in an input, in the text and in variables', async () => {
    const limit = { name: 'depth', value: 18, maximum: 15 };
    const text = `${'{ and: ['.repeat(9)}${']}'.repeat(9)}`;
    const inText = await api.ask(`{ platforms(where: ${text}) { totalCount } }`);
    expectBreach(inText, 'DEPTH_LIMIT_EXCEEDED', limit, /An input has 18 levels/);
    const where = JSON.parse(text.replaceAll('and', '"and"')) as object;
    const inVariable = await api.ask(
      'query ($where: PlatformWhere) { platforms(where: $where) { totalCount } }',
      { where },
    );
    expectBreach(inVariable, 'DEPTH_LIMIT_EXCEEDED', limit, /A variable has 18 levels/);
  });

  test('of cost', async () => {
    const answer = await api.ask(
      '{ platforms(first: 100) { nodes { platforms(first: 50) { nodes { id } } } } }',
    );
    const limit = { name: 'cost', value: 5100, maximum: 5000 };
    expectBreach(
      answer,
      'COST_LIMIT_EXCEEDED',
      limit,
      /5,100 objects to read at most; the limit is 5,000. Ask for smaller pages/,
    );
  });
});

describe('the cost of a query', () => {
  const N = 'query ($n: Int! = 2)';
  const YES = 'query ($yes: Boolean! = true)';
  const costs: [string, number, object?][] = [
    ['{ __typename }', 0],
    ['{ platform(id: "platform:x") { id kind } }', 1],
    ['{ platforms { nodes { id } } }', 25],
    ['{ platforms(first: 3) { edges { cursor node { id } } pageInfo { hasNextPage } } }', 3],
    ['{ platforms(first: 3) { totalCount } }', 3],
    ['{ platforms(first: 3) { nodes { operators { id } } } }', 3 * (1 + 10)],
    ['{ nodes(ids: ["a", "b"]) { id next { id } } }', 4],
    [`${N} { platforms(first: $n) { nodes { id } } }`, 2],
    [`${N} { platforms(first: $n) { nodes { id } } }`, 7, { n: 7 }],
    [`${YES} { platforms(first: 9) @skip(if: $yes) { nodes { id } } }`, 0],
    [`${YES} { platforms(first: 9) @include(if: $yes) { nodes { id } } }`, 9],
    ['{ ...F } fragment F on Query { platforms(first: 4) { nodes { id } } }', 4],
    ['{ platforms(first: -9000) { nodes { id } } a: platforms(first: 4) { nodes { id } } }', 4],
    [getIntrospectionQuery(), 0],
  ];

  let strict: TestApi;

  beforeAll(async () => {
    strict = await startTestApi({ environment: { PANGOLINK_MAX_COST: '1' } });
  });

  afterAll(() => strict.stop());

  test.each(costs)('%.90s costs %d', async (query, cost, variables = {}) => {
    const { errors } = await strict.ask(query, variables);
    const told = errors?.[0]?.extensions['limit'] as { value: number } | undefined;
    expect(told?.value).toBe(cost > 1 ? cost : undefined);
  });
});

test('GraphiQL may read the schema', async () => {
  const { errors } = await api.ask(
    getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true }),
  );
  expect(errors).toBeUndefined();
});

test('a limit is what its setting says', async () => {
  const narrow = await startTestApi({ environment: { PANGOLINK_MAX_ALIASES: '1' } });
  const { errors } = await narrow.ask('{ a: __typename b: __typename }');
  await narrow.stop();
  expect(errors?.[0]?.message).toBe('The query has 2 aliases; the limit is 1.');
});

test('the longest queries are refused quickly', async () => {
  const begun = performance.now();
  const { errors } = await api.ask(`{ ${'platform(id: "platform:x") { id } '.repeat(400)} }`);
  expect(errors?.[0]?.extensions.code).toBe('ROOT_FIELD_LIMIT_EXCEEDED');
  expect(performance.now() - begun).toBeLessThan(3000);
});
