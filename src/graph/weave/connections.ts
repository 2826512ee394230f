import {
  GraphQLBoolean,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfigMap,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { LARGEST_PAGE } from '../compile/order.js';
import { type AbstractType } from '../mapping.js';
import { type Summary } from '../summary.js';

export type Connectable = GraphQLObjectType | AbstractType;

/** Objects that were compiled carry each value under the key of its answer. */
export const byResponseKey: GraphQLFieldResolver<Record<string | number, unknown>, unknown> = (
  source,
  _arguments,
  _context,
  { path },
) => source[path.key];

const pageInfoType = new GraphQLObjectType({
  name: 'PageInfo',
  description: 'Where a page stands in its list, after the Relay specification of connections.',
  fields: {
    hasNextPage: {
      type: new GraphQLNonNull(GraphQLBoolean),
      description: 'Whether more follows.',
    },
    hasPreviousPage: {
      type: new GraphQLNonNull(GraphQLBoolean),
      description: 'Whether the page was asked for with "after".',
    },
    startCursor: { type: GraphQLString, description: 'Cursor of the first object of the page.' },
    endCursor: { type: GraphQLString, description: 'Hand it in as "after" for the next page.' },
  },
});

const DEFAULT_PAGE = 25;

export const pagingArguments = {
  first: {
    type: new GraphQLNonNull(GraphQLInt),
    defaultValue: DEFAULT_PAGE,
    description: `How many objects at most, 1 to ${LARGEST_PAGE}.`,
  },
  after: {
    type: GraphQLString,
    description: 'The "endCursor" of the page before; left out for the first page.',
  },
};

/** The connection types of one schema, made when first asked for. */
export class Connections {
  private readonly made = new Map<string, GraphQLObjectType>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly summaries: readonly Summary[],
  ) {}

  /** Of objects that a resolver makes by hand, page by page; nobody counts them. */
  ofPages(type: GraphQLObjectType): GraphQLObjectType {
    const { edges, nodes, pageInfo } = connectionFields(type);
    return new GraphQLObjectType({
      name: `${type.name}Connection`,
      description: `A page of a list of ${type.name}.`,
      fields: { edges, nodes, pageInfo },
    });
  }

  of(type: Connectable): GraphQLObjectType {
    const known = this.made.get(type.name);
    if (known !== undefined) return known;
    const connection = connectionType(type, this.summaryFields(type));
    this.made.set(type.name, connection);
    return connection;
  }

  private summaryFields(type: Connectable): GraphQLFieldConfigMap<never, unknown> {
    const fields = this.summaries.flatMap((summary) => {
      const field = summary.fieldOf(this.schema, type);
      if (field === null) return [];
      return [[summary.name, { ...field, extensions: { summary }, resolve: byResponseKey }]];
    });
    return Object.fromEntries(fields) as GraphQLFieldConfigMap<never, unknown>;
  }
}

function connectionType(
  type: Connectable,
  summaries: GraphQLFieldConfigMap<never, unknown>,
): GraphQLObjectType {
  const { edges, nodes, pageInfo } = connectionFields(type, byResponseKey);
  return new GraphQLObjectType({
    name: `${type.name}Connection`,
    description: `A page of a list of ${type.name}.`,
    extensions: { connects: type },
    fields: {
      edges,
      nodes,
      pageInfo,
      totalCount: {
        type: new GraphQLNonNull(GraphQLInt),
        description:
          'How many objects the whole list has under the same filter. Counted when asked for.',
        resolve: byResponseKey,
      },
      ...summaries,
    },
  });
}

type Resolve = typeof byResponseKey;

function connectionFields(type: Connectable, resolve?: Resolve) {
  const listOf = (item: GraphQLObjectType | AbstractType) =>
    new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(item)));
  const resolved = resolve === undefined ? {} : { resolve };
  return {
    edges: {
      type: listOf(edgeType(type, resolved)),
      description: 'The objects of the page, each with its cursor.',
      ...resolved,
    },
    nodes: {
      type: listOf(type),
      description: 'The objects of the page without cursors.',
      ...resolved,
    },
    pageInfo: {
      type: new GraphQLNonNull(pageInfoType),
      description: 'Whether more follows, and from where.',
      ...resolved,
    },
  };
}

function edgeType(type: Connectable, resolved: { readonly resolve?: Resolve }): GraphQLObjectType {
  return new GraphQLObjectType({
    name: `${type.name}Edge`,
    description: `One ${type.name} of a page.`,
    fields: {
      cursor: {
        type: new GraphQLNonNull(GraphQLString),
        description: 'Stands for the place behind this object.',
        ...resolved,
      },
      node: {
        type: new GraphQLNonNull(type),
        description: 'The object itself.',
        ...resolved,
      },
    },
  });
}
