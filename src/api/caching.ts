import { type ApolloServerPlugin } from '@apollo/server';
import { type RequestHandler } from 'express';
import { OperationTypeNode } from 'graphql';

/** What the public may keep, if it asks each time whether it still holds. */
export const ANSWER_OF_THE_PUBLIC = 'no-cache';

/**
 * What the public reads may be kept and must be asked for again; what somebody reads who signed in
 * is kept nowhere.
 */
export const answerHeaders: RequestHandler = (request, response, next) => {
  const isPublic = request.headers.authorization === undefined;
  response
    .vary('Accept, Authorization')
    .set('Cache-Control', isPublic ? ANSWER_OF_THE_PUBLIC : 'private, no-store');
  next();
};

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
