import { type Request, type RequestHandler, type Response } from 'express';
import { LRUCache } from 'lru-cache';
import { ANSWER_OF_THE_PUBLIC } from '../caching.js';
import { sharedRead } from './shared-read.js';

interface KeptAnswers {
  /** Bytes of answers at most. */
  readonly bytes: number;
  /** Number of the last change that everyone may see; null where the graph holds nothing yet. */
  readonly dataVersion: () => Promise<number | null>;
}

interface Kept {
  readonly version: number;
  readonly body: string;
  readonly type: string;
  readonly etag: string;
}

/** A question that is answered as fast as the version is looked up gains nothing from being kept. */
const SLOW_MS = 5;
const MOST_DOCUMENTS = 1000;
const LONGEST_KEY = 10_000;
const KEPT_FOR_MS = 5 * 60_000;

/**
 * Keeps answers that everyone gets, as long as nothing changes for everyone. Before one is given, the
 * database is asked for the version of its public data: none is older than the last write that was
 * acknowledged, whichever process wrote. Only for questions that took a while the last time, and never
 * for anybody who signed in.
 */
export function keptAnswers({ bytes, dataVersion }: KeptAnswers): RequestHandler {
  const answers = new LRUCache<string, Kept>({
    maxSize: Math.max(1, bytes),
    sizeCalculation: ({ body }, key) => body.length + key.length,
    ttl: KEPT_FOR_MS,
  });
  const slow = new LRUCache<string, true>({ max: MOST_DOCUMENTS });
  const version = sharedRead(dataVersion);
  const noteTime = (document: string, response: Response): void => {
    const begun = performance.now();
    response.once('finish', () => {
      if (performance.now() - begun > SLOW_MS) slow.set(document, true);
      else slow.delete(document);
    });
  };
  return async (request, response, next) => {
    if (bytes === 0 || request.headers.authorization !== undefined) {
      next();
      return;
    }
    const document = documentOf(request);
    const key = slow.has(document) ? keyOf(request) : null;
    if (key === null || key.length > LONGEST_KEY) {
      noteTime(document, response);
      next();
      return;
    }
    // Where it cannot be told, the question itself will find out why.
    const now = await version().catch(() => null);
    const kept = answers.get(key);
    if (now !== null && kept?.version === now) {
      response.set('ETag', kept.etag).type(kept.type).send(kept.body);
      return;
    }
    if (now !== null)
      keepWhatIsSent(response, (sent) => answers.set(key, { ...sent, version: now }));
    next();
  };
}

/** All of a request that an answer may depend on. */
function keyOf({ method, originalUrl, headers, body }: Request): string {
  const { accept, 'content-type': type } = headers;
  const others = [headers['apollo-require-preflight'], headers['x-apollo-operation-name']];
  return JSON.stringify([method, originalUrl, accept, type, ...others, body ?? null]);
}

function documentOf({ body, query }: Request): string {
  const { query: document } = (body ?? query) as { readonly query?: unknown };
  return typeof document === 'string' ? document : '';
}

/** Hears of a whole answer without an error, as it goes out. */
function keepWhatIsSent(response: Response, keep: (sent: Omit<Kept, 'version'>) => void): void {
  const send = response.send.bind(response);
  response.send = (body: unknown) => {
    response.send = send;
    // One that the client has already goes out without its type.
    const type = response.get('Content-Type');
    const sent = send(body);
    const isForAll = response.get('Cache-Control') === ANSWER_OF_THE_PUBLIC;
    const etag = response.get('ETag');
    const isWhole = [200, 304].includes(response.statusCode) && typeof body === 'string';
    if (isForAll && isWhole && type !== undefined && etag !== undefined) keep({ body, type, etag });
    return sent;
  };
}
