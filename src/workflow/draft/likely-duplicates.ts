import { type GraphQLSchema } from 'graphql';
import { indexQuestions } from '../../graph/search/questions.js';
import { keyOf, searchedText, wordsOf } from '../../graph/search/words.js';
import { type GraphSession } from '../../graph/session.js';
import { type RecordContent } from '../../graph/write/content.js';
import { checkDraft, isEvidence } from './check-draft.js';
import { type DraftBody } from './draft.js';
import { DuplicateSign, type LikelyDuplicate } from './likely-duplicate.type.js';
import { typeNamed } from './record-input.js';

/** A record found by a word of the draft, each text as its words. */
interface Candidate {
  readonly id: string;
  readonly keys: readonly string[];
  readonly titleWords: readonly string[];
}

const MOST_CANDIDATES = 25;
const MOST_WORDS = 16;
const MOST_IDENTIFIERS = 5;
const MOST_DUPLICATES = 5;
/** Share of the words of a title, and their number, that make another title like it. */
const ALIKE = 0.6;
const ALIKE_WORDS = 2;

/** Records that the viewer may see and that may be the one in a draft, the likeliest first. */
export async function likelyDuplicates(
  graph: GraphSession,
  schema: GraphQLSchema,
  { type: name, recordId, fields }: DraftBody,
): Promise<readonly LikelyDuplicate[]> {
  const type = typeNamed(schema, name);
  if (!isEvidence(type)) return [];
  const { content } = checkDraft(schema, { type, recordId, fields });
  const titles = titlesOf(content);
  const identifiers = identifiersOf(content);
  const found = await candidates(graph, name, [...titles, ...identifiers]);
  const others = found.filter(({ id }) => id !== recordId);
  const inPlace = await inSamePlace(graph, content, others);
  const sign = signOf({ titles, identifiers, inPlace });
  return others
    .flatMap((candidate) => {
      const seen = sign(candidate);
      return seen === null ? [] : [{ recordId: candidate.id, sign: seen }];
    })
    .sort(
      (a, b) => SIGNS.indexOf(a.sign) - SIGNS.indexOf(b.sign) || (a.recordId < b.recordId ? -1 : 1),
    )
    .slice(0, MOST_DUPLICATES);
}

const SIGNS = Object.values(DuplicateSign);

function titlesOf({ properties }: RecordContent): readonly string[] {
  const named = ['titleEn', 'titleFr', 'titleEs', 'originalTitle'];
  return named.map((name) => properties[name]).filter((text) => typeof text === 'string');
}

/** Identifiers are stored as `scheme|value`. */
function identifiersOf({ properties }: RecordContent): readonly string[] {
  const stored = properties['identifiers'];
  if (!Array.isArray(stored)) return [];
  return stored.map((pair: string) => pair.slice(pair.indexOf('|') + 1)).slice(0, MOST_IDENTIFIERS);
}

async function candidates(
  graph: GraphSession,
  type: string,
  texts: readonly string[],
): Promise<readonly Candidate[]> {
  const questions = texts.flatMap((text) => {
    const words = wordsOf(text).slice(0, MOST_WORDS);
    if (words.length === 0) return [];
    return indexQuestions(searchedText(words.join(' ')), graph.viewer);
  });
  if (questions.length === 0) return [];
  const parameters = { questions, types: [type], limit: MOST_CANDIDATES };
  const rows = await graph.ask('search/candidates', parameters, null);
  const byId = new Map(rows.map((row) => [String(row[0]), row] as const));
  return [...byId.values()].map(([id, keys, titleWords]) => ({
    id: String(id),
    keys: String(keys).split(' '),
    titleWords: String(titleWords).split(' '),
  }));
}

async function inSamePlace(
  graph: GraphSession,
  { relations }: RecordContent,
  others: readonly Candidate[],
): Promise<ReadonlySet<string>> {
  const jurisdictions = relations
    .map(({ to }) => to)
    .filter((id) => /^(party|territory):/.test(id));
  if (jurisdictions.length === 0 || others.length === 0) return new Set();
  const records = others.map(({ id }) => id);
  const rows = await graph.ask('workflow/led-to', { records, jurisdictions }, null);
  return new Set(rows.map(([id]) => String(id)));
}

interface Compared {
  readonly titles: readonly string[];
  readonly identifiers: readonly string[];
  readonly inPlace: ReadonlySet<string>;
}

function signOf({ titles, identifiers, inPlace }: Compared) {
  const titleWords = titles.map(wordsOf);
  const titleKeys = titleWords.map(keyOf);
  const identifierKeys = identifiers.map((text) => keyOf(wordsOf(text)));
  return ({ id, keys, titleWords: theirs }: Candidate): DuplicateSign | null => {
    if (identifierKeys.some((key) => keys.includes(key))) return DuplicateSign.SAME_IDENTIFIER;
    if (titleKeys.some((key) => keys.includes(key))) return DuplicateSign.SAME_TITLE;
    const isAlike = titleWords.some((words) => isLike(words, theirs));
    return isAlike && inPlace.has(id) ? DuplicateSign.SIMILAR_TITLE_SAME_PLACE : null;
  };
}

/** Beside its titles the words of its identifiers stand there, so only ours are counted. */
function isLike(ours: readonly string[], theirs: readonly string[]): boolean {
  const words = [...new Set(ours)];
  const shared = words.filter((word) => theirs.includes(word)).length;
  return shared >= ALIKE_WORDS && shared / words.length >= ALIKE;
}
