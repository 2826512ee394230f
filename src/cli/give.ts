import { type Config } from '../config.js';
import { type Outcome } from './outcome.js';
import { type Surroundings } from './surroundings.js';

export interface JsonOption {
  readonly json?: boolean;
}

/** Runs a command, gives its result in words or as JSON, and ends the process with its outcome. */
export type Give = <Result>(
  options: JsonOption,
  command: (config: Config, surroundings: Surroundings) => Promise<Result>,
  inWords: (result: Result) => string,
  /** What a result means for scripts; done when left out. */
  outcomeOf?: (result: Result) => Outcome,
) => Promise<never>;
