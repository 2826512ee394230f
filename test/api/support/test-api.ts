import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApi } from '../../../src/api/http.js';
import { type Question } from '../../../src/api/questions.js';

import { type Environment, readConfig } from '../../../src/config.js';
import { listen } from '../../../src/listen.js';
import { testSchema } from './test-schema.js';

interface Options {
  readonly environment?: Environment;
  readonly ready?: () => Promise<string>;
  readonly questions?: readonly Question[];
  readonly dataVersion?: () => Promise<number | null>;
  /** The context of every request. */
  readonly context?: object;
  /** Makes it instead, or tells that whoever asks is refused. */
  readonly createContext?: () => Promise<object>;
  /** A built start page; a page of one line when left out. */
  readonly portal?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions: Record<string, unknown> & { readonly code: string };
  }[];
}

export interface TestApi {
  readonly url: string;
  /** What was logged, a JSON text for each line. */
  readonly log: readonly string[];
  /** Posts a query. */
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  post(body: string, headers?: Record<string, string>): Promise<Answer>;
  stop(): Promise<void>;
}

/** The real server on a free port, over the small schema. */
export async function startTestApi(options: Options = {}): Promise<TestApi> {
  const { environment = {}, ready = () => Promise.resolve('READY'), questions = [] } = options;
  const config = readConfig({ PORT: '0', ...environment });
  const log: string[] = [];
  const onePage = await pageOfOneLine();
  const api = await createApi({
    config,
    schema: testSchema(),
    logger: pino({}, { write: (line) => log.push(line) }),
    createContext: options.createContext ?? (() => options.context ?? {}),
    ready,
    dataVersion: options.dataVersion ?? (() => Promise.resolve(null)),
    portal: options.portal ?? onePage,
    questions,
  });
  const url = `http://127.0.0.1:${await listen(api.server, config)}`;
  const post = async (body: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return answerOf(response);
  };
  return {
    url,
    log,
    post,
    ask: (query, variables = {}, headers = {}) =>
      post(JSON.stringify({ query, variables }), headers),
    async stop() {
      await api.stop();
      await rm(onePage, { recursive: true });
    },
  };
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const body = isJson ? (JSON.parse(text) as Pick<Answer, 'data' | 'errors'>) : {};
  return { status: response.status, headers: response.headers, text, ...body };
}

async function pageOfOneLine(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pangolink-page-'));
  await writeFile(join(folder, 'index.html'), '<title>Pangolink</title>');
  return folder;
}
