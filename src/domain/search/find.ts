import { badUserInput } from '../../graph/errors.js';
import { indexQuestions } from '../../graph/search/questions.js';
import { ranked, type Candidate, type Hit } from '../../graph/search/rank.js';
import { searchedText, type SearchedText } from '../../graph/search/words.js';
import { type GraphSession } from '../../graph/session.js';
import { LONGEST_TEXT, MOST_HITS, type SearchArguments } from './search.input.js';
import { SearchableType } from './searchable-type.js';

const MOST_WORDS = 16;

/** What a viewer finds under a text, in one statement. */
export async function find(
  graph: GraphSession,
  { text, types = Object.values(SearchableType), first }: SearchArguments,
): Promise<readonly Hit[]> {
  if (types === null) throw badUserInput('"types" is null; leave it out for all types.', ['types']);
  if (first < 1 || first > MOST_HITS) {
    throw badUserInput(`"first" is ${first}; a search gives 1 to ${MOST_HITS} hits.`, ['first']);
  }
  const searched = withinLimits(text);
  const questions = indexQuestions(searched, graph.viewer);
  const parameters = { questions, types, limit: MOST_HITS };
  const rows = await graph.ask('search/candidates', parameters, null);
  return ranked(searched, rows.map(candidateOf)).slice(0, first);
}

function withinLimits(text: string): SearchedText {
  if (text.length > LONGEST_TEXT) {
    throw badUserInput(
      `"text" has ${text.length} signs; a search takes at most ${LONGEST_TEXT}. Name fewer words.`,
      ['text'],
    );
  }
  const searched = searchedText(text);
  const { length } = searched.words;
  if (length === 0) {
    throw badUserInput('"text" holds no letter and no digit to search for.', ['text']);
  }
  if (length > MOST_WORDS) {
    throw badUserInput(
      `"text" has ${length} different words; a search takes at most ${MOST_WORDS}.`,
      ['text'],
    );
  }
  return searched;
}

function candidateOf([id, keys, titleWords, words]: readonly unknown[]): Candidate {
  return {
    id: String(id),
    keys: wordList(keys),
    titleWords: wordList(titleWords),
    words: wordList(words),
  };
}

const wordList = (stored: unknown): readonly string[] => String(stored).split(' ');
