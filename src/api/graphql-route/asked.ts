import { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';

/** What a request to /graphql asks, once its body is read. */
export interface Asked {
  readonly method: string;
  /** From the question mark of the address on; empty where there is none. */
  readonly search: string;
  readonly headers: IncomingHttpHeaders;
  /** As JSON; undefined where there is none, or something else. */
  readonly body: unknown;
}

export function askedBy({ method = '', url = '', headers }: IncomingMessage, body: unknown): Asked {
  const [search = ''] = /\?[^#]*/.exec(url) ?? [];
  return { method, search, headers, body };
}

/** The path in any spelling, and what lies below it; the host may stand before it. */
const GRAPHQL = /^(?:https?:\/\/[^/?#]*)?\/graphql(?:[/?#]|$)/i;

export const isForGraphql = ({ url = '' }: IncomingMessage): boolean => GRAPHQL.test(url);
