/**
 * One database for each worker of the run, each in a process of its own; test files find theirs by
 * `testDatabase`. Where PANGOLINK_TEST_NEO4J_URI, _USER and _PASSWORD are set already, that one server
 * is used.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type DatabaseAddress } from '../../src/graph/database.js';
import { type TestServer, type TestServers } from './neo4j-global-teardown.js';

interface Run {
  readonly rootDir: string;
  readonly maxWorkers: number;
}

export default async function setUp({ rootDir, maxWorkers }: Run): Promise<void> {
  if (process.env['PANGOLINK_TEST_NEO4J_URI'] !== undefined) {
    if (maxWorkers === 1) return;
    throw new Error('Test files of two workers would empty your one database; use --runInBand.');
  }
  const servers: TestServer[] = [];
  (globalThis as TestServers).pangolinkTestServers = servers;
  const addresses: DatabaseAddress[] = [];
  // One after the other: the first may have to fetch Neo4j into the cache.
  for (let worker = 0; worker < maxWorkers; worker += 1) {
    const server = startServer(rootDir);
    servers.push(server);
    addresses.push(await addressOf(server));
  }
  process.env['PANGOLINK_TEST_SERVERS'] = JSON.stringify(addresses);
}

function startServer(rootDir: string): TestServer {
  const script = join(rootDir, 'test', 'support', 'dev-neo4j.ts');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', script, '--port', '0', '--until-input-closes'],
    { cwd: rootDir, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  return { child, exited: once(child, 'exit') };
}

/** Reads the lines by which a server says where it is. */
async function addressOf({ child }: TestServer): Promise<DatabaseAddress> {
  const told: Record<string, string> = {};
  for await (const line of createInterface({ input: child.stdout })) {
    const [, name, value] = /^export PANGOLINK_TEST_NEO4J_(\w+)=(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) told[name] = value;
    const { URI: uri, USER: user, PASSWORD: password } = told;
    if (uri !== undefined && user !== undefined && password !== undefined) {
      return { uri, user, password };
    }
  }
  throw new Error('The database for the tests could not be started; its reason stands above.');
}
