import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Environment, readConfig, SETTINGS } from '../../src/config.js';
import { StartFailure } from '../../src/neo4j/start-failure.js';

const REMOTE = { NEO4J_URI: 'neo4j+s://graph.example:7687', NEO4J_PASSWORD: 'sesame' };

function faults(environment: Environment): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof StartFailure) return error.message.split('\n');
    throw error;
  }
  return [];
}

test('nothing needs to be set', () => {
  expect(readConfig({ HOME: '/home/ana', UNRELATED: 'x' })).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    home: resolve('.pangolink'),
    cache: join(homedir(), '.cache', 'pangolink'),
    seeds: 'load',
    remote: undefined,
    corsOrigins: '*',
    logLevel: 'info',
    statementTimeoutMs: 10_000,
  });
});

test('the cache folder follows the custom of the system', () => {
  expect(readConfig({ XDG_CACHE_HOME: '/var/cache/ana' }).cache).toBe('/var/cache/ana/pangolink');
  expect(readConfig({ PANGOLINK_CACHE: '/jars' }).cache).toBe('/jars');
});

test('a database elsewhere is not seeded unless that is wanted', () => {
  expect(readConfig(REMOTE)).toMatchObject({
    remote: { uri: REMOTE.NEO4J_URI, user: 'neo4j', password: 'sesame' },
    seeds: 'skip',
  });
  expect(readConfig({ ...REMOTE, PANGOLINK_SEEDS: 'load' }).seeds).toBe('load');
  expect(readConfig({ ...REMOTE, NEO4J_DATABASE: 'graph' }).remote?.database).toBe('graph');
});

test.each(['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'])(
  '%s:// is an address of a database',
  (scheme) => {
    const uri = `${scheme}://localhost`;
    expect(readConfig({ ...REMOTE, NEO4J_URI: uri }).remote?.uri).toBe(uri);
  },
);

test('an empty setting is one that is not set', () => {
  expect(readConfig({ PORT: '', NEO4J_URI: '' })).toMatchObject({ port: 4000, seeds: 'load' });
});

const PROVIDER = {
  PANGOLINK_OIDC_ISSUER: 'https://login.example.org/realms/cites',
  PANGOLINK_OIDC_AUDIENCE: 'pangolink',
};

test('a provider needs an audience; its claims and roles have our names unless set', () => {
  expect(readConfig({}).provider).toBeUndefined();
  const { provider } = readConfig(PROVIDER);
  expect(provider).toMatchObject({ audience: 'pangolink', claims: { role: 'role' } });
  expect(provider?.roles.get('officer')).toBe('officer');
  const renamed = readConfig({
    ...PROVIDER,
    PANGOLINK_OIDC_CLAIMS: 'role=realm_access.roles, party=https://cites.example/party',
    PANGOLINK_OIDC_ROLES: 'cites-fp=focal-point cites-officer=officer',
  }).provider;
  expect(renamed?.claims).toEqual({
    role: 'realm_access.roles',
    party: 'https://cites.example/party',
    organisation: 'organisation',
    name: 'name',
  });
  expect([...(renamed?.roles ?? [])]).toEqual([
    ['cites-fp', 'focal-point'],
    ['cites-officer', 'officer'],
  ]);
});

