import { type Logger } from 'pino';
import { type Question } from '../api/questions.js';

interface WarmUp {
  readonly url: string;
  readonly questions: readonly Question[];
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/** Over a large graph some analyses take many seconds; those who ask now shall not wait for them. */
const LONGEST_MS = 60_000;

/**
 * Asks each shipped question once, one after another, as anybody would who opens the portal: the database
 * plans a statement when it first meets it, which takes many times as long as the answer. Whatever fails
 * here will be told to those who ask; a start is none the worse for it. It ends after a minute.
 */
export async function warmUp({ url, questions, logger, signal }: WarmUp): Promise<void> {
  const begun = performance.now();
  let warm = 0;
  try {
    for (const { query } of questions) {
      if (performance.now() - begun > LONGEST_MS) break;
      await ask(new URL('graphql', url), query, signal);
      warm += 1;
    }
    const seconds = Math.round((performance.now() - begun) / 1000);
    logger.info({ warm, of: questions.length, seconds }, 'Shipped questions are warmed up.');
  } catch (error) {
    if (signal.aborted) return;
    logger.warn({ reason: String(error) }, 'The shipped questions are not warmed up.');
  }
}

async function ask(url: URL, query: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal,
  });
  await response.arrayBuffer();
}
