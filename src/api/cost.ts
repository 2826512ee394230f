import {
  type ApolloServerPlugin,
  type BaseContext,
  type GraphQLRequestContextDidResolveOperation,
} from '@apollo/server';
import { getVariableValues } from 'graphql';
import { type Limits } from '../config.js';
import { breachOf } from './breach.js';
import { refuseDeepVariables } from './limits.js';
import { Reckoning } from './reckoning.js';

type Resolved = GraphQLRequestContextDidResolveOperation<BaseContext>;

const ADVICE = 'Ask for smaller pages by "first", or for fewer lists within lists.';

/** Refuses, before it runs, a query whose answer could hold more objects than the limit. */
export function withinCost(limits: Limits): ApolloServerPlugin {
  const didResolveOperation = ({ schema, document, operation, request }: Resolved) => {
    refuseCostly({ schema, document, operation, variables: request.variables ?? {} }, limits);
    return Promise.resolve();
  };
  return { requestDidStart: () => Promise.resolve({ didResolveOperation }) };
}

interface Asked extends Pick<Resolved, 'schema' | 'document'> {
  readonly operation: Resolved['operation'] | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Throws where variables are too deep, or an answer could hold more objects than the limit. */
export function refuseCostly(asked: Asked, limits: Limits): void {
  refuseDeepVariables(asked.variables, limits);
  const value = costOf(asked);
  if (value > limits.cost) throw breachOf({ name: 'cost', value, limits, advice: ADVICE });
}

function costOf({ schema, document, operation, variables }: Asked): number {
  const definitions = operation?.variableDefinitions ?? [];
  const { coerced } = getVariableValues(schema, definitions, variables);
  // An unknown operation and wrong variables are refused by GraphQL itself, before anything runs.
  if (operation === undefined || coerced === undefined) return 0;
  return new Reckoning(schema, document, coerced).costOf(operation);
}