const wrong: [Environment, string][] = [
  [
    { PANGOLINK_OIDC_ISSUER: PROVIDER.PANGOLINK_OIDC_ISSUER },
    'PANGOLINK_OIDC_AUDIENCE is not set; it must be the name by which PANGOLINK_OIDC_ISSUER knows this service.',
  ],
  [
    { PANGOLINK_OIDC_AUDIENCE: 'pangolink' },
    'PANGOLINK_OIDC_AUDIENCE is set without PANGOLINK_OIDC_ISSUER; set that too, or remove PANGOLINK_OIDC_AUDIENCE.',
  ],
  [
    { ...PROVIDER, PANGOLINK_OIDC_ISSUER: 'http://login.example.org' },
    'PANGOLINK_OIDC_ISSUER is "http://login.example.org"; it must be an address that begins with https://, as https://login.example.org/.',
  ],
  [
    { ...PROVIDER, PANGOLINK_OIDC_CLAIMS: 'rank=role' },
    'PANGOLINK_OIDC_CLAIMS is "rank=role"; it must be pairs of role, party, organisation, name and a claim, as role=realm_access.roles.',
  ],
  [
    { ...PROVIDER, PANGOLINK_OIDC_ROLES: 'boss=king' },
    'PANGOLINK_OIDC_ROLES is "boss=king"; it must be pairs of a word and one of researcher, focal-point, drafter, iccwc-partner, organisation, expert, officer, administrator, as cites-officer=officer.',
  ],
  [{ PORT: 'http' }, 'PORT is "http"; it must be a whole number from 0 to 65535.'],
  [{ PORT: '65536' }, 'PORT is "65536"; it must be a whole number from 0 to 65535.'],
  [{ PANGOLINK_SEEDS: 'yes' }, 'PANGOLINK_SEEDS is "yes"; it must be load or skip.'],
  [
    { PANGOLINK_LOG_LEVEL: 'loud' },
    'PANGOLINK_LOG_LEVEL is "loud"; it must be one of silent, error, warn, info, debug.',
  ],
  [
    { PANGOLINK_CORS_ORIGINS: 'example.org' },
    'PANGOLINK_CORS_ORIGINS is "example.org"; it must be * or origins such as https://example.org, separated by commas.',
  ],
  [
    { PANGOLINK_MAX_COST: '-1' },
    'PANGOLINK_MAX_COST is "-1"; it must be a whole number from 1 to 1000000.',
  ],
  [
    { NEO4J_URI: 'neo4j://localhost' },
    'NEO4J_PASSWORD is not set; it must be the password of NEO4J_USER at NEO4J_URI.',
  ],
  [
    { NEO4J_PASSWORD: 'sesame' },
    'NEO4J_PASSWORD is set without NEO4J_URI; set that too, or remove NEO4J_PASSWORD.',
  ],
];

test.each(wrong)('%j stops the start with one sentence', (environment, sentence) => {
  expect(faults(environment)).toEqual([sentence]);
});

test.each(['http://localhost:7474', 'localhost', 'neo4j://'])('%s is no address', (uri) => {
  const [sentence] = faults({ ...REMOTE, NEO4J_URI: uri });
  expect(sentence).toMatch(`NEO4J_URI is "${uri}"; it must be an address`);
});

test.each([
  ['PANGOLINK_SEED', 'PANGOLINK_SEEDS'],
  ['NEO4J_USERNAME', 'NEO4J_USER'],
])('%s is unknown, and what there is instead is said', (name, right) => {
  const [sentence] = faults({ ...REMOTE, [name]: 'x' });
  expect(sentence).toMatch(new RegExp(`^${name} is no setting; .*${right}`));
});

test('what other programs read is left to them', () => {
  expect(
    faults({ NEO4J_HOME: '/opt/neo4j', PANGOLINK_TEST_CHROMIUM: '/usr/bin/chromium' }),
  ).toEqual([]);
});

test('every fault is told at once, and never a password', () => {
  const told = faults({
    PORT: 'x',
    PANGOLINK_COLOUR: 'sesame',
    NEO4J_URI: 'neo4j://ana:sesame@localhost',
    NEO4J_PASSWORD: 'sesame',
  });
  expect(told).toHaveLength(3);
  expect(told.join()).not.toMatch('sesame');
});

test('every setting says what it does and what stands for it', () => {
  for (const { description, standard, mustBe } of SETTINGS) {
    expect([description, standard, mustBe].every((text) => text.length > 0)).toBe(true);
    expect(description).toMatch(/\.$/);
  }
});

test('the table of the README says the same', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const rows = readme
    .split('\n')
    .map((line) => /^\| `([A-Z0-9_]+)` +\| (.+?) +\| (.+?) +\|$/.exec(line))
    .filter((row) => row !== null)
    .map(([, name, standard, description]) => ({ name, standard, description }));
  expect(rows).toEqual(
    SETTINGS.map(({ name, standard, description }) => ({ name, standard, description })),
  );
});
