import { GraphQLError } from 'graphql';

/** What a caller got wrong: where it stands among the arguments, and what would be right. */
export function badUserInput(message: string, argument?: readonly string[]): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      code: 'BAD_USER_INPUT',
      ...(argument === undefined ? {} : { argument: argument.join('.') }),
    },
  });
}

/** The database cannot be reached or is starting; nothing was changed. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** A statement ran longer than it may; the database ended it and nothing was changed. */
export class StatementTimedOut extends Error {
  override readonly name = 'StatementTimedOut';
}
