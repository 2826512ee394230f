import { createServer, type ServerResponse } from 'node:http';
import { sayReady } from '../settings.js';

type Handler = (path: string, body: string) => Promise<Buffer | string>;

/** Serves POST requests of JSON with nothing between them and the handler. */
export function serve(port: number, handle: Handler): void {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = (request.url ?? '/').slice(1);
      handle(path, Buffer.concat(chunks).toString('utf8')).then(
        (bytes) => {
          answer(response, 200, bytes);
        },
        (error: unknown) => {
          answer(response, 500, JSON.stringify({ errors: [{ message: String(error) }] }));
        },
      );
    });
  });
  server.listen(port, '127.0.0.1', sayReady);
}

function answer(response: ServerResponse, status: number, bytes: Buffer | string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(bytes),
  });
  response.end(bytes);
}
