import { type Viewer } from '../viewer.js';
import { readerTokens } from './search-fields.js';
import { isSign, type SearchedText } from './words.js';

/** One question to one full-text index. */
export interface IndexQuestion {
  readonly index: string;
  readonly query: string;
}

/**
 * What each kind of match adds to the score of a record. Every clause below scores a constant, so the
 * score depends on the record and the question alone, never on what else the index holds; it stands
 * in the order of `rank.ts` and picks the candidates. The sums are whole numbers that a 32-bit float
 * holds exactly.
 */
const SCORES = { exact: 8192, prefix: 4096, word: 64, wordInTitle: 1 } as const;

/**
 * The questions of one viewer: to the index of each access code that the viewer has, and to the one
 * of records that name their readers, narrowed to those that name this viewer.
 */
export function indexQuestions(
  text: SearchedText,
  { access, owner, ids }: Viewer,
): readonly IndexQuestion[] {
  const query = clauses(text).join(' ');
  const open = access.map((code) => ({ index: `search_${code}`, query }));
  const tokens = readerTokens(owner, ids);
  if (tokens.length === 0) return open;
  const own = `+searchReaders:(${tokens.join(' ')})^0 +(${query})`;
  return [...open, { index: 'search_own', query: own }];
}

function clauses({ key, words }: SearchedText): readonly string[] {
  return [
    `searchKeys:${whole(key)}^${SCORES.exact}`,
    `searchKeys:${key}*^${SCORES.prefix}`,
    ...words.flatMap((word) => [
      `searchText:${beginning(word)}^${SCORES.word}`,
      `searchTitle:${beginning(word)}^${SCORES.wordInTitle}`,
    ]),
  ];
}

/** A range of one word scores a constant; the plain word would score by how rare it is. */
const whole = (word: string): string => `[${word} TO ${word}]`;

const beginning = (word: string): string => (isSign(word) ? whole(word) : `${word}*`);
