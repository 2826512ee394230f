import { type ServerResponse } from 'node:http';
import etag from 'etag';
import fresh from 'fresh';

/** A text that goes out in one piece. */
export interface Sent {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** Equal where the body is; worked out where it is left out. */
  readonly tag?: string;
}

/** The tag is weak, since the same body may go out compressed or not. */
export const tagOf = (body: string): string => etag(body, { weak: true });

/** Sends a text under its tag, and nothing but the tag to whom has it already. */
export function send(response: ServerResponse, { status, type, body, tag }: Sent): void {
  response.statusCode = status;
  response.setHeader('ETag', tag ?? tagOf(body));
  if (isKnown(response)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  response.setHeader('Content-Type', /; *charset=/.test(type) ? type : `${type}; charset=utf-8`);
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.end(body);
}

function isKnown(response: ServerResponse): boolean {
  const { req: request, statusCode } = response;
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (statusCode < 200 || statusCode >= 300) return false;
  return fresh(request.headers, { etag: response.getHeader('ETag') });
}
