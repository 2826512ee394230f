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
  const didResolveOperation = (resolved: Resolved): Promise<void> => {
    refuseDeepVariables(resolved.request.variables ?? {}, limits);
    const value = costOf(resolved);
    if (value > limits.cost) throw breachOf({ name: 'cost', value, limits, advice: ADVICE });
    return Promise.resolve();
  };
  return { requestDidStart: () => Promise.resolve({ didResolveOperation }) };
}

function costOf({ schema, document, operation, request }: Resolved): number {
  const definitions = operation?.variableDefinitions ?? [];
  const { coerced } = getVariableValues(schema, definitions, request.variables ?? {});
  // An unknown operation and wrong variables are refused by GraphQL itself, before anything runs.
  if (operation === undefined || coerced === undefined) return 0;
  return new Reckoning(schema, document, coerced).costOf(operation);
}
