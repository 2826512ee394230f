import { type Config } from '../config.js';

const STATEMENT_TIMEOUT_MS = 10 * 60_000;

/** For commands that go through the whole store or a whole file, where nobody waits for an answer. */
export const patient = (config: Config): Config => ({
  ...config,
  statementTimeoutMs: STATEMENT_TIMEOUT_MS,
});
