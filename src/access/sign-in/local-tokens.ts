import { createHmac } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type JSONWebKeySet,
  type JWTPayload,
} from 'jose';
import { z } from 'zod';
import { type RoleName } from '../roles.js';
import { RotatingKeys } from './rotating-keys.js';
import { type TrustedIssuer } from './verify-token.js';

const ISSUER = 'urn:pangolink:local';
const AUDIENCE = 'pangolink';
const ALGORITHM = 'ES256';

/** A token of our own never lasts longer than this. */
export const MOST_HOURS = 24;

const Key = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string(),
});
type Key = z.infer<typeof Key>;

/** Whom a token of our own is for, and for how long. */
export interface LocalToken {
  readonly role: RoleName;
  readonly party?: string;
  readonly organisation?: string;
  readonly name: string;
  readonly hours: number;
}

/** The tokens of a home, for a start without a sign-in provider. */
export function localIssuer(home: string): TrustedIssuer {
  return {
    issuer: ISSUER,
    audience: AUDIENCE,
    // A file on this machine is quickly read again, for instance once its first token was made.
    keys: new RotatingKeys(() => publicKeys(home), { pauseMs: 1000 }),
    oldest: MOST_HOURS * 3600,
  };
}

/** Makes a token with the key of a home, and that key where the home has none yet. */
export async function mintLocalToken(home: string, token: LocalToken): Promise<string> {
  const { role, party, organisation, name, hours } = token;
  const { kid, ...key } = await provideKey(home);
  const now = Math.floor(Date.now() / 1000);
  const claims = { role, party, organisation, name };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITHM, kid, typ: 'JWT' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(subjectOf(token, key.d))
    .setIssuedAt(now)
    .setExpirationTime(now + Math.round(hours * 3600))
    .sign(await importJWK(key, ALGORITHM));
}

/** The account that a token of our own is for: its subject is made of what was asked for. */
export const localAccountId = ({ sub = '' }: JWTPayload): string => `account:local-${sub}`;

const NAME_DIGITS = 16;

/**
 * The same role for the same Party or body under the same name is the same account again. Records and
 * writes keep this: the name itself stands in the token alone, and without the key nobody finds it by
 * trying.
 */
function subjectOf({ role, party, organisation, name }: LocalToken, secret: string): string {
  const digest = createHmac('sha256', secret).update(name.normalize('NFKC')).digest('hex');
  return [role, party, organisation, digest.slice(0, NAME_DIGITS)]
    .filter((part) => part !== undefined)
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

async function publicKeys(home: string): Promise<JSONWebKeySet> {
  const key = await readKey(home);
  if (key === undefined) return { keys: [] };
  const { kty, crv, x, y, kid } = key;
  return { keys: [{ kty, crv, x, y, kid, alg: ALGORITHM, use: 'sig' }] };
}

async function provideKey(home: string): Promise<Key> {
  return (await readKey(home)) ?? createKey(home);
}

/** Undefined where there is no file. */
async function readKey(home: string): Promise<Key | undefined> {
  const text = await readFile(keyFile(home), 'utf8').catch(noFile);
  return text === undefined ? undefined : Key.parse(JSON.parse(text));
}

function noFile(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

async function createKey(home: string): Promise<Key> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const key = Key.parse({ ...jwk, kid: await calculateJwkThumbprint(jwk) });
  await mkdir(home, { recursive: true, mode: 0o700 });
  try {
    await writeFile(keyFile(home), `${JSON.stringify(key)}\n`, { flag: 'wx', mode: 0o600 });
    return key;
  } catch (error) {
    // Another command was first; its key is the one that counts.
    const theirs = await readKey(home);
    if (theirs === undefined) throw error;
    return theirs;
  }
}

const keyFile = (home: string): string => join(home, 'token-key.json');
