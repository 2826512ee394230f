import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type BaseContext } from '@apollo/server';
import { Router, type Request, type Response } from 'express';
import { GraphQLError } from 'graphql';
import { type Logger } from 'pino';
import { type Config } from '../config.js';
import { badUserInput } from '../graph/errors.js';
import { ANSWERS_VARY_BY, setKeeping } from './caching.js';
import { errorFormat } from './errors.js';
import { refuseDeepVariables } from './limits.js';
import { RETRY_AFTER } from './status.js';
import { whoAsks, type CreateContext } from './who-asks.js';

/** What is wanted as a file: see `ExportOrder` of the exports. */
interface Order {
  readonly list: string;
  readonly format: string;
  readonly where?: unknown;
  readonly orderBy?: unknown;
  readonly after?: string;
  readonly asOf?: string;
  readonly notification?: string;
  readonly lang?: string;
  readonly variables?: unknown;
}

interface Prepared {
  readonly fileName: string;
  readonly mediaType: string;
  /** Equal where the file is; null where nobody may keep it. */
  readonly tag: string | null;
  /** How the name of the file that describes it ends. */
  readonly describedBy: string | null;
  open(): Promise<AsyncIterable<string | Uint8Array>>;
}

/** Writes files for whoever asks in a context; it gets no other look at the data than a query. */
export type Exporter<Context> = (order: Order, context: Context) => Promise<Prepared>;

interface RouteParts<Context> {
  readonly config: Config;
  readonly logger: Logger;
  readonly createContext: CreateContext<Context>;
  readonly exporter: Exporter<Context>;
}

/** `/export/<list>.<format>`: a connection of Query as a file, for the same viewer as its query. */
export function exportRoute<Context extends BaseContext>(parts: RouteParts<Context>): Router {
  const { createContext, logger } = parts;
  const router = Router();
  router.get('/:file', async (request: Request<{ file: string }>, response) => {
    response.vary(ANSWERS_VARY_BY);
    setKeeping(request, response);
    const context = await whoAsks(response, createContext, logger);
    if (context === null) return;
    try {
      await answer(request, response, context, parts);
    } catch (error) {
      refuse(error, response, parts);
    }
  });
  return router;
}

async function answer<Context>(
  request: Request<{ file: string }>,
  response: Response,
  context: Context,
  { config, exporter }: RouteParts<Context>,
): Promise<void> {
  const order = orderIn(request, config);
  const prepared = await exporter(order, context);
  setHeaders(response, prepared, request);
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const body = await prepared.open();
  response.set('Content-Type', prepared.mediaType);
  if (request.method === 'HEAD') response.end();
  else await pipeline(Readable.from(body, { objectMode: true, highWaterMark: 1 }), response);
}

function setHeaders(response: Response, prepared: Prepared, { originalUrl, params }: Request) {
  const { fileName, tag, describedBy } = prepared;
  response.set('Content-Disposition', `attachment; filename="${fileName}"`);
  // The same rows, but compressed or not: a weak tag.
  if (tag !== null) response.set('ETag', `W/"${tag}"`);
  if (describedBy === null) return;
  const [list = ''] = String(params['file']).split('.');
  const query = originalUrl.includes('?') ? originalUrl.slice(originalUrl.indexOf('?')) : '';
  response.set('Link', `<${list}.${describedBy}${query}>; rel="describedby"`);
}

const TEXTS = ['after', 'asOf', 'notification', 'lang'] as const;
const OBJECTS = ['where', 'orderBy', 'variables'] as const;
const KNOWN: readonly string[] = [...TEXTS, ...OBJECTS];

function orderIn({ params, query }: Request<{ file: string }>, { limits }: Config): Order {
  const [list = '', ...ending] = params.file.split('.');
  const unknown = Object.keys(query).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) {
    throw badUserInput(`An export takes ${KNOWN.join(', ')}, and no "${unknown}".`, [unknown]);
  }
  const texts = TEXTS.flatMap((name) => textIn(query[name], name));
  const objects = OBJECTS.flatMap((name) =>
    textIn(query[name], name).map(([, text]) => [name, objectIn(text, name)] as const),
  );
  refuseDeepVariables(Object.fromEntries(objects), limits);
  return { list, format: ending.join('.'), ...Object.fromEntries([...texts, ...objects]) };
}

function textIn(value: unknown, name: string): readonly (readonly [string, string])[] {
  if (value === undefined) return [];
  if (typeof value === 'string' && value !== '') return [[name, value]];
  throw badUserInput(`"${name}" must be given once, and not empty.`, [name]);
}

function objectIn(text: string, name: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Told below.
  }
  throw badUserInput(
    `"${name}" must be a JSON object, with the members that the connection takes; ` +
      'as {"id":{"in":["platform:ebay"]}} for "where", {"by":"id","direction":"DESC"} for "orderBy".',
    [name],
  );
}

/** Once rows went out nothing can be told any more: the connection is cut, so that nobody takes a part for the whole. */
function refuse<Context>(
  error: unknown,
  response: Response,
  { config, logger }: RouteParts<Context>,
): void {
  if (response.headersSent || response.destroyed) {
    const isGone = (error as { code?: string }).code === 'ERR_STREAM_PREMATURE_CLOSE';
    if (!isGone) logger.error({ err: error }, 'An export broke off.');
    response.destroy();
    return;
  }
  const told =
    error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
  const formatted = errorFormat(config, logger)(told.toJSON(), told);
  const status = statusOf(String(formatted.extensions?.['code']), told);
  if (status === 503) response.set('Retry-After', RETRY_AFTER);
  for (const name of ['ETag', 'Content-Disposition', 'Link']) response.removeHeader(name);
  // By `end`, for `send` would give the error a tag.
  response.status(status).set('Cache-Control', 'no-store').type('application/json');
  response.end(JSON.stringify({ errors: [formatted] }));
}

function statusOf(code: string, { extensions }: GraphQLError): number {
  const { status } = (extensions['http'] ?? {}) as { status?: number };
  if (code === 'INTERNAL_SERVER_ERROR') return 500;
  return ['SERVICE_UNAVAILABLE', 'DEADLINE_EXCEEDED'].includes(code) ? 503 : (status ?? 400);
}
