import { GraphQLError } from 'graphql';
import { InputError } from './values/value-shape.js';

/** What a caller got wrong: where it stands among the arguments, and what would be right. */
export function badUserInput(message: string, argument?: readonly string[]): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      code: 'BAD_USER_INPUT',
      ...(argument === undefined ? {} : { argument: argument.join('.') }),
    },
  });
}

/** Says of what a caller got wrong in a value where among the arguments that value stands. */
export function withPath<T>(path: readonly (string | number)[], work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw badUserInput(`"${path.join('.')}": ${error.message}.`, path.map(String));
  }
}

/** The database cannot be reached or is starting; nothing was changed. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** Others were writing for so long that this one did not get its turn; nothing was changed. */
export class WritersBusy extends Error {
  override readonly name = 'WritersBusy';
}

/** A statement ran longer than it may; the database ended it and nothing was changed. */
export class StatementTimedOut extends Error {
  override readonly name = 'StatementTimedOut';
}

/** A write needs more memory than the database gives to one, or has at the moment; nothing was changed. */
export class WriteTooLarge extends Error {
  override readonly name = 'WriteTooLarge';
}

/** A node was to be made under a key that another one has; nothing was changed. */
export class KeyTaken extends Error {
  override readonly name = 'KeyTaken';
}
