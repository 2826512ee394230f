import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claimHome, livingOwner } from '../../src/neo4j/ownership.js';
import { aFolder, removeFolders } from './support/folders.js';

const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  removeFolders();
});

/** A process of this command line that does nothing; with `sh` it dies at a SIGTERM. */
async function aProcess(...words: string[]): Promise<ChildProcess & { pid: number }> {
  const child = spawn('sh', ['-c', 'sleep 60 & wait', ...words], { stdio: 'ignore' });
  started.push(child);
  await once(child, 'spawn');
  return child as ChildProcess & { pid: number };
}

const A_LONG_TIME_AGO = '2020-01-01T00:00:00.000Z';
const lines: string[] = [];
const report = (line: string): void => void lines.push(line);

async function ownerOf(home: string, owner: object): Promise<void> {
  const whole = {
    claim: randomUUID(),
    nodeCommand: '',
    javaPid: null,
    port: null,
    startedAt: A_LONG_TIME_AGO,
    ...owner,
  };
  await writeFile(join(home, 'owner.json'), JSON.stringify(whole));
}

function ownerIn(home: string): unknown {
  return JSON.parse(readFileSync(join(home, 'owner.json'), 'utf8'));
}

test('a claim is recorded and given back', async () => {
  const home = aFolder();
  const ownership = await claimHome(home, report);
  expect(ownerIn(home)).toMatchObject({ nodePid: process.pid, javaPid: null, port: null });
  await ownership.record(12345, 7687);
  expect(ownerIn(home)).toMatchObject({ nodePid: process.pid, javaPid: 12345, port: 7687 });
  await expect(livingOwner(home)).resolves.toMatchObject({ port: 7687 });
  await ownership.release();
  expect(existsSync(join(home, 'owner.json'))).toBe(false);
  await expect(livingOwner(home)).resolves.toBeUndefined();
});

test('a second claim in the same process is refused', async () => {
  const home = aFolder();
  await claimHome(home, report);
  await expect(claimHome(home, report)).rejects.toThrow(
    `${home} is in use by process ${process.pid} (which is just starting).`,
  );
});

test('a home of another living process is refused, naming process and port', async () => {
  const home = aFolder();
  const { pid } = await aProcess('owner');
  const nodeCommand = 'sh -c sleep 60 & wait owner';
  await ownerOf(home, { nodePid: pid, nodeCommand, javaPid: 1, port: 7777 });
  await expect(claimHome(home, report)).rejects.toThrow(
    `${home} is in use by process ${pid} (port 7777).`,
  );
});

test.each([
  ['a process that is gone', { nodePid: 2 ** 22 + 1 }],
  ['a process number that another program has now', { nodePid: 1, nodeCommand: 'node of old' }],
  ['an earlier process that had the number of this one', { nodePid: process.pid }],
])('the mark of %s is stale', async (_, owner) => {
  const home = aFolder();
  await ownerOf(home, owner);
  await claimHome(home, report);
  expect(ownerIn(home)).toMatchObject({ nodePid: process.pid });
});

test.each(['', '{"nodePid":', '{}'])('a mark that reads %j is stale', async (text) => {
  const home = aFolder();
  await writeFile(join(home, 'owner.json'), text);
  await claimHome(home, report);
  expect(ownerIn(home)).toMatchObject({ nodePid: process.pid });
});

test('of several that find a stale mark at once one gets the home', async () => {
  const home = aFolder();
  await ownerOf(home, { nodePid: 2 ** 22 + 1 });
  const claims = await Promise.allSettled([1, 2, 3].map(() => claimHome(home, report)));
  expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('the mark of a later owner is not taken away', async () => {
  const home = aFolder();
  const ownership = await claimHome(home, report);
  await ownerOf(home, { nodePid: 4711 });
  await ownership.release();
  expect(ownerIn(home)).toMatchObject({ nodePid: 4711 });
});

test('a database left running on the home is ended, one on another home is not', async () => {
  const home = aFolder();
  const entry = 'org.neo4j.server.CommunityEntryPoint';
  const orphan = await aProcess(entry, `--home-dir=${home}`, '--console-mode');
  const other = await aProcess(entry, `--home-dir=${home}-other`, '--console-mode');
  lines.length = 0;
  await claimHome(home, report);
  expect(lines).toEqual([
    `Stopping a Neo4j (process ${orphan.pid}) that an earlier run left on ${home}.`,
  ]);
  expect(orphan.signalCode).toBe('SIGTERM');
  expect(other.exitCode).toBeNull();
  expect(other.signalCode).toBeNull();
});
