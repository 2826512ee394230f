import { createHash } from 'node:crypto';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { AccountKind, type Account } from '../../src/access/account.js';
import { isSecret, hashOfSecret, keyParts } from '../../src/access/keys/api-key.js';
import { ApiKeys } from '../../src/access/keys/api-keys.js';
import { createKey, keysTold, listKeys, revokeKey, type KeyOptions } from '../../src/cli/key.js';
import { readConfig } from '../../src/config.js';
import { startTestApi, type Answer } from '../api/support/test-api.js';
import { givenGraph, type GivenGraph } from '../support/given-graph.js';
import { testDatabase } from '../support/test-database.js';
import { startRunningApp, type RunningApp } from './support/running-app.js';

/* Keys for dashboards: what they read, that they do nothing else, and that nobody learns one from us. */

const HOUR = 3_600_000;
const OPEN = { access: 'PUBLIC', owner: null, readers: null, status: 'PUBLISHED' };
const HELD = { ...OPEN, access: 'NAMED', owner: 'organisation:traffic', status: 'DRAFT' };
const COMMUNITY = { ...OPEN, access: 'COMMUNITY' };

let given: GivenGraph;
let app: RunningApp;

const source = (slug: string) => ({
  id: `source:${slug}`,
  title: slug,
  sourceType: 'NEWS',
  reliability: 'STANDARD',
});

beforeAll(async () => {
  given = await givenGraph();
  await given.write([
    {
      raw: { id: 'organisation:traffic', name: 'TRAFFIC', organisationKind: 'NON_GOVERNMENTAL' },
      access: OPEN,
    },
    { raw: source('of-all'), access: OPEN },
    { raw: source('of-community'), access: COMMUNITY },
    { raw: source('of-traffic'), access: HELD },
  ]);
  app = await startRunningApp(given, {
    NEO4J_URI: testDatabase().uri,
    NEO4J_PASSWORD: testDatabase().password,
  });
});

afterAll(async () => {
  await app.stop();
  await given.close();
});

const reports: string[] = [];
const surroundings = {
  environment: {},
  report: (line: string) => reports.push(line),
  signal: new AbortController().signal,
};
const config = () =>
  readConfig({ NEO4J_URI: testDatabase().uri, NEO4J_PASSWORD: testDatabase().password });
const create = async (options: Partial<KeyOptions> = {}): Promise<string> => {
  const given = { name: 'Dashboard', for: 'researcher', days: '90', ...options };
  return (await createKey(config(), given, surroundings)).key;
};
const listed = async (): Promise<string> => keysTold(await listKeys(config(), surroundings));

const QUESTION = '{ viewer { kind summary } sources { nodes { id } } }';
const ask = (key: string) => app.ask(QUESTION, `Bearer ${key}`);
const idsIn = ({ data }: Answer) =>
  (data as { sources: { nodes: { id: string }[] } } | undefined)?.sources.nodes.map(({ id }) => id);
const idOf = (key: string) => keyParts(key)!.id;
const stored = (key: string) =>
  given.graph.database.read('MATCH (k:ApiKey {id: $id}) RETURN properties(k)', { id: idOf(key) });

test.each([
  ['researcher', 'RESEARCHER', ['source:of-all', 'source:of-community']],
  ['organisation:traffic', 'ORGANISATION_OR_EXPERT', ['source:of-all', 'source:of-traffic']],
])('a key for %s reads what that reads', async (scope, kind, expected) => {
  const answer = await ask(await create({ for: scope }));
  expect(answer.errors).toBeUndefined();
  expect(idsIn(answer)).toEqual(expected);
  expect(answer.data?.['viewer']).toMatchObject({
    kind,
    summary: expect.stringMatching(/Your API key changes nothing\.$/) as string,
  });
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
});

test('of a key only a hash is kept, apart from all records, and it is shown once', async () => {
  const key = await create();
  const { id, secret } = keyParts(key)!;
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  const [row] = await stored(key);
  const kept = JSON.stringify(row);
  expect(kept).toContain(createHash('sha256').update(secret).digest('hex'));
  expect([kept, await listed(), ...reports].join()).not.toContain(secret);
  expect(reports.join()).toContain(id);

  const introspected = (await app.ask(getIntrospectionQuery())).data as unknown;
  const types = Object.keys(buildClientSchema(introspected as IntrospectionQuery).getTypeMap());
  expect(types.filter((name) => /key/i.test(name) && !name.endsWith('SortKey'))).toEqual([]);
  const byId = await app.ask(
    `{ node(id: "api-key:${id}") { id } again: node(id: "x:${id}") { id } }`,
  );
  expect(byId.data).toEqual({ node: null, again: null });
});

const other = (text: string): string => text.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A'));

