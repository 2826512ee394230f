import { buildSchema, getIntrospectionQuery } from 'graphql';
import { answerOf, startTestApi, type TestApi } from './support/test-api.js';

const PREFLIGHT = { 'apollo-require-preflight': 'true' };

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});

afterAll(() => api.stop());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${api.url}${path}`, { headers });

describe('/graphql', () => {
  test('answers queries by GET', async () => {
    const answer = await answerOf(await get('/graphql?query={__typename}', PREFLIGHT));
    expect(answer).toMatchObject({ status: 200, data: { __typename: 'Query' } });
    expect(answer.headers.get('vary')).toMatch('Accept');
  });

  test('refuses a GET that a form of another page could send', async () => {
    const answer = await answerOf(await get('/graphql?query={__typename}'));
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  test('refuses mutations by GET', async () => {
    const answer = await get('/graphql?query=mutation{rename(id:"x"){id}}', PREFLIGHT);
    expect(answer.status).toBe(405);
  });

  test('shows no page of another server', async () => {
    const answer = await get('/graphql', { accept: 'text/html' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toMatch(/<script|apollographql/);
  });

  test('describes itself', async () => {
    const { data } = await api.ask('{ __schema { queryType { name } } }');
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });

  test('compresses what is worth it', async () => {
    const encoding = async (query: string) =>
      (await api.ask(query, {}, { 'accept-encoding': 'gzip' })).headers.get('content-encoding');
    expect(await encoding(getIntrospectionQuery())).toBe('gzip');
    expect(await encoding('{ __typename }')).toBeNull();
  });
});

describe('CORS', () => {
  test('lets every origin read, without credentials', async () => {
    const { headers } = await api.ask('{ __typename }', {}, { origin: 'https://example.org' });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('lets only the origins of the settings read', async () => {
    const closed = await startTestApi({
      environment: { PANGOLINK_CORS_ORIGINS: 'https://a.example, https://b.example' },
    });
    const allowed = async (origin: string) =>
      (await closed.ask('{ __typename }', {}, { origin })).headers.get(
        'access-control-allow-origin',
      );
    expect(await allowed('https://b.example')).toBe('https://b.example');
    expect(await allowed('https://c.example')).toBeNull();
    await closed.stop();
  });
});

describe('health', () => {
  const health = async (server: TestApi, path: string) => {
    const response = await fetch(`${server.url}/health/${path}`);
    return { status: response.status, body: await response.json() };
  };

  test('lives and is ready', async () => {
    expect(await health(api, 'live')).toEqual({ status: 200, body: { status: 'LIVE' } });
    expect(await health(api, 'ready')).toEqual({ status: 200, body: { status: 'READY' } });
  });

  test('says why it is not ready', async () => {
    const away = await startTestApi({ ready: () => Promise.resolve('The database is away.') });
    const body = { status: 'NOT_READY', reason: 'The database is away.' };
    expect(await health(away, 'ready')).toEqual({ status: 503, body });
    expect(await health(away, 'live')).toMatchObject({ status: 200 });
    await away.stop();
  });

  test('does not wait for a database that keeps silent', async () => {
    const silent = await startTestApi({ ready: () => new Promise(() => undefined) });
    const begun = performance.now();
    expect(await health(silent, 'ready')).toMatchObject({ status: 503 });
    expect(performance.now() - begun).toBeLessThan(2000);
    await silent.stop();
  });
});

test('/schema.graphql is the schema', async () => {
  const response = await get('/schema.graphql');
  const sdl = await response.text();
  expect(response.headers.get('content-type')).toMatch('text/plain');
  expect(Object.keys(buildSchema(sdl).getTypeMap())).toContain('PlatformConnection');
});

test('no page of another origin can take part in ours', async () => {
  const policy = (await get('/')).headers.get('content-security-policy');
  expect(policy).toMatch("default-src 'none'");
  expect(policy).toMatch("script-src 'self';");
  expect(policy).toMatch("frame-ancestors 'none'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
});

test('an unknown path says where the API is', async () => {
  const response = await get('/graphiql');
  expect(response.status).toBe(404);
  expect(await response.text()).toMatch('/graphql');
  expect((await get('/assets/none.js')).status).toBe(404);
});

test('stopping waits for the requests under way', async () => {
  const stopping = await startTestApi();
  const answer = stopping.ask('{ wait(ms: 300) }');
  await new Promise((done) => setTimeout(done, 100));
  await stopping.stop();
  expect(await answer).toMatchObject({ status: 200, data: { wait: 'waited' } });
  await expect(stopping.ask('{ __typename }')).rejects.toThrow();
});
