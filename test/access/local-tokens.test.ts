import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { ICCWC_MEMBERS } from '../../src/access/roles.js';
import { token, type TokenOptions } from '../../src/cli/token.js';
import { readConfig, type Environment } from '../../src/config.js';
import { givenGraph, type GivenGraph } from '../support/given-graph.js';
import { startRunningApp, type RunningApp } from './support/running-app.js';

/* Without a provider the home vouches for whoever may read its key. */

let given: GivenGraph;
let home: string;
let app: RunningApp;

beforeAll(async () => {
  given = await givenGraph();
  home = await mkdtemp(join(tmpdir(), 'pangolink-home-'));
  app = await startRunningApp(given, { PANGOLINK_HOME: home });
});

afterAll(async () => {
  await app.stop();
  await rm(home, { recursive: true });
  await given.close();
});

const reports: string[] = [];
const mint = async (options: Partial<TokenOptions>, environment: Environment = {}) => {
  const given = await token(
    readConfig({ PANGOLINK_HOME: home, ...environment }),
    { as: 'officer', hours: '8', ...options },
    { report: (line) => reports.push(line) },
  );
  return given.token;
};

const whoIs = async (text: string, at = app) => {
  const { status, data, errors } = await at.ask(
    '{ viewer { kind displayName } }',
    `Bearer ${text}`,
  );
  return status === 200 ? data?.['viewer'] : errors?.[0]?.extensions['reason'];
};

test('a token is signed by a key that only its owner may read, and lasts eight hours', async () => {
  const text = await mint({ name: 'Ana Souza' });
  const file = join(home, 'token-key.json');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(decodeProtectedHeader(text)).toMatchObject({ alg: 'ES256', typ: 'JWT' });
  const { iat = 0, exp = 0, sub } = decodeJwt(text);
  expect(exp - iat).toBe(8 * 3600);
  // The account by which writes know it does not tell the name.
  expect(sub).toMatch(/^officer-[0-9a-f]{16}$/);
  expect(decodeJwt(await mint({ name: 'Ana Souza' })).sub).toBe(sub);
  expect(decodeJwt(await mint({ name: 'Ben Souza' })).sub).not.toBe(sub);
  const { d } = JSON.parse(await readFile(file, 'utf8')) as { d: string };
  expect(text).not.toContain(d);
  expect(reports.join()).not.toContain(text);
  expect(await whoIs(text)).toEqual({ kind: 'SECRETARIAT_OFFICER', displayName: 'Ana Souza' });
});

test.each([
  [{ as: 'focal-point', party: 'VN' }, 'FOCAL_POINT'],
  [{ as: 'drafter', party: 'party:VN' }, 'FOCAL_POINT'],
  [{ as: 'iccwc-partner', organisation: 'interpol' }, 'ICCWC_PARTNER'],
  [{ as: 'organisation', organisation: 'traffic' }, 'ORGANISATION_OR_EXPERT'],
  [{ as: 'expert' }, 'ORGANISATION_OR_EXPERT'],
  [{ as: 'researcher' }, 'RESEARCHER'],
  [{ as: 'administrator' }, 'ADMINISTRATOR'],
])('%j signs in', async (options, kind) => {
  expect(await whoIs(await mint(options))).toMatchObject({ kind });
});

test.each([
  [{ as: 'king' }, '"king" is no role; --as takes one of researcher, focal-point,'],
  [{ as: 'focal-point' }, 'works for one Party'],
  [{ as: 'focal-point', party: 'Viet Nam' }, 'works for one Party'],
  [{ as: 'organisation' }, 'is for one organisation'],
  [{ as: 'iccwc-partner', organisation: 'wwf' }, 'no member of ICCWC'],
  [{ as: 'officer', party: 'VN' }, '--party says nothing of a role "officer"'],
  [{ as: 'drafter', party: 'VN', organisation: 'wwf' }, '--organisation says nothing'],
  [{ hours: '25' }, '--hours is "25"; it must be a whole number from 1 to 24.'],
  [{ hours: 'all' }, '--hours is "all"'],
])('%j is refused in a sentence', async (options, sentence) => {
  await expect(mint(options)).rejects.toThrow(sentence);
});

test('a token of another home signs nobody in', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'pangolink-home-'));
  expect(await whoIs(await mint({}, { PANGOLINK_HOME: elsewhere }))).toBe('UNKNOWN_KEY');
  await rm(elsewhere, { recursive: true });
});

test('two commands at once make one key', async () => {
  const fresh = await mkdtemp(join(tmpdir(), 'pangolink-home-'));
  const both = await Promise.all([1, 2].map(() => mint({}, { PANGOLINK_HOME: fresh })));
  const kids = both.map((text) => decodeProtectedHeader(text).kid);
  expect(new Set(kids).size).toBe(1);
  await rm(fresh, { recursive: true });
});

const REMOTE = { NEO4J_URI: 'neo4j://localhost', NEO4J_PASSWORD: 'sesame' };
const PROVIDER = {
  PANGOLINK_OIDC_ISSUER: 'https://login.example.org',
  PANGOLINK_OIDC_AUDIENCE: 'pangolink',
  PANGOLINK_OIDC_JWKS: 'no-such-file.json',
};

test.each([
  ['a database elsewhere', REMOTE, 'NO_PROVIDER', 'unset NEO4J_URI'],
  ['a provider', PROVIDER, undefined, 'Tokens come from https://login.example.org'],
])('with %s no token of a home is made or taken', async (_, environment, reason, sentence) => {
  const text = await mint({});
  const there = await startRunningApp(given, { PANGOLINK_HOME: home, ...environment });
  expect(await whoIs(text, there)).toBe(reason);
  expect((await there.ask('{ __typename }')).status).toBe(200);
  await there.stop();
  await expect(mint({}, environment)).rejects.toThrow(sentence);
});

test('the members of ICCWC are those of the seeds', async () => {
  const file = join(import.meta.dirname, '../../seeds/organisation/reference.yaml');
  const seeds = parse(await readFile(file, 'utf8')) as { id: string; partnerOf?: string[] }[];
  const members = seeds
    .filter(({ partnerOf = [] }) => partnerOf.includes('organisation:iccwc'))
    .map(({ id }) => id);
  expect([...members].sort()).toEqual(ICCWC_MEMBERS);
});
