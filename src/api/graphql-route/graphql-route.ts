import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type ApolloServer, type BaseContext } from '@apollo/server';
import cors from 'cors';
import { type ApiParts } from '../api-parts.js';
import { ANSWERS_VARY_BY, setKeeping } from '../caching.js';
import { compress, WORTH_COMPRESSING } from '../compressed.js';
import { keptAnswers } from '../kept-answers/kept-answers.js';
import { tellFailure, type BodyError } from '../refusals.js';
import { setSecurityHeaders } from '../security-headers.js';
import { send } from '../send.js';
import { whoAsks } from '../who-asks.js';
import { answerOf, type Answer } from './answer.js';
import { askedBy } from './asked.js';
import { bodyReader } from './read-body.js';

/**
 * Answers what is asked of GraphQL, on plain requests and responses: to pass by the routes and the larger
 * objects of express takes as long as to look a record up.
 */
export function graphqlRoute<Context extends BaseContext>(
  apollo: ApolloServer<Context>,
  parts: ApiParts<Context>,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { config, logger, createContext, dataVersion } = parts;
  const allowOrigins = cors({ origin: config.corsOrigins, maxAge: 86_400 });
  const readBody = bodyReader(config.limits);
  const kept = keptAnswers({ bytes: config.keptAnswers, dataVersion });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const context = await whoAsks(response, createContext, logger);
    if (context === null) return;
    const body = await readBody(response);
    if (body === null) return;
    const asked = askedBy(request, body.content);
    deliver(response, await kept(asked, response, () => answerOf(apollo, asked, context)));
  };
  return async (request, response) => {
    try {
      setSecurityHeaders(response);
      allowOrigins(request, response, () => undefined);
      // What a page asks before it asks is answered by now.
      if (request.method === 'OPTIONS') return;
      setCachingHeaders(request, response);
      await answer(request, response);
    } catch (error) {
      if (response.headersSent) response.destroy();
      else tellFailure(error as BodyError, response, logger);
    }
  };
}

function setCachingHeaders(request: IncomingMessage, response: ServerResponse): void {
  // Where not every origin may read, it varies by that already.
  const varies = [response.getHeader('Vary'), ANSWERS_VARY_BY, 'Accept-Encoding'];
  response.setHeader('Vary', varies.filter((name) => name !== undefined).join(', '));
  setKeeping(request, response);
}

function deliver(response: ServerResponse, answer: Answer): void {
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  // Whatever is smaller goes out as it is, so it need not be looked at as it goes.
  const isLarge = Buffer.byteLength(answer.body) >= WORTH_COMPRESSING;
  if (isLarge) compress(response);
  send(response, answer);
}
