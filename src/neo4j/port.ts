import { createServer, type AddressInfo } from 'node:net';
import { StartFailure } from './start-failure.js';

/** The wanted loopback port if nothing listens there, else any free one when none is wanted. */
export async function choosePort(wanted: number | undefined): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(wanted === undefined ? error : portRefused(wanted, error.code));
    });
    server.listen({ host: '127.0.0.1', port: wanted ?? 0, exclusive: true }, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

export function portInUse(port: number): StartFailure {
  return new StartFailure(`Port ${port} is in use. Name another, or none for a free one.`);
}

function portRefused(port: number, code: string | undefined): StartFailure {
  if (code === 'EADDRINUSE') return portInUse(port);
  return new StartFailure(
    `Port ${port} cannot be opened (${code ?? 'unknown reason'}). Name another, or none for a free one.`,
  );
}
