/**
 * Starts a Neo4j for tests on a temporary home and keeps it until this process is told to end or its
 * input closes. Prints on standard output the lines that let test files use it:
 *
 *   node --import tsx test/support/dev-neo4j.ts [--port 17687] [--password <text>] [--home <folder>]
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { userCacheFolder } from '../../src/neo4j/cache-folder.js';
import { type ManagedServer, startManagedServer } from '../../src/neo4j/managed-server.js';
import { StartFailure } from '../../src/neo4j/start-failure.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '17687' },
    password: { type: 'string' },
    /** A home to use and keep, instead of a temporary one. */
    home: { type: 'string' },
    /** Ends the server when the process that started this one is gone. */
    'until-input-closes': { type: 'boolean', default: false },
  },
});

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    interruption.abort();
  });
}
if (values['until-input-closes']) {
  process.stdin.on('end', () => {
    interruption.abort();
  });
  process.stdin.resume();
}

const home = values.home ?? (await mkdtemp(join(tmpdir(), 'pangolink-test-')));
try {
  if (values.password !== undefined) {
    await writeFile(join(home, 'password'), values.password, { mode: 0o600 });
  }
  await serve(home, Number(values.port));
} catch (error) {
  if (!interruption.signal.aborted) say(error instanceof StartFailure ? error.message : error);
  process.exitCode = interruption.signal.aborted ? 0 : 1;
} finally {
  if (values.home === undefined) await rm(home, { recursive: true, force: true });
  process.stdin.destroy();
}

async function serve(folder: string, port: number): Promise<void> {
  const server = await startManagedServer({
    home: folder,
    cache: process.env['PANGOLINK_CACHE'] ?? userCacheFolder(process.env),
    // It works for as long as a whole run of tests: long enough for compiling to pay.
    profile: 'PRODUCT',
    boltPort: port === 0 ? undefined : port,
    javaHome: process.env['JAVA_HOME'],
    signal: interruption.signal,
    report: say,
  });
  announce(server);
  if (interruption.signal.aborted) await server.stop();
  interruption.signal.addEventListener('abort', () => void server.stop());
  const ending = await server.stopped;
  if (ending.kind === 'FAILED') throw ending.failure;
}

function announce({ uri, user, password }: ManagedServer): void {
  const lines = Object.entries({ URI: uri, USER: user, PASSWORD: password }).map(
    ([name, value]) => `export PANGOLINK_TEST_NEO4J_${name}=${value}`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}

function say(text: unknown): void {
  process.stderr.write(`${String(text)}\n`);
}