test('an unknown, a wrong, a revoked and a malformed key get one and the same answer', async () => {
  const right = await create();
  const revoked = await create();
  expect(await revokeKey(config(), idOf(revoked), surroundings)).toMatchObject({
    revokedAt: expect.any(String) as unknown,
  });
  const expiredAndWrong = other(await expiredKey());
  const unknown = `pgl_aaaaaaaaaaaa_${'A'.repeat(43)}`;
  const texts = [unknown, other(right), revoked, expiredAndWrong, 'pgl_', `${right}AAA`];
  const answers = await Promise.all(texts.map(ask));
  for (const answer of answers) {
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch('invalid_token');
    expect(JSON.parse(answer.text)).toEqual({
      errors: [
        {
          message: 'This is no API key that is in use here.',
          extensions: { code: 'UNAUTHENTICATED', reason: 'UNKNOWN_KEY' },
        },
      ],
    });
  }
  expect((await ask(right)).status).toBe(200);
});

/** A key that was made 91 days ago for 90. */
async function expiredKey(): Promise<string> {
  const past = new ApiKeys(given.graph.database, () => Date.now() - 91 * 24 * HOUR);
  const { key } = await past.create({
    name: 'Old',
    scope: 'researcher',
    days: 90,
    createdBy: 'test',
  });
  return key;
}

test('that a key expired is told to its holder', async () => {
  const answer = await ask(await expiredKey());
  expect(answer.status).toBe(401);
  expect(answer.errors?.[0]).toMatchObject({
    message: expect.stringMatching(/^This API key expired at \d{4}-/) as string,
    extensions: { reason: 'EXPIRED' },
  });
});

test('its last use is kept to the hour, with one write an hour at most', async () => {
  const key = await create();
  let now = Date.parse('2031-05-01T10:15:00Z') - 30 * 24 * HOUR;
  const keys = new ApiKeys(given.graph.database, () => now);
  const { key: timed } = await keys.create({
    name: 'Timed',
    scope: 'researcher',
    days: 60,
    createdBy: 'test',
  });
  now += 30 * 24 * HOUR;
  const writes = async (uses: number) => {
    const before = given.statements.filter((text) => text.includes('lastUsedAt = $hour')).length;
    await Promise.all(Array.from({ length: uses }, () => keys.accountOf(timed)));
    return given.statements.filter((text) => text.includes('lastUsedAt = $hour')).length - before;
  };
  expect(await writes(5)).toBe(1);
  expect((await stored(timed))[0]?.[0]).toMatchObject({ lastUsedAt: '2031-05-01T10:00:00.000Z' });
  now += HOUR / 2;
  expect(await writes(5)).toBe(0);
  now += HOUR / 2;
  expect(await writes(5)).toBe(1);
  expect(await listed()).toMatch(
    `${idOf(timed)}  researcher  until 2031-05-31  last used 2031-05-01T11h UTC  Timed`,
  );
  expect(await listed()).toMatch(`${idOf(key)}  researcher  until`);
});

test('a key changes nothing', async () => {
  const account: Account = {
    id: 'account:key-a',
    kind: AccountKind.RESEARCHER,
    displayName: 'Dashboard',
  };
  const mutation = 'mutation { rename(id: "platform:wechat") { id } }';
  const statusWith = async (asking: Account) => {
    const api = await startTestApi({ context: { account: asking } });
    const { status, errors } = await api.ask(mutation);
    const reading = await api.ask('{ __typename }');
    await api.stop();
    return { status, code: errors?.[0]?.extensions.code, reads: reading.status };
  };
  const refused = { status: 403, code: 'FORBIDDEN', reads: 200 };
  expect(await statusWith({ ...account, keyId: 'a' })).toEqual(refused);
  expect(await statusWith(account)).toMatchObject({ status: 200, code: undefined });
});

test.each<[Partial<KeyOptions>, string]>([
  [{ for: 'officer' }, '"officer" is neither'],
  [{ for: 'organisation:nobody' }, 'There is no organisation "organisation:nobody"'],
  [{ days: '0' }, '--days is "0"; it must be a whole number from 1 to 366.'],
])('no key is made for %j', async (options, sentence) => {
  await expect(create(options)).rejects.toThrow(sentence);
});

test('an id that is no key cannot be revoked', async () => {
  await expect(revokeKey(config(), 'none', surroundings)).rejects.toThrow(
    'There is no API key "none"',
  );
});

test('secrets are compared whole, and nothing is equal to none', () => {
  expect(isSecret('sesame', hashOfSecret('sesame'))).toBe(true);
  expect(isSecret('sesame', hashOfSecret('sesames'))).toBe(false);
  expect(isSecret('', undefined)).toBe(false);
  expect(isSecret('sesame', '00'.repeat(32))).toBe(false);
});

test('keys are in no log', async () => {
  const key = await create();
  await ask(key);
  await ask(other(key));
  expect(app.log.join()).toContain('UNKNOWN_KEY');
  expect(app.log.join()).not.toContain(keyParts(key)!.secret.slice(0, 20));
});
