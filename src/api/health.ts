import { setTimeout as delay } from 'node:timers/promises';
import { Router } from 'express';
import { RETRY_AFTER } from './status.js';

/** READY, or a sentence that says why not. */
export type Readiness = () => Promise<string>;

const ANSWER_WITHIN_MS = 1500;
const SILENT = `The database has not answered within ${ANSWER_WITHIN_MS / 1000} seconds.`;

/** For whoever watches over the process: whether it lives, and whether it can answer. */
export function health(ready: Readiness): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/live', (_request, response) => {
    response.json({ status: 'LIVE' });
  });
  router.get('/ready', async (_request, response) => {
    const status = await inTime(ready());
    if (status === 'READY') response.json({ status });
    else
      response
        .status(503)
        .set('Retry-After', RETRY_AFTER)
        .json({ status: 'NOT_READY', reason: status });
  });
  return router;
}

async function inTime(answer: Promise<string>): Promise<string> {
  const timer = new AbortController();
  try {
    return await Promise.race([answer, delay(ANSWER_WITHIN_MS, SILENT, { signal: timer.signal })]);
  } finally {
    timer.abort();
  }
}
