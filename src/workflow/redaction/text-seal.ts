import { randomBytes } from 'node:crypto';
import { fold } from '../../graph/values/fold.js';
import { hashOf } from '../../graph/write/content.js';

/**
 * What tells one text from another without saying it. As long as it stands the text stands in the
 * graph as well; both go together.
 */
export interface TextSeal {
  readonly salt: string;
  readonly digest: string;
}

const SALT_BYTES = 16;

export function sealText(text: string): TextSeal {
  const salt = randomBytes(SALT_BYTES).toString('hex');
  return { salt, digest: digestOf(salt, text) };
}

export function isSealed({ salt, digest }: TextSeal, text: string): boolean {
  return digestOf(salt, text) === digest;
}

const digestOf = (salt: string, text: string): string => hashOf([salt, comparable(text)]);

/** Upper and lower case, accents and spaces around make no other text. */
export const comparable = (text: string): string => fold(text.trim());
