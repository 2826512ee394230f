import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startManagedServer } from '../../src/neo4j/managed-server.js';
import { StartFailure } from '../../src/neo4j/start-failure.js';
import { aFolder, aJava, removeFolders } from './support/folders.js';

afterAll(removeFolders);

/** What a start says on this home; the cache pretends to be complete, so that nothing is fetched. */
async function failure(home: string, options: { boltPort?: number } = {}): Promise<string> {
  const javaHome = aFolder();
  await aJava(javaHome, '17.0.15');
  const cache = aFolder();
  const jars = join(cache, 'neo4j-5.26.31');
  await mkdir(jars);
  await writeFile(join(jars, '.complete'), '{"version":"5.26.31","jars":0}');
  const report = (): void => undefined;
  const started = startManagedServer({
    home,
    cache,
    javaHome,
    profile: 'TEST',
    report,
    ...options,
  });
  const error: unknown = await started.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StartFailure);
  return (error as StartFailure).message;
}

test('a port that is taken', async () => {
  const home = aFolder();
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  await expect(failure(home, { boltPort: port })).resolves.toBe(
    `Port ${port} is in use. Name another, or none for a free one.`,
  );
  expect(existsSync(join(home, 'owner.json'))).toBe(false);
  other.close();
});

test('a home that is a file, or lies below one', async () => {
  const file = join(aFolder(), 'home');
  await writeFile(file, '');
  for (const home of [file, join(file, 'neo4j')]) {
    await expect(failure(home)).resolves.toBe(
      `${home} cannot be a folder, since a file stands there or on the way to it. ` +
        'Move that file away, or set PANGOLINK_HOME to another folder.',
    );
  }
});

test('a home where nothing can be written', async () => {
  // Permissions do not bind the superuser, but no user can make a folder here.
  await expect(failure('/sys/pangolink')).resolves.toMatch(
    /^\/sys\/pangolink cannot be written \(E\w+\)\. Give this user the right to write there, or set/,
  );
});

test('a file where the data should be', async () => {
  const home = aFolder();
  await writeFile(join(home, 'data'), '');
  await expect(failure(home)).resolves.toBe(
    `${join(home, 'data')} is not a folder. Move that file away and start again.`,
  );
});

test('a path that no class path can hold', async () => {
  const home = join(aFolder(), 'a:b');
  await expect(failure(home)).resolves.toContain('contains ":", which Java cannot have');
});

test.each(['5.26.32', '5.27.0', '2025.01.0', '4.4.40'])(
  'a home that Neo4j %s has written',
  async (version) => {
    const home = aFolder();
    await writeFile(join(home, 'version.json'), JSON.stringify({ neo4j: version }));
    await expect(failure(home)).resolves.toContain(
      `${home} was written by Neo4j ${version} and cannot be opened by 5.26.31.`,
    );
  },
);

test('a version file that cannot be read', async () => {
  const home = aFolder();
  await writeFile(join(home, 'version.json'), 'not JSON');
  await expect(failure(home)).resolves.toContain(`${join(home, 'version.json')} is damaged`);
});

test('an older patch of the same line is opened: the start comes as far as Java', async () => {
  const home = aFolder();
  await writeFile(join(home, 'version.json'), '{"neo4j":"5.26.0"}');
  await expect(failure(home)).resolves.toContain('Neo4j ended before it was ready (exit code 0)');
});
