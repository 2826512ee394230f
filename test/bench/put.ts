import { Agent, request } from 'node:http';
import { type Asking } from './systems.js';

export interface Answered {
  readonly status: number;
  readonly body: string;
  readonly bytes: number;
  readonly milliseconds: number;
}

const HEADERS = { 'content-type': 'application/json' };

export const keepAlive = (connections: number): Agent =>
  new Agent({ keepAlive: true, maxSockets: connections });

/** Puts one question over HTTP and waits for the whole answer. */
export function put(url: string, asking: Asking, agent: Agent): Promise<Answered> {
  const began = performance.now();
  const { path, body } = asking;
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, url), { method: 'POST', headers: HEADERS, agent });
    asked.on('error', (error: NodeJS.ErrnoException) => {
      // A server closes what was idle for seconds, at times just when it is used again.
      if (asked.reusedSocket && error.code === 'ECONNRESET') resolve(put(url, asking, agent));
      else reject(error);
    });
    asked.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('error', reject);
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({
          status: response.statusCode ?? 0,
          body: bytes.toString('utf8'),
          bytes: bytes.length,
          milliseconds: performance.now() - began,
        });
      });
    });
    asked.end(body);
  });
}

/** A system answered with an error. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** The same, where anything but an answer without errors is `NoAnswer`. */
export async function putSafely(
  url: string,
  asking: Asking,
  agent: Agent,
): Promise<Answered & { readonly json: unknown }> {
  const answered = await put(url, asking, agent);
  const json = JSON.parse(answered.body) as { readonly errors?: unknown };
  if (answered.status === 200 && json.errors === undefined) return { ...answered, json };
  throw new NoAnswer(`${asking.path} answers ${answered.status}: ${answered.body.slice(0, 500)}`);
}
