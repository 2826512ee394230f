import { randomBytes } from 'node:crypto';
import { wordsOf } from '../../graph/search/words.js';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Random signs: an id with them tells nothing of how many others there are. */
export function randomSigns(count: number): string {
  return [...randomBytes(count)].map((byte) => BASE32.charAt(byte % 32)).join('');
}

const LONGEST_SLUG = 40;
const RANDOM_SIGNS = 8;

/** A readable slug made of a title, and what makes it nobody's guess; letters that ids lack fall out. */
export function slugOf(title: string): string {
  const words = wordsOf(title).map((word) => word.replace(/[^a-z0-9]/g, ''));
  const slug = words
    .filter((word) => word !== '')
    .reduce((all, word) => (all.length + word.length < LONGEST_SLUG ? `${all}${word}-` : all), '');
  return slug + randomSigns(RANDOM_SIGNS);
}
