import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keySource } from '../../src/access/sign-in/key-sources.js';
import { RotatingKeys } from '../../src/access/sign-in/rotating-keys.js';
import { verifiedClaims } from '../../src/access/sign-in/verify-token.js';
import { AUDIENCE, providerKey, TestProvider, type ProviderKey } from './support/provider.js';

/* The keys of a provider change at its will; time is given here, so that nothing waits. */

const MINUTE = 60_000;

let provider: TestProvider;
let second: ProviderKey;
let now = 0;

beforeAll(async () => {
  provider = await TestProvider.start(await providerKey('ES256', 'first'));
  second = await providerKey('ES256', 'second');
});
afterAll(() => provider.stop());

let keys: RotatingKeys;
beforeEach(() => {
  now = 0;
  provider.shown = [provider.key];
  provider.asked = 0;
  provider.isDown = false;
  keys = new RotatingKeys(keySource(provider.issuer, undefined), {}, () => now);
});

/** What comes of a token: the name of its subject, or of the refusal. */
async function outcome(key: ProviderKey): Promise<string> {
  const { issuer } = provider;
  try {
    const { sub } = await verifiedClaims(await provider.token({ key }), {
      issuer,
      audience: AUDIENCE,
      keys,
    });
    return String(sub);
  } catch (error) {
    return (error as { reason?: string }).reason ?? (error as Error).name;
  }
}

test('keys are asked for once, however many tokens come at once', async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcome(provider.key)));
  expect(new Set(outcomes)).toEqual(new Set(['ana']));
  expect(provider.asked).toBe(1);
});

test('a new key is found when a token names it, and the old one ends when it is gone', async () => {
  expect(await outcome(provider.key)).toBe('ana');
  now += MINUTE;
  provider.shown = [second];
  expect(await outcome(second)).toBe('ana');
  expect(await outcome(provider.key)).toBe('UNKNOWN_KEY');
  expect(provider.asked).toBe(2);
});

test('a key that was withdrawn ends within minutes although no new one is named', async () => {
  expect(await outcome(provider.key)).toBe('ana');
  provider.shown = [second];
  now += 11 * MINUTE;
  expect(await outcome(provider.key)).toBe('UNKNOWN_KEY');
});

test('tokens that name unknown keys cannot make us ask again and again', async () => {
  expect(await outcome(provider.key)).toBe('ana');
  now += MINUTE;
  const strangers = await Promise.all(Array.from({ length: 30 }, () => outcome(second)));
  expect(new Set(strangers)).toEqual(new Set(['UNKNOWN_KEY']));
  now += 20_000;
  expect(await outcome(second)).toBe('UNKNOWN_KEY');
  expect(provider.asked).toBe(2);
  now += 20_000;
  expect(await outcome(second)).toBe('UNKNOWN_KEY');
  expect(provider.asked).toBe(3);
});

test('known keys serve for an hour while the provider is away, and no longer', async () => {
  expect(await outcome(provider.key)).toBe('ana');
  provider.isDown = true;
  now += 59 * MINUTE;
  expect(await outcome(provider.key)).toBe('ana');
  now += 2 * MINUTE;
  expect(await outcome(provider.key)).toBe('ProviderUnavailable');
  provider.isDown = false;
  now += MINUTE;
  expect(await outcome(provider.key)).toBe('ana');
});

describe('where keys come from', () => {
  test('a file is read again when a token names another key', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pangolink-keys-'));
    const file = join(folder, 'jwks.json');
    const show = (key: ProviderKey) => writeFile(file, JSON.stringify({ keys: [key.publicJwk] }));
    await show(provider.key);
    keys = new RotatingKeys(keySource(provider.issuer, file), {}, () => now);
    expect(await outcome(provider.key)).toBe('ana');
    await show(second);
    now += MINUTE;
    expect(await outcome(second)).toBe('ana');
    await rm(folder, { recursive: true });
  });

  test('a configuration of another issuer is not believed', async () => {
    keys = new RotatingKeys(keySource(`${provider.issuer}/`, undefined), {}, () => now);
    expect(await outcome(provider.key)).toBe('ProviderUnavailable');
  });

  test('what is no set of keys is none', async () => {
    const address = `${provider.issuer}/.well-known/openid-configuration`;
    keys = new RotatingKeys(keySource(provider.issuer, address), {}, () => now);
    expect(await outcome(provider.key)).toBe('ProviderUnavailable');
  });
});
