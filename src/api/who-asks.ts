import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Logger } from 'pino';
import { ProviderUnavailable, SignInRefused } from '../access/sign-in/refusal.js';
import { DatabaseUnavailable } from '../graph/errors.js';
import { acceptedJson } from './accepted-json.js';
import { errorBody } from './errors.js';
import { send } from './send.js';
import { RETRY_AFTER } from './status.js';

/** Makes the context of one request. */
export type CreateContext<Context> = (
  request: IncomingMessage,
  /** Set off when nobody waits for the answer any more. */
  gone: AbortSignal,
) => Context | Promise<Context>;

/**
 * Finds out who asks before the body is read. Whoever sends a token that is not right is told why,
 * and gets no answer as somebody else, not even as the public: then there is no context. Nothing of the
 * token is logged.
 */
export async function whoAsks<Context extends object>(
  response: ServerResponse,
  createContext: CreateContext<Context>,
  logger: Logger,
): Promise<Context | null> {
  try {
    return await createContext(response.req, goneWith(response));
  } catch (error) {
    refuse(error, response, logger);
    return null;
  }
}

/** Set off when the connection ends before the answer has gone out: nobody waits for it any more. */
function goneWith(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}

function refuse(error: unknown, response: ServerResponse, logger: Logger): void {
  if (error instanceof SignInRefused) {
    const { reason, message } = error;
    logger.info({ reason, from: response.req.socket.remoteAddress }, 'A sign-in was refused.');
    response.setHeader('WWW-Authenticate', challenge(message));
    answer(response, 401, errorBody(message, 'UNAUTHENTICATED', { reason }));
    return;
  }
  if (!(error instanceof ProviderUnavailable || error instanceof DatabaseUnavailable)) throw error;
  logger.warn({ err: error }, 'Nobody can tell at the moment who asks.');
  const message =
    'Whether the token or key is right cannot be told at the moment; ask again in a few seconds.';
  response.setHeader('Retry-After', RETRY_AFTER);
  answer(response, 503, errorBody(message, 'SERVICE_UNAVAILABLE'));
}

/** After RFC 6750, which allows fewer signs in a description than a sentence may have. */
function challenge(message: string): string {
  const description = message.replace(/"/g, "'").replace(/[^\x20-\x5B\x5D-\x7E]/g, ' ');
  return `Bearer realm="Pangolink", error="invalid_token", error_description="${description}"`;
}

function answer(response: ServerResponse, status: number, body: string): void {
  response.setHeader('Cache-Control', 'no-store');
  send(response, { status, type: acceptedJson(response.req), body });
}
