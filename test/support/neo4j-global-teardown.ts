import { type ChildProcessByStdio } from 'node:child_process';
import { type Readable, type Writable } from 'node:stream';

export interface TestServer {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  readonly exited: Promise<unknown>;
}

/** What the set-up leaves for the tear-down, in the one process that runs both. */
export type TestServers = typeof globalThis & { pangolinkTestServers?: readonly TestServer[] };

export default async function tearDown(): Promise<void> {
  const servers = (globalThis as TestServers).pangolinkTestServers ?? [];
  for (const { child } of servers) child.kill('SIGTERM');
  await Promise.all(servers.map(({ exited }) => exited));
}
