import { isSign, type SearchedText } from './words.js';

/** How well the text that is searched for fits: the whole of a name, its beginning, or some words. */
export type Match = 'EXACT' | 'PREFIX' | 'TERMS';

/** What is stored of a candidate, each text as its words. */
export interface Candidate {
  readonly id: string;
  /** Each name or title as one word. */
  readonly keys: readonly string[];
  readonly titleWords: readonly string[];
  readonly words: readonly string[];
}

export interface Hit {
  readonly id: string;
  readonly match: Match;
  /** In a name or title, or only in what else the record says. */
  readonly matchedIn: 'TITLE' | 'TEXT';
}

interface Ranked extends Hit {
  readonly found: number;
  readonly foundInTitle: number;
}

const MATCHES: readonly Match[] = ['EXACT', 'PREFIX', 'TERMS'];

/**
 * The order of hits: exact before prefix before single words, then by how many words were found, how
 * many of them in a title, and by id. It looks at each record by itself, so what a viewer may not see
 * has no say in it.
 */
export function ranked(text: SearchedText, candidates: readonly Candidate[]): readonly Hit[] {
  return candidates
    .map((candidate) => rank(text, candidate))
    .sort(inOrder)
    .map(({ id, match, matchedIn }) => ({ id, match, matchedIn }));
}

function rank({ key, words }: SearchedText, candidate: Candidate): Ranked {
  const { id, keys, titleWords, words: all } = candidate;
  const match = keys.includes(key)
    ? 'EXACT'
    : keys.some((known) => known.startsWith(key))
      ? 'PREFIX'
      : 'TERMS';
  const found = words.filter((word) => isAmong(all, word)).length;
  const foundInTitle = words.filter((word) => isAmong(titleWords, word)).length;
  const inTitle = match !== 'TERMS' || foundInTitle > 0;
  return { id, match, matchedIn: inTitle ? 'TITLE' : 'TEXT', found, foundInTitle };
}

function isAmong(known: readonly string[], word: string): boolean {
  return isSign(word) ? known.includes(word) : known.some((other) => other.startsWith(word));
}

function inOrder(a: Ranked, b: Ranked): number {
  return (
    MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match) ||
    b.found - a.found ||
    b.foundInTitle - a.foundInTitle ||
    (a.id < b.id ? -1 : 1)
  );
}
