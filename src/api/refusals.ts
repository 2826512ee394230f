import { type ServerResponse } from 'node:http';
import { type ErrorRequestHandler, type RequestHandler } from 'express';
import { type GraphQLFormattedError } from 'graphql';
import { type Logger } from 'pino';
import { type Limits } from '../config.js';
import { acceptedJson } from './accepted-json.js';
import { breachOf } from './breach.js';
import { masked } from './errors.js';
import { send, type Sent } from './send.js';

/** What the reader of bodies throws. */
export interface BodyError extends Error {
  readonly type?: string;
  readonly status?: number;
  readonly length?: number;
  readonly received?: number;
}

/** Answers a body that cannot be read in the shape of GraphQL, which never gets to see it. */
export function refuseBody(error: BodyError, response: ServerResponse, limits: Limits): void {
  const { status = 500 } = error;
  if (status >= 500) throw error;
  response.setHeader('Cache-Control', 'no-store');
  const body = JSON.stringify({ errors: [explained(error, limits)] });
  send(response, { status, type: acceptedJson(response.req), body });
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

const NOTHING_HERE: Sent = {
  status: 404,
  type: 'text/plain',
  body: 'Nothing is here. The API is at /graphql.\n',
};

export const nothingHere: RequestHandler = (_request, response) => {
  send(response, NOTHING_HERE);
};

/** The same for what express serves. */
export function failure(logger: Logger): ErrorRequestHandler {
  return (error: BodyError, _request, response, next) => {
    if (response.headersSent) next(error);
    else tellFailure(error, response, logger);
  };
}

/** What went wrong outside GraphQL, told by an id alone. */
export function tellFailure(error: BodyError, response: ServerResponse, logger: Logger): void {
  const { status = 500 } = error;
  if (status === 404) send(response, NOTHING_HERE);
  else if (status < 500) {
    send(response, { status, type: 'text/plain', body: 'A malformed request.\n' });
  } else {
    const body = JSON.stringify({ errors: [masked(error, logger)] });
    send(response, { status, type: 'application/json', body });
  }
}
