import { type ServerResponse } from 'node:http';
import { constants } from 'node:zlib';
import compression from 'compression';
import { type Request, type Response } from 'express';

/** Bytes below which an answer gains nothing by it. */
export const WORTH_COMPRESSING = 2048;

/** The first level is nearly free. */
export const compressed = compression({
  threshold: WORTH_COMPRESSING,
  level: 1,
  // JSON Lines is not in its list of texts.
  filter: (request, response) =>
    String(response.getHeader('Content-Type')).startsWith('application/jsonl') ||
    compression.filter(request, response),
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } },
});

/** The same for one response that express has no part in; the library asks nothing of express. */
export function compress(response: ServerResponse): void {
  compressed(response.req as Request, response as Response, () => undefined);
}
