import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { idPrefix, typesKeptAs } from '../../../graph/mapping.js';

/**
 * The types of which an operator may bring records: all that cite their sources, and the sources
 * themselves. Releases are written by imports alone, and submissions by those who send them.
 */
export function importedTypes(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  return typesKeptAs('STATES', schema)
    .filter((type) => type.name === 'Source' || citesSources(type))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The type whose ids begin with a word, as "trade-route". */
export function importedType(schema: GraphQLSchema, word: string): GraphQLObjectType | undefined {
  return importedTypes(schema).find(({ name }) => idPrefix(name) === word);
}

export const citesSources = (type: GraphQLObjectType): boolean =>
  type.getInterfaces().some(({ name }) => name === 'Sourced');
