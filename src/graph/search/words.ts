/**
 * How texts are cut into words and made comparable. The same is done to what is stored and to what is
 * asked, so the full-text index has only white space left to cut at, and nothing that its query
 * language would read as an operator ever reaches it.
 */

import { fold } from '../values/fold.js';

/** Rises with every change of how texts are cut, so that what is stored is cut anew. */
export const CUTTING = 1;

/** Scripts that set no spaces between words: each sign is a word. */
const SIGN = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}';

/** A sign, a number with points in it such as 17.92, or a run of letters and digits. */
const WORD = new RegExp(
  `(?=[\\p{L}\\p{N}])[${SIGN}]|\\d+(?:\\.\\d+)+(?!\\p{L})|(?:[^\\P{L}${SIGN}]|\\p{N})+`,
  'gu',
);

/** The words of a text in their order: letters, digits and points within numbers, nothing else. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(WORD) ?? [];
}

/** Words longer than this are cut by the index; none of a real text is. */
const LONGEST_KEY = 240;

/** A whole text as one word, to find it by the whole or by its beginning. */
export function keyOf(words: readonly string[]): string {
  return words.join('_').slice(0, LONGEST_KEY);
}

/** One letter, digit or sign: it begins too many words to tell anything by that. */
export const isSign = (word: string): boolean => /^.$/u.test(word);

/** Articles and prepositions of English, French and Spanish: nearly every text holds them. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and at by for from in of on or the to with ' +
    'au aux avec d dans de des du en et l la le les par pour sur un une ' +
    'al con del e el las los o para por y'
  ).split(' '),
);

/** A text to search for: the whole as one word, and the different words that say something. */
export interface SearchedText {
  readonly key: string;
  readonly words: readonly string[];
}

export function searchedText(text: string): SearchedText {
  const words = wordsOf(text);
  const telling = words.filter((word) => !EMPTY_WORDS.has(word));
  return { key: keyOf(words), words: [...new Set(telling.length > 0 ? telling : words)] };
}
