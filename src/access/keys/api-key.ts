import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What an API key begins with, so that people and scanners of leaks know one when they see it. */
export const KEY_PREFIX = 'pgl_';

const FORM = /^pgl_([a-z2-7]{12})_([A-Za-z0-9_-]{43})$/;
const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** A key as its holder has it: its name in the graph, and what proves that it is held. */
export interface KeyParts {
  readonly id: string;
  readonly secret: string;
}

export function newKey(): KeyParts {
  const id = [...randomBytes(12)].map((byte) => base32.charAt(byte % 32)).join('');
  return { id, secret: randomBytes(32).toString('base64url') };
}

export const keyText = ({ id, secret }: KeyParts): string => `${KEY_PREFIX}${id}_${secret}`;

/** Null where the text has not the form of a key. */
export function keyParts(text: string): KeyParts | null {
  const [, id, secret] = FORM.exec(text) ?? [];
  return id === undefined || secret === undefined ? null : { id, secret };
}

/** The secret has 256 random bits, so one round is enough: there is nothing to guess from. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compared in constant time; with no hash at all it takes the same time and is never right. */
export function isSecret(secret: string, hash: string | undefined): boolean {
  const given = Buffer.from(hashOfSecret(secret), 'hex');
  const kept = Buffer.from(hash ?? '', 'hex');
  const isComparable = kept.length === given.length;
  return timingSafeEqual(given, isComparable ? kept : Buffer.alloc(given.length)) && isComparable;
}
