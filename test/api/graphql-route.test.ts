import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { SignInRefused } from '../../src/access/sign-in/refusal.js';
import { DatabaseUnavailable } from '../../src/graph/errors.js';
import { answerOf, startTestApi, type TestApi } from './support/test-api.js';

/* /graphql passes by express: what express gave to it must be there all the same. */

const JSON_TYPE = { 'content-type': 'application/json' };
const PREFLIGHT = { 'apollo-require-preflight': 'true' };
const QUERY = JSON.stringify({ query: '{ __typename }' });
const ANSWER = '{"data":{"__typename":"Query"}}\n';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});

afterAll(() => api.stop());

const send = async (path: string, request: RequestInit = {}) =>
  answerOf(await fetch(`${api.url}${path}`, request));
const get = (path: string, headers: Record<string, string> = {}) =>
  send(path, { headers: { ...PREFLIGHT, ...headers } });
const post = (body: string | Buffer, headers: Record<string, string> = JSON_TYPE) =>
  send('/graphql', { method: 'POST', headers, body });

describe('the path', () => {
  test.each(['/graphql', '/graphql/', '/GraphQL', '/graphql/x', '/graphql?'])(
    '%s is answered',
    async (path) => {
      const { status, text } = await send(path, {
        method: 'POST',
        headers: JSON_TYPE,
        body: QUERY,
      });
      expect({ status, text }).toEqual({ status: 200, text: ANSWER });
    },
  );

  test.each(['/graphqlx', '/graphql.json', '/x/graphql', '/graphql%2f'])(
    '%s is another one',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test('takes GET and POST, and says so', async () => {
    expect(await get('/graphql?query={__typename}')).toMatchObject({ status: 200, text: ANSWER });
    for (const method of ['PUT', 'DELETE', 'HEAD']) {
      const { status, headers } = await fetch(`${api.url}/graphql`, { method, headers: PREFLIGHT });
      expect([status, headers.get('allow')]).toEqual([405, 'GET, POST']);
    }
  });
});

describe('the body', () => {
  const told = async (body: string | Buffer, headers?: Record<string, string>) => {
    const { status, errors = [] } = await post(body, headers);
    return [status, errors[0]?.extensions.code ?? 'answered'];
  };

  test.each([
    ['gzip', gzipSync(QUERY)],
    ['deflate', deflateSync(QUERY)],
    ['br', brotliCompressSync(QUERY)],
  ])('may come as %s', async (encoding, body) => {
    expect(await told(body, { ...JSON_TYPE, 'content-encoding': encoding })).toEqual([
      200,
      'answered',
    ]);
  });

  test('may come in UTF-16', async () => {
    const headers = { 'content-type': 'application/json; charset=utf-16le' };
    expect(await told(Buffer.from(QUERY, 'utf16le'), headers)).toEqual([200, 'answered']);
  });

  test('that cannot be read is refused', async () => {
    expect(await told('{"query":')).toEqual([400, 'BAD_REQUEST']);
    expect(await told('"{ __typename }"')).toEqual([400, 'BAD_REQUEST']);
    const gzip = { ...JSON_TYPE, 'content-encoding': 'gzip' };
    expect(await told(QUERY, gzip)).toEqual([400, 'BAD_REQUEST']);
    const unknown = { ...JSON_TYPE, 'content-encoding': 'x' };
    expect(await told(QUERY, unknown)).toEqual([415, 'BAD_REQUEST']);
    expect(await told(QUERY, { 'content-type': 'text/plain' })).toEqual([400, 'BAD_REQUEST']);
    expect(await told('', JSON_TYPE)).toEqual([400, 'BAD_REQUEST']);
  });

  test('is measured once it is unpacked', async () => {
    const packed = gzipSync(JSON.stringify({ query: `#${' '.repeat(1_000_000)}` }));
    expect(packed.length).toBeLessThan(2000);
    const headers = { ...JSON_TYPE, 'content-encoding': 'gzip' };
    expect(await told(packed, headers)).toEqual([413, 'BODY_LIMIT_EXCEEDED']);
  });
});

describe('the headers', () => {
  const GUARDS = ['content-security-policy', 'x-content-type-options', 'referrer-policy'];

  test('guard answers, refusals and what a page asks before it asks', async () => {
    const answers = [
      await post(QUERY),
      await post('{'),
      await get('/graphql?query={'),
      await send('/graphql', { method: 'OPTIONS' }),
    ];
    for (const { headers } of answers) {
      expect(GUARDS.filter((name) => !headers.has(name))).toEqual([]);
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('access-control-allow-origin')).toBe('*');
    }
  });

  test('tell a page for how long it may ask, and with what', async () => {
    const { status, headers, text } = await send('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://a.example', 'access-control-request-headers': 'authorization' },
    });
    expect([status, text]).toEqual([204, '']);
    expect(headers.get('access-control-allow-methods')).toMatch('POST');
    expect(headers.get('access-control-allow-headers')).toBe('authorization');
    expect(headers.get('access-control-max-age')).toBe('86400');
  });

  test('tell by what an answer varies, and who may keep it', async () => {
    const { headers } = await post(QUERY);
    expect(headers.get('vary')).toBe('Accept, Authorization, Accept-Encoding');
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    const own = await post(QUERY, { ...JSON_TYPE, authorization: 'Bearer x' });
    expect(own.headers.get('cache-control')).toBe('private, no-store');
    expect((await post('{')).headers.get('cache-control')).toBe('no-store');
  });

  test('vary by origin where not every one may read', async () => {
    const closed = await startTestApi({
      environment: { PANGOLINK_CORS_ORIGINS: 'https://a.example' },
    });
    const { headers } = await closed.post(QUERY, { origin: 'https://b.example' });
    expect(headers.get('vary')).toBe('Origin, Accept, Authorization, Accept-Encoding');
    await closed.stop();
  });

  test.each(['gzip', 'br', 'deflate'])('tell of %s, which large answers take', async (encoding) => {
    const body = JSON.stringify({ query: getIntrospectionQuery() });
    const headers = { ...JSON_TYPE, 'accept-encoding': encoding };
    const large = await post(body, headers);
    expect(large.headers.get('content-encoding')).toBe(encoding);
    expect(large.headers.get('vary')).toBe('Accept, Authorization, Accept-Encoding');
    expect(large.data).toHaveProperty('__schema');
    expect((await post(QUERY, headers)).headers.get('content-encoding')).toBeNull();
  });

  test('hold a tag, by which a GET alone is asked again', async () => {
    const tag = (await get('/graphql?query={__typename}')).headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\//);
    const known = { 'if-none-match': tag, 'cache-control': 'max-age=0' };
    const again = await get('/graphql?query={__typename}', known);
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(again.headers.get('etag')).toBe(tag);
    expect(again.headers.get('content-type')).toBeNull();
    expect((await post(QUERY, { ...JSON_TYPE, ...known })).status).toBe(200);
    expect((await get('/graphql?query={nothing}', known)).status).toBe(400);
  });
});

describe('who asks', () => {
  const asked = async (error: Error) => {
    const refusing = await startTestApi({ createContext: () => Promise.reject(error) });
    // Nobody looks at the body of somebody who is refused.
    const { status, headers, errors } = await refusing.post('{');
    await refusing.stop();
    return { status, headers, code: errors?.[0]?.extensions.code, log: refusing.log.join('\n') };
  };

  test('is told when the token is not right', async () => {
    const { status, headers, code } = await asked(new SignInRefused('EXPIRED', 'It is "old".'));
    expect([status, code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(headers.get('www-authenticate')).toMatch(`error_description="It is 'old'."`);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('is told when nobody can tell whether it is', async () => {
    const { status, headers, code } = await asked(new DatabaseUnavailable('away'));
    expect([status, code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect(headers.get('retry-after')).toBe('3');
  });

  test('learns of any other failure an id, under which it stands in the log', async () => {
    const { status, code, log } = await asked(new Error('secret'));
    expect([status, code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(log).toMatch('secret');
  });
});
