import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, Lexer, TokenKind, type GraphQLFormattedError, type Source } from 'graphql';
import { type Logger } from 'pino';
import { type Config } from '../config.js';
import { DatabaseUnavailable, StatementTimedOut, WritersBusy } from '../graph/errors.js';
import { argumentPath } from './argument-path.js';
import { breachOf } from './breach.js';

/** Codes of errors that a caller can mend; their messages are written for the caller. */
const FOR_THE_CALLER =
  /^(BAD_REQUEST|BAD_USER_INPUT|GRAPHQL_\w+|FORBIDDEN|OPERATION_RESOLUTION_FAILURE|PERSISTED_QUERY_\w+|\w+_LIMIT_EXCEEDED)$/;
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha\w \d+ tokens/;

type Reporting = Pick<Config, 'limits' | 'statementTimeoutMs'>;

/** What callers learn of an error: of their own all, of ours the id under which it stands in the log. */
export function errorFormat(config: Reporting, logger: Logger) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const error = unwrapResolverError(thrown);
    if (error instanceof DatabaseUnavailable) return { ...formatted, ...away(error, logger) };
    if (error instanceof WritersBusy) return { ...formatted, ...busy(error, logger) };
    if (error instanceof StatementTimedOut) return { ...formatted, ...tooLong(config) };
    const code = codeOf(formatted, thrown);
    if (!(thrown instanceof GraphQLError) || !FOR_THE_CALLER.test(code)) {
      return { ...formatted, ...masked(error, logger) };
    }
    return { ...formatted, ...mistake(thrown, code, config) };
  };
}

/** The answer to a request that failed before GraphQL had it. */
export function errorBody(message: string, code: string, more: object = {}): string {
  return JSON.stringify({ errors: [{ message, extensions: { code, ...more } }] });
}

/** An error that is none of the caller's business: logged under an id, which alone is told. */
export function masked(error: unknown, logger: Logger): GraphQLFormattedError {
  const id = randomUUID();
  logger.error({ err: error, id }, 'A request failed.');
  const message = `Something went wrong on our side; nothing more can be said here. When you report it, name the id ${id}.`;
  return { message, extensions: { code: 'INTERNAL_SERVER_ERROR', id } };
}

/** Apollo gives errors of validation its own code; the one that a rule of ours chose stands beneath. */
function codeOf({ extensions }: GraphQLFormattedError, thrown: unknown): string {
  const inner = thrown instanceof GraphQLError ? thrown.originalError : undefined;
  const chosen = inner instanceof GraphQLError ? inner.extensions['code'] : undefined;
  return String(chosen ?? extensions?.['code']);
}

function mistake(
  error: GraphQLError,
  code: string,
  { limits }: Reporting,
): Pick<GraphQLFormattedError, 'message' | 'extensions'> {
  if (TOO_MANY_TOKENS.test(error.message)) {
    const value = tokensIn(error.source);
    const { message, extensions } = breachOf({ name: 'tokens', value, limits });
    return { message, extensions: withoutHttp(extensions) };
  }
  const argument = error.extensions['argument'] ?? argumentPath(error);
  if (argument === undefined) {
    return { message: error.message, extensions: { ...withoutHttp(error.extensions), code } };
  }
  return {
    message: error.message,
    extensions: { ...withoutHttp(error.extensions), code: 'BAD_USER_INPUT', argument },
  };
}

/** For the status line only. */
function withoutHttp(extensions: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(extensions).filter(([key]) => key !== 'http'));
}

function tokensIn(source: Source | undefined): number {
  let count = 0;
  if (source === undefined) return count;
  const lexer = new Lexer(source);
  try {
    while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  } catch {
    // What comes after the limit was never read and need not be GraphQL.
  }
  return count;
}

function away(error: DatabaseUnavailable, logger: Logger): GraphQLFormattedError {
  // Without the stack: while it is away, every request comes here.
  logger.warn({ reason: error.message, cause: String(error.cause) }, 'The database is away.');
  return {
    message: 'The database cannot be reached at the moment; ask again in a few seconds.',
    extensions: { code: 'SERVICE_UNAVAILABLE' },
  };
}

function busy({ message: reason }: WritersBusy, logger: Logger): GraphQLFormattedError {
  logger.warn({ reason }, 'A write did not get its turn.');
  return {
    message:
      'So many write at the moment that this did not get its turn; nothing was changed. ' +
      'Send it again in a few seconds, under the same idempotency key.',
    extensions: { code: 'SERVICE_UNAVAILABLE' },
  };
}

function tooLong({ statementTimeoutMs }: Reporting): GraphQLFormattedError {
  const seconds = statementTimeoutMs / 1000;
  return {
    message:
      `The answer took longer than the ${seconds} seconds that the database may take. ` +
      'Narrow the filter, or ask for fewer lists within lists.',
    extensions: {
      code: 'DEADLINE_EXCEEDED',
      limit: { name: 'statementTimeout', value: null, maximum: seconds },
    },
  };
}
