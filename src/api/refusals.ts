import { type ErrorRequestHandler, type RequestHandler } from 'express';
import { type GraphQLFormattedError } from 'graphql';
import { type Logger } from 'pino';
import { type Limits } from '../config.js';
import { breachOf } from './breach.js';
import { masked } from './errors.js';

const JSON_TYPES = ['application/json', 'application/graphql-response+json'] as const;

/** What the reader of bodies throws. */
interface BodyError extends Error {
  readonly type?: string;
  readonly status?: number;
  readonly length?: number;
  readonly received?: number;
}

/** Answers a body that cannot be read in the shape of GraphQL, which never gets to see it. */
export function refusedBody(limits: Limits): ErrorRequestHandler {
  return (error: BodyError, request, response, next) => {
    const { status = 500 } = error;
    if (status >= 500) {
      next(error);
      return;
    }
    response
      .status(status)
      .set('Cache-Control', 'no-store')
      .type(request.accepts([...JSON_TYPES]) || JSON_TYPES[0])
      .send(JSON.stringify({ errors: [explained(error, limits)] }));
  };
}

function explained(error: BodyError, limits: Limits): GraphQLFormattedError {
  if (error.type === 'entity.too.large') {
    const value = error.received ?? error.length ?? limits.body + 1;
    const { message, extensions } = breachOf({ name: 'body', value, limits, what: 'The body' });
    return { message, extensions: { code: extensions['code'], limit: extensions['limit'] } };
  }
  const message =
    error.type === 'entity.parse.failed'
      ? `The body is not JSON: ${error.message}.`
      : `The body cannot be read: ${error.message}.`;
  return { message, extensions: { code: 'BAD_REQUEST' } };
}

export const nothingHere: RequestHandler = (_request, response) => {
  response.status(404).type('text/plain').send('Nothing is here. The API is at /graphql.\n');
};

/** What went wrong outside GraphQL, told by an id alone. */
export function failure(logger: Logger): ErrorRequestHandler {
  return (error: BodyError, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status = 500 } = error;
    if (status === 404) nothingHere(_request, response, next);
    else if (status < 500)
      response.status(status).type('text/plain').send('A malformed request.\n');
    else response.status(status).json({ errors: [masked(error, logger)] });
  };
}
