import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { refused } from '../outcome.js';
import { QUESTIONS } from '../places.js';

const SHIPPED_NAME = /^[a-z0-9-]+$/;

/** The text of a question given as GraphQL, as the name of a shipped one, as a file, or as - for standard input. */
export async function readQuestion(given: string): Promise<string> {
  if (given === '-') return text(process.stdin);
  if (given.includes('{')) return given;
  const shipped = SHIPPED_NAME.test(given) ? await contents(shippedFile(given)) : undefined;
  const found = shipped ?? (await contents(given));
  if (found !== undefined) return found;
  throw refused(
    `"${given}" is neither GraphQL, nor a file that can be read, nor the name of a shipped question; those are the files of ${QUESTIONS}, without their ending.`,
  );
}

/** The variables of a question, given as a JSON object. */
export function readVariables(given = '{}'): Record<string, unknown> {
  const variables = parsed(given);
  if (typeof variables === 'object' && variables !== null && !Array.isArray(variables)) {
    return variables as Record<string, unknown>;
  }
  throw refused(
    `--variables must be a JSON object, as '{"taxon": "taxon:manis"}', with quotes that the shell keeps.`,
  );
}

const shippedFile = (name: string): string => join(QUESTIONS, `${name}.graphql`);

async function contents(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
