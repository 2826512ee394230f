import {
  type ApolloServerPlugin,
  type BaseContext,
  type GraphQLRequestContextDidResolveOperation,
} from '@apollo/server';
import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isLeafType,
  isListType,
  Kind,
  type GraphQLField,
  type GraphQLNamedType,
} from 'graphql';
import { getComplexity, type ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { type Limits } from '../config.js';
import { fieldMapping } from '../graph/mapping.js';
import { breachOf } from './breach.js';
import { refuseDeepVariables } from './limits.js';

type ResolvedRequest = GraphQLRequestContextDidResolveOperation<BaseContext>;
type Field = GraphQLField<unknown, unknown>;

/** What a list without a page size counts for: such lists are short by their nature. */
const PLAIN_LIST = 10;

/**
 * Refuses, before it runs, a query whose answer could hold more objects than the limit: every object
 * counts as one, a page as many times as its size, values and introspection as nothing.
 */
export function withinCost(limits: Limits): ApolloServerPlugin {
  const didResolveOperation = (request: ResolvedRequest): Promise<void> => {
    const variables = request.request.variables ?? {};
    refuseDeepVariables(variables, limits);
    const value = costOf(request, variables);
    if (value > limits.cost) throw breachOf({ name: 'cost', value, limits, advice: ADVICE });
    return Promise.resolve();
  };
  return { requestDidStart: () => Promise.resolve({ didResolveOperation }) };
}

const ADVICE = 'Ask for smaller pages by "first", or for fewer lists within lists.';

function costOf(
  { schema, document, operation }: ResolvedRequest,
  variables: Record<string, unknown>,
): number {
  const definitions = document.definitions.filter(
    (definition) => definition === operation || definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  try {
    const query = { ...document, definitions };
    return getComplexity({ schema, query, variables, estimators: [objectsIn] });
  } catch (error) {
    throw error instanceof GraphQLError ? wrongInput(error) : error;
  }
}

/** Arguments and variables that do not fit their types come to light here, before anything runs. */
function wrongInput({ message, nodes = [], extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    nodes,
    extensions: { ...extensions, code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}

function objectsIn({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  if (type.name.startsWith('__') || field.name.startsWith('__')) return 0;
  if (isLeafType(getNamedType(field.type))) return isTotal(type, field) ? 1 : 0;
  const each = isWrapper(field) ? childComplexity : 1 + childComplexity;
  return each * howMany(type, field, args);
}

function howMany(parent: GraphQLNamedType, field: Field, args: ComplexityEstimatorArgs['args']) {
  const { first, ids } = args as { first?: number; ids?: readonly unknown[] };
  if (first !== undefined) return first;
  // The lists within a connection are as long as its page, which counts at the connection.
  const isPlainList = isListType(getNullableType(field.type)) && !isConnection(parent);
  return isPlainList ? (ids?.length ?? PLAIN_LIST) : 1;
}

/** Counting a whole list is taken to cost what reading a page of it does. */
function isTotal(parent: GraphQLNamedType, field: Field): boolean {
  return isConnection(parent) && field.name === 'totalCount';
}

/** What is no object of the graph itself: a connection and its parts, a value that has fields. */
function isWrapper(field: Field): boolean {
  const type = getNamedType(field.type);
  if (isConnection(type) || ['edges', 'pageInfo'].includes(field.name)) return true;
  return ['PROPERTY', 'DERIVED'].includes(fieldMapping(field)?.kind ?? '');
}

function isConnection({ name }: GraphQLNamedType): boolean {
  return name.endsWith('Connection');
}
