import { type ApolloServerPlugin } from '@apollo/server';
import { type RequestHandler } from 'express';

/**
 * What the public reads may be kept and must be asked for again; what somebody reads who signed in
 * is kept nowhere.
 */
export const answerHeaders: RequestHandler = (request, response, next) => {
  const isPublic = request.headers.authorization === undefined;
  response
    .vary('Accept, Authorization')
    .set('Cache-Control', isPublic ? 'no-cache' : 'private, no-store');
  next();
};

/** An answer with an error in it is not kept: it may be right the next time. */
export const errorsAreNotKept: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response: { body, http } }) {
        const hasErrors = body.kind === 'single' && (body.singleResult.errors ?? []).length > 0;
        if (hasErrors) http.headers.set('cache-control', 'no-store');
        return Promise.resolve();
      },
    }),
};
