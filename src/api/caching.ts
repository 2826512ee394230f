import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';

/** What an answer depends on, beside the address. */
export const ANSWERS_VARY_BY = 'Accept, Authorization';

/**
 * What the public reads may be kept and must be asked for again; what somebody reads who signed in
 * is kept nowhere.
 */
export function setKeeping({ headers }: IncomingMessage, response: ServerResponse): void {
  const isPublic = headers.authorization === undefined;
  response.setHeader('Cache-Control', isPublic ? 'no-cache' : 'private, no-store');
}

/** An answer with an error in it is not kept: it may be right the next time. Nor is what something did. */
export const errorsAreNotKept: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ operation, response: { body, http } }) {
        const hasErrors = body.kind === 'single' && (body.singleResult.errors ?? []).length > 0;
        const isRead = operation?.operation === OperationTypeNode.QUERY;
        if (hasErrors || !isRead) http.headers.set('cache-control', 'no-store');
        return Promise.resolve();
      },
    }),
};
