import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { token } from '../../../src/cli/token.js';
import { readConfig } from '../../../src/config.js';
import { startRunningApp, type RunningApp } from '../../access/support/running-app.js';
import { type GivenGraph } from '../../support/given-graph.js';
import { seededGraph, type SeededGraph } from '../../support/seeded-graph.js';
import { linesOf } from './support/exporting.js';

/* Files over HTTP: who may keep them, under which name, and what is told of bad requests. */

let seeded: SeededGraph;
let home: string;
let app: RunningApp;

beforeAll(async () => {
  seeded = await seededGraph();
  home = await mkdtemp(join(tmpdir(), 'pangolink-home-'));
  app = await startRunningApp(seeded as unknown as GivenGraph, { PANGOLINK_HOME: home });
});

afterAll(async () => {
  await app.stop();
  await rm(home, { recursive: true });
  await seeded.close();
});

/** As a browser asks that keeps files; `fetch` of Node keeps none, and would say so. */
const KEPT = { 'cache-control': 'max-age=0' };

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${app.url}export/${path}`, { headers });

test('a public file says which data it holds, is compressed, and need not be fetched again', async () => {
  const response = await get('platforms.jsonl', { 'accept-encoding': 'gzip' });
  const { headers } = response;
  expect(response.status).toBe(200);
  expect(headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
  expect(headers.get('content-encoding')).toBe('gzip');
  expect(headers.get('cache-control')).toBe('no-cache');
  expect(headers.get('vary')).toMatch(/Authorization/);
  const [about] = linesOf(await response.text()) as [{ dataVersion: string }];
  const version = about.dataVersion.replace(/[-:]/g, '');
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="pangolink-platforms-${version}.jsonl"`,
  );
  const tag = headers.get('etag') ?? '';
  expect((await get('platforms.jsonl', { 'if-none-match': tag, ...KEPT })).status).toBe(304);
  expect((await get('platforms.csv', { 'if-none-match': tag, ...KEPT })).status).toBe(200);
});

test('a filter makes another file, and so another tag', async () => {
  const where = encodeURIComponent('{"id":{"in":["platform:ebay"]}}');
  const some = await get(`platforms.jsonl?where=${where}`);
  expect(linesOf(await some.text())).toHaveLength(3);
  const all = await get('platforms.jsonl');
  expect(all.headers.get('etag')).not.toBe(some.headers.get('etag'));
  await all.text();
});

test('a table leads to what its columns mean, under the same filter', async () => {
  const where = encodeURIComponent('{"id":{"in":["platform:ebay"]}}');
  const { headers } = await get(`platforms.csv?where=${where}`);
  const [, link = ''] = /^<(.+)>; rel="describedby"$/.exec(headers.get('link') ?? '') ?? [];
  expect(link).toBe(`platforms.csv-metadata.json?where=${where}`);
  expect(await (await get(link)).json()).toMatchObject({ url: 'platforms.csv' });
});

test('what somebody reads who signed in is kept nowhere', async () => {
  const config = readConfig({ PANGOLINK_HOME: home });
  const { token: text } = await token(
    config,
    { as: 'officer', hours: '1' },
    { report: () => undefined },
  );
  const { headers, status } = await get('platforms.csv', { authorization: `Bearer ${text}` });
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect(headers.get('etag')).toBeNull();
  expect((await get('platforms.csv', { authorization: 'Bearer nonsense' })).status).toBe(401);
});

test.each([
  ['shoes.csv', 404, 'list', /one of .*platforms/],
  ['platforms.pdf', 404, 'format', /one of jsonl, csv/],
  ['platforms', 404, 'format', /one of jsonl, csv/],
  ['platforms.csv?where={', 400, 'where', /must be a JSON object/],
  ['platforms.csv?where=[]', 400, 'where', /must be a JSON object/],
  ['platforms.csv?where={"shoes":1}', 400, '$where', /"shoes" is not defined/],
  ['platforms.csv?first=3', 400, 'first', /takes after, asOf, notification, lang, where, orderBy/],
  ['platforms.csv?after=a&after=b', 400, 'after', /given once/],
  ['platforms.csv?asOf=yesterday', 400, '$asOf', /DateTime|instant/i],
  ['platforms.csv?orderBy={"by":"SHOES"}', 400, '$orderBy.by', /SHOES/],
])('%s is refused with what would be right', async (path, status, argument, message) => {
  const response = await get(path);
  expect(response.status).toBe(status);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('etag')).toBeNull();
  const { errors } = (await response.json()) as {
    errors: readonly [{ message: string; extensions: Record<string, unknown> }];
  };
  expect(errors[0].message).toMatch(message);
  expect(errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
});
