import { type Answer, startTestApi, type TestApi } from './support/test-api.js';
import { SECRET } from './support/test-schema.js';

const RESPONSE_JSON = { accept: 'application/graphql-response+json' };

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});

afterAll(() => api.stop());

const firstError = ({ errors }: Answer) => errors![0]!;

describe('a mistake of the caller is told', () => {
  test('as a resolver words it, with the path of the argument', async () => {
    const answer = await api.ask('{ refused(id: "WeChat") }');
    expect(answer.status).toBe(200);
    expect(firstError(answer)).toMatchObject({
      message: '"WeChat" is no id.',
      path: ['refused'],
      extensions: { code: 'BAD_USER_INPUT', argument: 'id' },
    });
  });

  const inputs: [string, string, object, string][] = [
    [
      'an enum in the text',
      '{ platforms(where: { kind: { in: [MARKETPLACE, SHOP] } }) { totalCount } }',
      {},
      'where.kind.in.1',
    ],
    [
      'a type in the text',
      '{ platforms(where: { and: [{ year: "old" }] }) { totalCount } }',
      {},
      'where.and.0.year',
    ],
    [
      'an unknown member in the text',
      '{ platforms(where: { colour: 1 }) { totalCount } }',
      {},
      'where.colour',
    ],
    [
      'a default of a variable',
      'query ($n: Int! = "x") { platforms(first: $n) { totalCount } }',
      {},
      '$n',
    ],
    [
      'an enum in a variable',
      'query ($w: PlatformWhere) { platforms(where: $w) { totalCount } }',
      { w: { and: [{ kind: { in: ['SHOP'] } }] } },
      '$w.and.0.kind.in.0',
    ],
    ['a missing variable', 'query ($id: ID!) { platform(id: $id) { id } }', {}, '$id'],
    ['a null variable', 'query ($id: ID!) { platform(id: $id) { id } }', { id: null }, '$id'],
  ];

  test.each(inputs)('with the path of %s', async (_what, query, variables, argument) => {
    const answer = await api.ask(query, variables);
    expect(answer.status).toBe(400);
    expect(firstError(answer).extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
  });

  test('in the words of GraphQL', async () => {
    const unparsed = await api.ask('{ platform(');
    expect(firstError(unparsed).extensions).toEqual({ code: 'GRAPHQL_PARSE_FAILED' });
    const unknown = await api.ask('{ platform(id: "platform:x") { colour } }');
    expect(firstError(unknown).extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(firstError(unknown).message).toMatch('Cannot query field "colour"');
    const ambiguous = await api.ask('query A { __typename } query B { __typename }');
    expect(firstError(ambiguous).extensions).toEqual({ code: 'OPERATION_RESOLUTION_FAILURE' });
  });

  test('of an unknown id by null', async () => {
    const answer = await api.ask('{ platform(id: "platform:nobody") { id } }');
    expect(answer.text).toBe('{"data":{"platform":null}}\n');
  });
});

describe('a failure of ours', () => {
  test('is told by an id, under which it stands in the log', async () => {
    const answer = await api.ask('{ broken }');
    const { message, extensions } = firstError(answer);
    expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) as string });
    expect(message).toContain(extensions['id']);
    expect(answer.text).not.toContain(SECRET);
    expect(answer.text).not.toContain('stack');
    const logged = api.log.find((line) => line.includes(String(extensions['id'])));
    expect(logged).toContain(SECRET);
  });

  test('of the database that is away is told as such, without its address', async () => {
    const answer = await api.ask('{ away }');
    expect(firstError(answer).extensions).toEqual({ code: 'SERVICE_UNAVAILABLE' });
    expect(firstError(answer).message).toMatch(/database cannot be reached .* ask again/);
    expect(answer.text).not.toContain(SECRET);
  });

  test('of a write that did not get its turn is told as such, and that its key is still good', async () => {
    const answer = await api.ask('{ busy }');
    expect(firstError(answer).extensions).toEqual({ code: 'SERVICE_UNAVAILABLE' });
    expect(firstError(answer).message).toMatch(
      /nothing was changed.* under the same idempotency key/,
    );
  });

  test('of a statement that takes too long names the limit', async () => {
    const answer = await api.ask('{ slow }');
    expect(firstError(answer).extensions).toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      limit: { name: 'statementTimeout', maximum: 10 },
    });
    expect(firstError(answer).message).toContain('10 seconds');
  });

  test('has a status of its own when there are no data, for those who understand it', async () => {
    const away = await api.ask('{ awayForSure }', {}, RESPONSE_JSON);
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '3']);
    expect(await api.ask('{ awayForSure }')).toMatchObject({ status: 200, data: null });
    expect(await api.ask('{ away __typename }', {}, RESPONSE_JSON)).toMatchObject({ status: 200 });
  });
});

describe('a body that is no request', () => {
  test('is answered in the shape of GraphQL, without a stack', async () => {
    const answer = await api.post('{ "query": ');
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toMatch('application/json');
    expect(firstError(answer).message).toMatch(/^The body is not JSON: /);
    expect(firstError(answer).extensions).toEqual({ code: 'BAD_REQUEST' });
    expect(answer.text).not.toMatch(/ at |node_modules/);
  });

  test('is answered in the type that the caller accepts', async () => {
    const { headers } = await api.post('{', RESPONSE_JSON);
    expect(headers.get('content-type')).toMatch('application/graphql-response+json');
  });

  test('in an unknown character set is refused', async () => {
    const answer = await api.post('{}', { 'content-type': 'application/json; charset=klingon' });
    expect(answer.status).toBe(415);
    expect(firstError(answer).extensions).toEqual({ code: 'BAD_REQUEST' });
  });
});
