import { type GraphQLResolveInfo } from 'graphql';
import { type AccountContext } from '../../access/account-context.js';
import { type Asking } from './perform.js';

/** What an act needs of the request that asks for it. */
export const askingIn = (
  { graph, account }: Pick<AccountContext, 'graph' | 'account'>,
  { schema }: GraphQLResolveInfo,
): Asking => ({ graph, account, schema });
