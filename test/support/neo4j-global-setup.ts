/**
 * One database for the whole run, in a process of its own. Test files find it by the variables
 * PANGOLINK_TEST_NEO4J_URI, _USER and _PASSWORD; where these are set already, that server is used.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type TestServer } from './neo4j-global-teardown.js';

const VARIABLES = 3;

export default async function setUp(config: { rootDir: string }): Promise<void> {
  if (process.env['PANGOLINK_TEST_NEO4J_URI'] !== undefined) return;
  const script = join(config.rootDir, 'test', 'support', 'dev-neo4j.ts');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', script, '--port', '0', '--until-input-closes'],
    { cwd: config.rootDir, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const exited = once(child, 'exit');
  (globalThis as TestServer).pangolinkTestServer = { child, exited };
  let missing = VARIABLES;
  for await (const line of createInterface({ input: child.stdout })) {
    const [, name, value] = /^export (\w+)=(.*)$/.exec(line) ?? [];
    if (name === undefined) continue;
    process.env[name] = value;
    missing -= 1;
    if (missing === 0) return;
  }
  throw new Error('The database for the tests could not be started; its reason stands above.');
}
