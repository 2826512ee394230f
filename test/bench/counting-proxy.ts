import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What went over a wire since it was last asked. */
export interface Traffic {
  /** Bytes both ways. */
  readonly bytes: number;
  /** How often a side that had been answered asked again. */
  readonly roundTrips: number;
}

export interface CountingProxy {
  readonly port: number;
  /** What went through since the last call. */
  take(): Traffic;
  close(): Promise<void>;
}

/** Stands between a system and its database and counts; nothing that goes through it is timed. */
export async function countingProxy(port: number): Promise<CountingProxy> {
  let bytes = 0;
  let roundTrips = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(port, '127.0.0.1');
    let isAnswered = true;
    client.on('data', (chunk) => {
      bytes += chunk.length;
      if (isAnswered) roundTrips += 1;
      isAnswered = false;
    });
    database.on('data', (chunk) => {
      bytes += chunk.length;
      isAnswered = true;
    });
    joined(client, database);
    for (const socket of [client, database]) open.add(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    take: () => {
      const traffic = { bytes, roundTrips };
      bytes = 0;
      roundTrips = 0;
      return traffic;
    },
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** When one side ends or breaks, so does the other. */
function joined(one: Socket, other: Socket): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.pipe(to);
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
  }
}
