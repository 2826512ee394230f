import { type ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { type Asked } from '../graphql-route/asked.js';
import { type Answer } from '../graphql-route/answer.js';
import { tagOf } from '../send.js';
import { sharedRead } from './shared-read.js';

interface KeptAnswers {
  /** Bytes of answers at most. */
  readonly bytes: number;
  /** Number of the last change that everyone may see; null where the graph holds nothing yet. */
  readonly dataVersion: () => Promise<number | null>;
}

interface Kept {
  readonly version: number;
  readonly answer: Answer;
}

/** A question that is answered as fast as the version is looked up gains nothing from being kept. */
const SLOW_MS = 5;
const MOST_DOCUMENTS = 1000;
const LONGEST_KEY = 10_000;
const KEPT_FOR_MS = 5 * 60_000;

/** Gives an answer to what was asked: a kept one, or the one that is worked out. */
type Answers = (
  asked: Asked,
  response: ServerResponse,
  answer: () => Promise<Answer>,
) => Promise<Answer>;

/**
 * Keeps answers that everyone gets, as long as nothing changes for everyone. Before one is given, the
 * database is asked for the version of its public data: none is older than the last write that was
 * acknowledged, whichever process wrote. Only for questions that took a while the last time, and never
 * for anybody who signed in.
 */
export function keptAnswers({ bytes, dataVersion }: KeptAnswers): Answers {
  const answers = new LRUCache<string, Kept>({
    maxSize: Math.max(1, bytes),
    sizeCalculation: ({ answer }, key) => answer.body.length + key.length,
    ttl: KEPT_FOR_MS,
  });
  const slow = new LRUCache<string, true>({ max: MOST_DOCUMENTS });
  const version = sharedRead(dataVersion);
  const noteTime = (document: string, response: ServerResponse): void => {
    const begun = performance.now();
    response.once('finish', () => {
      if (performance.now() - begun > SLOW_MS) slow.set(document, true);
      else slow.delete(document);
    });
  };
  const keptOr = async (key: string, answer: () => Promise<Answer>): Promise<Answer> => {
    // Where it cannot be told, the question itself will find out why.
    const now = await version().catch(() => null);
    const kept = answers.get(key);
    if (now !== null && kept?.version === now) return kept.answer;
    const given = tagged(await answer());
    if (now !== null && isForAll(given)) answers.set(key, { version: now, answer: given });
    return given;
  };
  return async (asked, response, answer) => {
    if (bytes === 0 || asked.headers.authorization !== undefined) return answer();
    const document = documentOf(asked);
    const key = slow.has(document) ? keyOf(asked) : null;
    if (key !== null && key.length <= LONGEST_KEY) return keptOr(key, answer);
    noteTime(document, response);
    return answer();
  };
}

/** All of a request that an answer may depend on. */
function keyOf({ method, search, headers, body }: Asked): string {
  const { accept, 'content-type': type } = headers;
  const others = [headers['apollo-require-preflight'], headers['x-apollo-operation-name']];
  return JSON.stringify([method, search, accept, type, ...others, body ?? null]);
}

function documentOf({ body, search }: Asked): string {
  const { query: document } = (body ?? { query: new URLSearchParams(search).get('query') }) as {
    readonly query?: unknown;
  };
  return typeof document === 'string' ? document : '';
}

const tagged = (answer: Answer): Answer => ({ ...answer, tag: tagOf(answer.body) });

/** One with an error in it, and what something did, come with a header that lets nobody keep them. */
const isForAll = ({ status, headers }: Answer): boolean =>
  status === 200 && !headers.has('cache-control');
