import { type IncomingMessage } from 'node:http';
import { type RequestHandler, type Response } from 'express';
import { type Logger } from 'pino';
import { ProviderUnavailable, SignInRefused } from '../access/sign-in/refusal.js';
import { DatabaseUnavailable } from '../graph/errors.js';
import { errorBody } from './errors.js';
import { RETRY_AFTER } from './status.js';

/** Where the context of a request waits in its `locals`. */
export const CONTEXT = 'context';

/**
 * Finds out who asks before the body is read. Whoever sends a token that is not right is told why,
 * and gets no answer as somebody else, not even as the public. Nothing of the token is logged.
 */
export function whoAsks<Context>(
  createContext: (request: IncomingMessage, gone: AbortSignal) => Context | Promise<Context>,
  logger: Logger,
): RequestHandler {
  return async (request, response, next) => {
    try {
      response.locals[CONTEXT] = await createContext(request, goneWith(response));
    } catch (error) {
      refuse(error, response, logger);
      return;
    }
    next();
  };
}

/** Set off when the connection ends before the answer has gone out: nobody waits for it any more. */
function goneWith(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}

function refuse(error: unknown, response: Response, logger: Logger): void {
  if (error instanceof SignInRefused) {
    const { reason, message } = error;
    logger.info({ reason, from: response.req.socket.remoteAddress }, 'A sign-in was refused.');
    response.set('WWW-Authenticate', challenge(message));
    answer(response, 401, errorBody(message, 'UNAUTHENTICATED', { reason }));
    return;
  }
  if (!(error instanceof ProviderUnavailable || error instanceof DatabaseUnavailable)) throw error;
  logger.warn({ err: error }, 'Nobody can tell at the moment who asks.');
  const message =
    'Whether the token or key is right cannot be told at the moment; ask again in a few seconds.';
  response.set('Retry-After', RETRY_AFTER);
  answer(response, 503, errorBody(message, 'SERVICE_UNAVAILABLE'));
}

/** After RFC 6750, which allows fewer signs in a description than a sentence may have. */
function challenge(message: string): string {
  const description = message.replace(/"/g, "'").replace(/[^\x20-\x5B\x5D-\x7E]/g, ' ');
  return `Bearer realm="Pangolink", error="invalid_token", error_description="${description}"`;
}

function answer(response: Response, status: number, body: string): void {
  const type = response.req.accepts(['application/json', 'application/graphql-response+json']);
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .type(type || 'application/json')
    .send(body);
}
