import { GraphQLList, GraphQLNonNull, type GraphQLSchema } from 'graphql';
import { type Summary } from '../../graph/summary.js';
import { caveat } from '../estimate/caveat.js';
import { typeNamed } from '../summaries/type-named.js';
import { countFacet } from './count-facet.js';
import { facetEnum, facetKey, facetKeys } from './facet-keys.js';

type Type = Parameters<Summary['keys']>[0];
type Args = Parameters<Summary['keys']>[1];

/** Counts the records of a connection by the values of their fields. */
export const facets: Summary = {
  name: 'facets',
  fieldOf: (schema: GraphQLSchema, type) =>
    facetKeys(type).length === 0
      ? null
      : {
          description:
            'All records of the list under the same filter, counted by the values of their fields.',
          type: new GraphQLNonNull(typeNamed(schema, 'Facets')),
          args: {
            of: {
              type: new GraphQLList(new GraphQLNonNull(facetEnum(type))),
              description: 'By which fields; left out for all that there are.',
            },
          },
        },
  keys: (type, args) => asked(type, args).map(({ key }) => key),
  summarise: (type, args, groups) => {
    const records = groups.reduce((sum, { count }) => sum + count, 0);
    const fields = asked(type, args).map(({ field, values }, position) => {
      const stored = groups.map((group) => ({
        stored: group.values[position],
        records: group.count,
      }));
      return { field, ...countFacet(stored, values ?? []) };
    });
    return { records, fields, caveats: [caveat('COLLECTION_NOT_WORLD', { records })] };
  },
};

function asked(type: Type, { of }: Args) {
  return of === undefined || of === null
    ? facetKeys(type)
    : [...new Set(of as readonly string[])].map((field) => facetKey(type, field));
}
