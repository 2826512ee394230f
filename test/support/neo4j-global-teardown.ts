import { type ChildProcess } from 'node:child_process';

/** What the set-up leaves for the tear-down, in the one process that runs both. */
export type TestServer = typeof globalThis & {
  pangolinkTestServer?: { readonly child: ChildProcess; readonly exited: Promise<unknown> };
};

export default async function tearDown(): Promise<void> {
  const server = (globalThis as TestServer).pangolinkTestServer;
  if (server === undefined) return;
  server.child.kill('SIGTERM');
  await server.exited;
}
