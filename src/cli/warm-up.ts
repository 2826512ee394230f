import { type Logger } from 'pino';
import { type Question } from '../api/questions.js';

interface WarmUp {
  readonly url: string;
  readonly questions: readonly Question[];
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/**
 * Asks each shipped question once, one after another, as anybody would who opens the portal: the database
 * plans a statement when it first meets it, which takes many times as long as the answer. Whatever fails
 * here will be told to those who ask; a start is none the worse for it.
 */
export async function warmUp({ url, questions, logger, signal }: WarmUp): Promise<void> {
  const begun = performance.now();
  try {
    for (const { query } of questions) await ask(new URL('graphql', url), query, signal);
    const seconds = Math.round((performance.now() - begun) / 1000);
    logger.info({ questions: questions.length, seconds }, 'The shipped questions are warmed up.');
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
