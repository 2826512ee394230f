import { createHmac } from 'node:crypto';
import { exportSPKI, importJWK, type CryptoKey } from 'jose';
import { givenGraph, type GivenGraph, type GivenRecord } from '../support/given-graph.js';
import { type Answer } from '../api/support/test-api.js';
import { AUDIENCE, providerKey, TestProvider, type TokenParts } from './support/provider.js';
import { startRunningApp, type RunningApp } from './support/running-app.js';

/*
 * Who signs in with a token of a provider, over real HTTP: what each role reads, and that no token
 * that is wrong in any way ever passes for the public.
 */

let given: GivenGraph;
let provider: TestProvider;
let app: RunningApp;

const source = (name: string, access: Partial<GivenRecord['access']>): GivenRecord => ({
  raw: {
    id: `source:${name}`,
    title: name,
    sourceType: 'NEWS',
    reliability: 'STANDARD',
  },
  access: { access: 'PUBLIC', owner: null, readers: null, status: 'PUBLISHED', ...access },
});

const SOURCES = [
  source('of-all', {}),
  source('of-community', { access: 'COMMUNITY' }),
  source('of-parties', { access: 'PARTIES' }),
  source('of-iccwc', { access: 'ICCWC' }),
  source('of-both', { access: 'PARTIES_AND_ICCWC' }),
  source('of-officers', { access: 'OFFICERS' }),
  source('of-viet-nam', { access: 'NAMED', owner: 'party:VN', status: 'DRAFT' }),
  source('of-interpol', { access: 'OFFICERS', owner: 'organisation:interpol' }),
  source('of-traffic', { access: 'NAMED', readers: ['organisation:traffic'] }),
];

beforeAll(async () => {
  given = await givenGraph();
  const open = SOURCES[0]!.access;
  await given.write([
    {
      raw: { id: 'party:VN', code: 'VN', name: 'Viet Nam', status: 'PARTY' },
      access: open,
    },
    ...SOURCES,
  ]);
  provider = await TestProvider.start(await providerKey('ES256', 'first'));
  app = await startRunningApp(given, {
    PANGOLINK_OIDC_ISSUER: provider.issuer,
    PANGOLINK_OIDC_AUDIENCE: AUDIENCE,
  });
});

afterAll(async () => {
  await app.stop();
  await provider.stop();
  await given.close();
});

const QUESTION = `{
  viewer { kind displayName designation summary party { id } reads { audience } }
  sources { totalCount nodes { id } }
}`;

interface Told {
  readonly viewer: Readonly<Record<string, unknown>>;
  readonly sources: { readonly totalCount: number; readonly nodes: readonly { id: string }[] };
}

const told = ({ data }: Answer): Told => data as unknown as Told;
const bearer = (token: string): string => `Bearer ${token}`;
const names = ({ sources }: Told): string[] =>
  sources.nodes.map(({ id }) => id.replace('source:of-', ''));

const as = async (claims: TokenParts['claims'] = {}) =>
  app.ask(QUESTION, bearer(await provider.token({ claims })));

test('without a token the public asks, and the answer may be kept', async () => {
  const answer = await app.ask(QUESTION);
  expect(names(told(answer))).toEqual(['all']);
  expect(told(answer).viewer).toMatchObject({
    kind: null,
    summary: 'You are not signed in. You read what is published to everyone.',
    reads: [{ audience: 'PUBLIC' }],
  });
  expect(answer.headers.get('cache-control')).toBe('no-cache');
  expect(answer.headers.get('vary')).toMatch('Authorization');
});

const ROLES: readonly (readonly [string, Record<string, unknown>, readonly string[]])[] = [
  ['RESEARCHER', { role: 'researcher' }, ['all', 'community']],
  [
    'FOCAL_POINT',
    { role: 'focal-point', party: 'VN' },
    ['all', 'both', 'community', 'parties', 'viet-nam'],
  ],
  [
    'FOCAL_POINT',
    { role: ['drafter', 'unrelated'], party: 'party:KE' },
    ['all', 'both', 'community', 'parties'],
  ],
  [
    'ICCWC_PARTNER',
    { role: 'iccwc-partner', organisation: 'interpol' },
    ['all', 'both', 'community', 'iccwc', 'interpol'],
  ],
  [
    'ORGANISATION_OR_EXPERT',
    { role: 'organisation', organisation: 'organisation:traffic' },
    ['all', 'traffic'],
  ],
  ['ORGANISATION_OR_EXPERT', { role: 'expert' }, ['all']],
  [
    'SECRETARIAT_OFFICER',
    { role: 'officer' },
    ['all', 'both', 'community', 'iccwc', 'interpol', 'officers', 'parties'],
  ],
  ['ADMINISTRATOR', { role: 'administrator' }, ['all']],
];

