import { createHash } from 'node:crypto';
import { type GraphQLObjectType } from 'graphql';
import { fieldMapping, storedProperties, type SearchPlace } from '../mapping.js';
import { type StoredValue } from '../values/value-shape.js';
import { type AccessFields } from '../write/access-fields.js';
import { keyOf, wordsOf } from './words.js';

/**
 * A record that search finds has the label of its access code: each code has an index of its own, so
 * that what a viewer may not see never stands among the candidates.
 */
const SEARCHABLE = 'Searchable';

/** The label of records that name an owner or readers, whatever their access code. */
const SEARCHABLE_BY_NAME = `${SEARCHABLE}Own`;

/** What is stored on a record for search alone. */
export const SEARCH_PROPERTIES = ['searchKeys', 'searchTitle', 'searchText', 'searchReaders'];

export const isSearchLabel = (label: string): boolean => label.startsWith(SEARCHABLE);

/** Every label of this kind, to be taken off before new ones are set. */
export const searchLabelsOf = (node: string): string =>
  `[label IN labels(${node}) WHERE label STARTS WITH '${SEARCHABLE}']`;

export interface SearchFields {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
}

interface Searched {
  readonly type: GraphQLObjectType;
  readonly properties: Readonly<Record<string, StoredValue>>;
}

/**
 * What is stored beside a record so that search finds it: each name or title as one word, the words
 * of names and titles, the words of everything, and who may read it beyond its access code.
 */
export function searchFields(
  record: Searched,
  { access, owner, readers }: Pick<AccessFields, 'access' | 'owner' | 'readers'>,
): SearchFields {
  const titles = textsAt(record, 'TITLE').map(wordsOf);
  const words = [...titles, ...textsAt(record, 'TEXT').map(wordsOf)].flat();
  if (words.length === 0) return { labels: [], properties: {} };
  const tokens = readerTokens(owner, readers ?? []);
  return {
    labels: [SEARCHABLE + access, ...(tokens.length === 0 ? [] : [SEARCHABLE_BY_NAME])],
    properties: {
      searchKeys: distinct(titles.map(keyOf)),
      searchTitle: distinct(titles.flat()),
      searchText: distinct(words),
      ...(tokens.length === 0 ? {} : { searchReaders: distinct(tokens) }),
    },
  };
}

/** The fields by which search finds records of a type, with the place that each counts at. */
export function searchedFields(
  type: GraphQLObjectType,
): readonly (readonly [field: string, place: SearchPlace])[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const mapping = fieldMapping(field);
    if (mapping?.kind !== 'PROPERTY' || mapping.search === undefined) return [];
    return [[field.name, mapping.search] as const];
  });
}

/** Names that may hold any sign, as words of letters and digits. */
export function readerTokens(owner: string | null, readers: readonly string[]): readonly string[] {
  return [
    ...(owner === null ? [] : [tokenOf('owner', owner)]),
    ...readers.map((reader) => tokenOf('reader', reader)),
  ];
}

function tokenOf(kind: 'owner' | 'reader', name: string): string {
  return createHash('sha256').update(`${kind} ${name}`).digest('hex');
}

function textsAt({ type, properties }: Searched, place: SearchPlace): readonly string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const mapping = fieldMapping(field);
    if (mapping?.kind !== 'PROPERTY' || mapping.search !== place) return [];
    const values = storedProperties(field, mapping).map((name) => properties[name] ?? null);
    return mapping.shape.searched?.(values) ?? values.flatMap(textsIn);
  });
}

function textsIn(value: StoredValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function distinct(words: readonly string[]): string {
  return [...new Set(words)].join(' ');
}
