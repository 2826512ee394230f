import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { provideJars } from '../../src/neo4j/jars.js';
import { aFolder, aProgram, removeFolders } from './support/folders.js';

afterAll(removeFolders);

const GOAL = 'neo4j-5.26.31';
const DELIVERS = `
for word in "$@"; do case "$word" in -DoutputDirectory=*) out="\${word#*=}";; esac; done
mkdir -p "$out" && touch "$out/neo4j-5.26.31.jar" "$out/neo4j-kernel-5.26.31.jar"
`;

/** A cache, a Maven that runs the script, and the lines that a fetch reports. */
async function aFetch(script: string | undefined, signal?: AbortSignal) {
  const cache = join(aFolder(), 'cache');
  const programs = aFolder();
  if (script !== undefined) await aProgram(join(programs, 'mvn'), script);
  const lines: string[] = [];
  const options = {
    environment: { PATH: script === undefined ? programs : `${programs}:/usr/bin:/bin` },
    report: (line: string) => void lines.push(line),
    waits: [10, 10],
    signal,
  };
  return { cache, programs, lines, provide: () => provideJars(cache, options) };
}

test('fetches once, says what, under which licence and to where, and then asks Maven no more', async () => {
  const { cache, programs, lines, provide } = await aFetch(DELIVERS);
  await expect(provide()).resolves.toBe(join(cache, GOAL));
  expect(lines).toEqual([
    `Downloading Neo4j Community 5.26.31 (GPLv3, 123 MB) from Maven Central to ${join(cache, GOAL)}.`,
    'Downloaded Neo4j.',
  ]);
  await rm(join(programs, 'mvn'));
  lines.length = 0;
  await expect(provide()).resolves.toBe(join(cache, GOAL));
  expect(lines).toEqual([]);
  expect(readdirSync(cache)).toEqual([GOAL]);
});

test('reports how far it is', async () => {
  const line = 'Downloaded from central: https://repository.example/some.jar (10.5 MB at 2.1 MB/s)';
  const { lines, provide } = await aFetch(`for i in 1 2 3; do echo "${line}"; done\n${DELIVERS}`);
  await provide();
  expect(lines).toContain('Downloaded 2 files, 21 MB ...');
});

test("no Maven: says so, and that a server of one's own needs none", async () => {
  const { provide } = await aFetch(undefined);
  await expect(provide()).rejects.toThrow(
    'Maven 3.8 or newer is needed to fetch Neo4j once and was not found. ' +
      'Install it, or set NEO4J_URI to use a server of your own.',
  );
});

test('tries again while Maven Central limits requests', async () => {
  const { cache, lines, provide } = await aFetch(
    `cd "$(dirname "$0")"; echo x >> tries
     if [ "$(wc -l < tries)" -lt 3 ]; then
       echo "[INFO] Scanning"; echo "[ERROR] Could not transfer artifact: status code 429"; exit 1
     fi\n${DELIVERS}`,
  );
  await provide();
  const again = 'Maven Central did not deliver (status code 429); trying again in 0.01 s.';
  expect(lines.filter((line) => line === again)).toHaveLength(2);
  expect(existsSync(join(cache, GOAL, '.complete'))).toBe(true);
});

test('gives up after the last wait with the first error of Maven, and leaves nothing behind', async () => {
  const { cache, provide } = await aFetch(
    'echo "[ERROR] Could not transfer artifact: timed out"; echo "[ERROR] More"; exit 1',
  );
  await expect(provide()).rejects.toThrow(
    'Maven could not fetch Neo4j. Check the connection to Maven Central and start again, ' +
      'or set NEO4J_URI. Maven says: Could not transfer artifact: timed out',
  );
  expect(readdirSync(cache)).toEqual([]);
});

test('does not repeat what would fail again', async () => {
  const { lines, provide } = await aFetch('echo "[ERROR] Unknown lifecycle phase"; exit 1');
  await expect(provide()).rejects.toThrow('Unknown lifecycle phase');
  expect(lines.filter((line) => line.includes('trying again'))).toEqual([]);
});

test('a delivery without Neo4j is no delivery', async () => {
  const { provide } = await aFetch('exit 0');
  await expect(provide()).rejects.toThrow('delivered no neo4j-5.26.31.jar');
});

test('of two fetches at once both have the jars and neither leaves a folder', async () => {
  const { cache, provide } = await aFetch(DELIVERS);
  await Promise.all([provide(), provide()]);
  expect(readdirSync(cache)).toEqual([GOAL]);
});

test('a folder that lost a jar is fetched anew; one of a killed fetch is cleared away', async () => {
  const { cache, provide } = await aFetch(DELIVERS);
  await provide();
  await rm(join(cache, GOAL, 'neo4j-kernel-5.26.31.jar'));
  await mkdir(join(cache, `${GOAL}.partial-old`));
  await utimes(join(cache, `${GOAL}.partial-old`), 0, 0);
  await provide();
  expect(readdirSync(join(cache, GOAL)).sort()).toEqual([
    '.complete',
    'neo4j-5.26.31.jar',
    'neo4j-kernel-5.26.31.jar',
  ]);
  expect(readdirSync(cache)).toEqual([GOAL]);
});

test('an interrupted fetch ends Maven and leaves nothing behind', async () => {
  const interruption = new AbortController();
  const { cache, programs, provide } = await aFetch(
    'cd "$(dirname "$0")"; trap "touch ended; exit 1" TERM; touch begun; sleep 30 > /dev/null 2>&1 & wait',
    interruption.signal,
  );
  const fetched = provide();
  while (!existsSync(join(programs, 'begun'))) await delay(10);
  interruption.abort();
  await expect(fetched).rejects.toThrow('aborted');
  expect(existsSync(join(programs, 'ended'))).toBe(true);
  expect(readdirSync(cache)).toEqual([]);
});

test('a cache that is a file is named', async () => {
  const { cache, provide } = await aFetch(DELIVERS);
  await writeFile(cache, '');
  await expect(provide()).rejects.toThrow(`${cache} cannot be a folder, since a file stands there`);
});