test.each(ROLES)('%s, %j: reads what its role reads', async (kind, claims, expected) => {
  const answer = await as({ name: ' Ana  ', ...claims });
  expect(answer.errors).toBeUndefined();
  expect(names(told(answer))).toEqual(expected);
  expect(told(answer).sources.totalCount).toBe(expected.length);
  expect(told(answer).viewer).toMatchObject({ kind, displayName: 'Ana' });
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
});

test('a focal point is told its Party and what it reads, in words', async () => {
  const { viewer } = told(await as({ role: 'focal-point', party: 'VN' }));
  expect(viewer).toMatchObject({
    party: { id: 'party:VN' },
    designation: 'DESIGNATED',
    summary:
      'You are signed in as the designated focal point of party:VN. You read what is published to ' +
      'everyone, to researchers, Parties and ICCWC, to Parties, to Parties and ICCWC, whatever is in ' +
      'your own name, and records that name you.',
  });
});

test('errors are kept nowhere, signed in or not', async () => {
  const token = bearer(await provider.token());
  for (const authorization of [undefined, token]) {
    const answer = await app.ask('{ platform(id: "WeChat") { id } }', authorization);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
});

test.each(['RS256', 'EdDSA'])('a provider may sign with %s', async (alg) => {
  const key = await providerKey(alg, 'other');
  const other = await TestProvider.start(key);
  const there = await startRunningApp(given, {
    PANGOLINK_OIDC_ISSUER: other.issuer,
    PANGOLINK_OIDC_AUDIENCE: AUDIENCE,
    PANGOLINK_OIDC_JWKS: `${other.issuer}/keys`,
    PANGOLINK_OIDC_CLAIMS: 'role=realm_access.roles',
    PANGOLINK_OIDC_ROLES: 'cites-officer=officer',
  });
  const claims = {
    role: 'administrator',
    realm_access: { roles: ['cites-officer', 'researcher'] },
  };
  const answer = await there.ask(QUESTION, bearer(await other.token({ claims })));
  expect(told(answer).viewer).toMatchObject({ kind: 'SECRETARIAT_OFFICER' });
  await there.stop();
  await other.stop();
});

const base64url = (value: object): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

const payload = () => ({
  iss: provider.issuer,
  aud: AUDIENCE,
  sub: 'ana',
  role: 'officer',
  exp: Math.floor(Date.now() / 1000) + 600,
});

/** A token that says it is not signed at all. */
const unsigned = () => `${base64url({ alg: 'none', kid: 'first' })}.${base64url(payload())}.`;

/** Signed with the public key taken as a shared secret, which a careless reader would accept. */
async function confused(): Promise<string> {
  const key = await importJWK(provider.key.publicJwk, 'ES256', { extractable: true });
  const secret = await exportSPKI(key as CryptoKey);
  const signed = `${base64url({ alg: 'HS256', kid: 'first' })}.${base64url(payload())}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

const tampered = async () => {
  const [header, , signature] = (await provider.token()).split('.');
  return [header, base64url(payload()), signature].join('.');
};

const token = (parts: TokenParts) => () => provider.token(parts);
const claims = (given: Record<string, unknown>) => token({ claims: given });

const WRONG: readonly (readonly [string, () => string | Promise<string>, string, RegExp])[] = [
  ['no token at all', () => 'Bearer ', 'UNSUPPORTED_SCHEME', /must be "Bearer"/],
  ['another scheme', () => 'Basic YW5hOnNlc2FtZQ==', 'UNSUPPORTED_SCHEME', /must be "Bearer"/],
  ['something else', () => 'Bearer sesame', 'MALFORMED', /This is no token/],
  ['three parts of nothing', () => 'Bearer a.b.c', 'MALFORMED', /This is no token/],
  ['an unsigned token', unsigned, 'ALGORITHM', /signed in a way/],
  ['a shared secret', confused, 'ALGORITHM', /signed in a way/],
  ['other claims under a signature', tampered, 'SIGNATURE', /signature of the token is wrong/],
  ['an expired token', token({ expires: -90 }), 'EXPIRED', /expired at \d{4}-.*Z; sign in again/],
  ['a token for later', token({ notBefore: 90 }), 'NOT_YET_VALID', /not valid yet/],
  ['no end', token({ expires: null }), 'CLAIM', /"exp"/],
  ['no subject', token({ subject: null }), 'CLAIM', /"sub"/],
  ['an empty subject', token({ subject: '' }), 'CLAIM', /"sub"/],
  ['another issuer', token({ issuer: 'https://elsewhere.example' }), 'WRONG_ISSUER', /not from/],
  ['another audience', token({ audience: 'shop' }), 'WRONG_AUDIENCE', /not meant for/],
  ['no role', claims({ role: 'guest' }), 'ROLE', /names no role/],
  ['a role of every object', claims({ role: 'constructor' }), 'ROLE', /names no role/],
  [
    'two roles',
    claims({ role: ['officer', 'administrator'] }),
    'ROLE',
    /officer and administrator/,
  ],
  ['no Party', claims({ role: 'focal-point' }), 'CLAIM', /one Party by its code/],
  ['two Parties', claims({ role: 'drafter', party: ['VN', 'KE'] }), 'CLAIM', /one Party/],
  ['a name for a Party', claims({ role: 'drafter', party: 'Viet Nam' }), 'CLAIM', /one Party/],
  [
    'no member of ICCWC',
    claims({ role: 'iccwc-partner', organisation: 'wwf' }),
    'CLAIM',
    /no member of ICCWC/,
  ],
  ['no organisation', claims({ role: 'organisation' }), 'CLAIM', /one organisation/],
];

test.each(WRONG)('refused, never public: %s', async (_, make, reason, message) => {
  const made = await make();
  const authorization = /^(Bearer|Basic) /.test(made) ? made : bearer(made);
  const answer = await app.ask(QUESTION, authorization);
  expect(answer.status).toBe(401);
  expect(answer.data).toBeUndefined();
  expect(answer.errors).toEqual([
    {
      message: expect.stringMatching(message) as string,
      extensions: { code: 'UNAUTHENTICATED', reason },
    },
  ]);
  const challenge = answer.headers.get('www-authenticate') ?? '';
  expect(challenge).toMatch(/^Bearer realm="Pangolink", error="invalid_token", error_descr/);
  expect(challenge).toContain(answer.errors?.[0]?.message.replaceAll('"', "'"));
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('a key that the provider does not show is refused, also as that of a right token', async () => {
  const stranger = await providerKey('ES256', 'stranger');
  const forged = await providerKey('ES256', 'first');
  const reasons = await Promise.all(
    [stranger, forged].map(async (key) => {
      const { errors } = await app.ask(QUESTION, bearer(await provider.token({ key })));
      return errors?.[0]?.extensions['reason'];
    }),
  );
  expect(reasons).toEqual(['UNKNOWN_KEY', 'SIGNATURE']);
});

test('clocks may differ by a minute', async () => {
  const late = await app.ask(QUESTION, bearer(await provider.token({ expires: -30 })));
  const early = await app.ask(QUESTION, bearer(await provider.token({ notBefore: 30 })));
  expect([late.status, early.status]).toEqual([200, 200]);
});

test('a provider that is away is no reason to take somebody for the public', async () => {
  const away = await TestProvider.start(await providerKey('ES256', 'away'));
  away.isDown = true;
  const there = await startRunningApp(given, {
    PANGOLINK_OIDC_ISSUER: away.issuer,
    PANGOLINK_OIDC_AUDIENCE: AUDIENCE,
  });
  const refused = await there.ask(QUESTION, bearer(await away.token()));
  expect(refused).toMatchObject({
    status: 503,
    errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }],
  });
  expect(refused.data).toBeUndefined();
  expect((await there.ask(QUESTION)).status).toBe(200);
  await there.stop();
  await away.stop();
});

test('tokens are in no log, whether right or wrong', async () => {
  const right = await provider.token();
  const wrong = await provider.token({ expires: -900 });
  for (const each of [right, wrong]) await app.ask(QUESTION, bearer(each));
  const logged = app.log.join('\n');
  expect(logged).toContain('"reason":"EXPIRED"');
  for (const part of [...right.split('.'), ...wrong.split('.')]) expect(logged).not.toContain(part);
  expect(logged).not.toMatch(/Bearer|eyJ/);
});
