import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { userCacheFolder } from '../../src/neo4j/cache-folder.js';
import { livingServer, type Login } from '../../src/neo4j/living-server.js';
import { type ManagedServer, startManagedServer } from '../../src/neo4j/managed-server.js';
import { runningProcesses, serversOn } from '../../src/neo4j/processes.js';
import { aFolder, removeFolders } from './support/folders.js';

/** These tests tell one story, the life of one home, and so depend on their order. */
const home = aFolder();
const cache = process.env['PANGOLINK_CACHE'] ?? userCacheFolder(process.env);
const javaHome = process.env['JAVA_HOME'];
const lines: string[] = [];
let server: ManagedServer;
let driver: Driver;

afterAll(async () => {
  await driver.close();
  await server.stop();
  removeFolders();
});

function start(signal?: AbortSignal): Promise<ManagedServer> {
  const report = (line: string): void => void lines.push(line);
  return startManagedServer({ home, cache, profile: 'TEST', javaHome, report, signal });
}

function connect({ uri, user, password }: Login): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
}

async function facts(): Promise<unknown[]> {
  const text = 'MATCH (f:Fact) RETURN f.number AS number ORDER BY number';
  const { records } = await driver.executeQuery(text);
  return records.map((record): unknown => record.get('number'));
}

async function addFact(number: number): Promise<void> {
  await driver.executeQuery('CREATE (:Fact {number: $number})', { number });
}

async function javaPid(): Promise<number> {
  const pids = serversOn(home, await runningProcesses());
  expect(pids).toHaveLength(1);
  return pids[0]!;
}

async function untilSaid(text: string): Promise<void> {
  while (!lines.some((line) => line.includes(text))) await delay(50);
}

test('starts on a fresh home, on the loopback address, behind a password of mode 600', async () => {
  server = await start();
  expect(server.uri).toMatch(/^neo4j:\/\/127\.0\.0\.1:\d+$/);
  expect(statSync(join(home, 'password')).mode & 0o777).toBe(0o600);
  driver = connect(server);
  await addFact(1);
  await expect(facts()).resolves.toEqual([1]);
  const stranger = connect({ ...server, password: 'wrong' });
  await expect(stranger.getServerInfo()).rejects.toThrow(/unauthorized/i);
  await stranger.close();
});

test('a second start on the home is refused, naming process and port; a command may connect', async () => {
  const port = new URL(server.uri).port;
  await expect(start()).rejects.toThrow(
    `${home} is in use by process ${process.pid} (port ${port}).`,
  );
  await expect(livingServer(home)).resolves.toEqual({
    uri: server.uri,
    user: server.user,
    password: server.password,
  });
  await expect(facts()).resolves.toEqual([1]);
});

test('a killed database is started again on the same port with all that was committed', async () => {
  await addFact(2);
  const earlier = await javaPid();
  process.kill(earlier, 'SIGKILL');
  await untilSaid('Neo4j is running again.');
  expect(lines).toContain('Neo4j ended unexpectedly (signal SIGKILL); starting it again in 1 s.');
  await expect(facts()).resolves.toEqual([1, 2]);
  const now = await javaPid();
  expect(now).not.toBe(earlier);
  expect(JSON.parse(readFileSync(join(home, 'owner.json'), 'utf8'))).toMatchObject({
    javaPid: now,
  });
});

test('a stop leaves no process and no mark, and is no crash', async () => {
  const before = Date.now();
  await server.stop();
  const seconds = (Date.now() - before) / 1000;
  process.stdout.write(`Stopped after ${seconds.toFixed(1)} s (expected: below 3 s).\n`);
  await expect(server.stopped).resolves.toEqual({ kind: 'STOPPED' });
  expect(serversOn(home, await runningProcesses())).toEqual([]);
  expect(existsSync(join(home, 'owner.json'))).toBe(false);
  await driver.close();
});

test('a wrong password file is told as such, and the database it kept out is ended', async () => {
  const file = join(home, 'password');
  await writeFile(file, 'another-password');
  await expect(start()).rejects.toThrow(
    `The password file ${file} does not belong to ${home}. Restore it`,
  );
  expect(serversOn(home, await runningProcesses())).toEqual([]);
  expect(existsSync(join(home, 'owner.json'))).toBe(false);
  await writeFile(file, server.password);
});

test('an interrupted start leaves no process and no mark', async () => {
  const interruption = new AbortController();
  const started = start(interruption.signal);
  while (serversOn(home, await runningProcesses()).length === 0) await delay(50);
  interruption.abort();
  await expect(started).rejects.toThrow('aborted');
  expect(serversOn(home, await runningProcesses())).toEqual([]);
  expect(existsSync(join(home, 'owner.json'))).toBe(false);
});

/** Where the PATH of the tests has this program. */
function placeOf(program: string): string | undefined {
  const folders = process.env['PATH']?.split(delimiter) ?? [];
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/** Another process that runs the home, and finds these programs alone. */
async function anotherOwner(...programs: readonly string[]): Promise<ChildProcess> {
  const path = aFolder();
  for (const program of programs) await symlink(placeOf(program) ?? '', join(path, program));
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/support/dev-neo4j.ts', '--port', '0', '--home', home],
    {
      env: { PATH: path, PANGOLINK_CACHE: cache, ...(javaHome && { JAVA_HOME: javaHome }) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await once(createInterface({ input: child.stdout }), 'line');
  return child;
}

const whereParentsCanBind = placeOf('setpriv') === undefined ? test.skip : test;

whereParentsCanBind('a database ends with an owner that is killed', async () => {
  const owner = await anotherOwner('java', 'setpriv', 'true');
  await javaPid();
  owner.kill('SIGKILL');
  while (serversOn(home, await runningProcesses()).length > 0) await delay(50);
  expect(existsSync(join(home, 'owner.json'))).toBe(true);
});

test('a database that outlived its owner is stopped, and nothing is lost', async () => {
  // Without setpriv on its path the owner cannot bind the life of the database to its own.
  const owner = await anotherOwner('java');
  const living = await livingServer(home);
  expect(living).toBeDefined();
  driver = connect(living!);
  await addFact(3);
  await driver.close();
  const orphan = await javaPid();
  owner.kill('SIGKILL');
  await once(owner, 'exit');
  await expect(livingServer(home)).resolves.toBeUndefined();

  server = await start();
  expect(lines).toContain(
    `Stopping a Neo4j (process ${orphan}) that an earlier run left on ${home}.`,
  );
  expect(await javaPid()).not.toBe(orphan);
  driver = connect(server);
  await expect(facts()).resolves.toEqual([1, 2, 3]);
});
