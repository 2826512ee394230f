import { type Environment } from '../config.js';

/** What a command gets from the edge of the process. */
export interface Surroundings {
  readonly environment: Environment;
  /** Takes lines on what is going on. */
  readonly report: (line: string) => void;
  /** Set off when the user wants the command to end. */
  readonly signal: AbortSignal;
}
