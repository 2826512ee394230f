import { StartFailure } from '../neo4j/start-failure.js';

/** With what a command ends, for scripts. */
export enum Outcome {
  DONE = 0,
  /** The surroundings did not allow it. */
  FAILED = 1,
  /** What was given is refused: an unknown option, a damaged archive, a question with faults. */
  REFUSED = 2,
  /** The home belongs to a process that runs. */
  IN_USE = 3,
  /** It would replace data and nobody said that it may. */
  UNCONFIRMED = 4,
  /** What was refused was left out, and the rest is done. */
  PARTLY = 5,
  /** The user ended it, as a shell tells of Ctrl-C. */
  INTERRUPTED = 130,
}

/** A failure that scripts can tell from others. */
export class CommandFailure extends StartFailure {
  constructor(
    readonly outcome: Outcome,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What was given is refused, in one sentence that says what would be right. */
export function refused(message: string, options?: ErrorOptions): CommandFailure {
  return new CommandFailure(Outcome.REFUSED, message, options);
}
