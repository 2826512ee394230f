import { type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { type AccountContext } from '../access/account-context.js';

/** An API key lies in a dashboard: it reads, and changes nothing. */
export const keysOnlyRead: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ operation, contextValue }) {
        const { account } = contextValue as Partial<AccountContext>;
        const isReading = operation?.operation === OperationTypeNode.QUERY;
        if (isReading || account?.keyId === undefined) return Promise.resolve();
        throw new GraphQLError('An API key reads and changes nothing; sign in with a token.', {
          extensions: { code: 'FORBIDDEN', http: { status: 403 } },
        });
      },
    }),
};
