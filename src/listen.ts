import { type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Config } from './config.js';
import { StartFailure } from './neo4j/start-failure.js';

type ListenAt = Pick<Config, 'host' | 'port'>;

const noAddress = ({ host }: ListenAt): string =>
  `HOST is "${host}", which is no address of this machine; set it to one, as 127.0.0.1 or 0.0.0.0.`;

const REFUSAL: Readonly<Record<string, (place: ListenAt) => string>> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} is taken, perhaps by a Pangolink that runs already; stop that one, or set PORT to another number.`,
  EACCES: ({ port }) => `This user may not open port ${port}; set PORT to a number above 1023.`,
  EADDRNOTAVAIL: noAddress,
  ENOTFOUND: noAddress,
  EAI_AGAIN: noAddress,
};

/** Opens the port; throws a `StartFailure` where that cannot be. */
export async function listen(server: Server, { host, port }: ListenAt): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(portFailure({ host, port }, error));
    });
    server.listen({ host, port }, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function portFailure(place: ListenAt, error: NodeJS.ErrnoException): Error {
  const sentence = REFUSAL[error.code ?? '']?.(place);
  return sentence === undefined ? error : new StartFailure(sentence, { cause: error });
}
