import { type IncomingMessage, type ServerResponse } from 'node:http';
import express from 'express';
import { type Limits } from '../../config.js';
import { refuseBody, type BodyError } from '../refusals.js';

/** What a request brought: JSON, or undefined where it has no body, or one of another type. */
export interface Body {
  readonly content: unknown;
}

/** Reads bodies within the limit; null where one cannot be read, and its sender was told so. */
export function bodyReader(limits: Limits): (response: ServerResponse) => Promise<Body | null> {
  const parse = express.json({ limit: limits.body });
  return async (response) => {
    const request: IncomingMessage & { body?: unknown } = response.req;
    const error = await new Promise<BodyError | undefined>((resolve) => {
      parse(request, response, resolve);
    });
    if (error === undefined) return { content: request.body };
    refuseBody(error, response, limits);
    return null;
  };
}
