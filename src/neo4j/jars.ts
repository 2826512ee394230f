import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { explained, refuseDelimiter } from './home.js';
import { fetchByMaven, type FetchOptions } from './maven.js';
import { StartFailure } from './start-failure.js';
import { NEO4J_VERSION } from './version.js';

const NAME = `neo4j-${NEO4J_VERSION}`;
const PARTIAL = `${NAME}.partial-`;
const ABANDONED_AFTER = 60 * 60_000;

const Marker = z.object({ version: z.literal(NEO4J_VERSION), jars: z.number() });

/** The folder with the jars of Neo4j, fetched into the cache unless they are there already. */
export async function provideJars(cache: string, options: FetchOptions): Promise<string> {
  const place = resolve(cache);
  const folder = join(place, NAME);
  refuseDelimiter(folder, 'PANGOLINK_CACHE');
  // Asking Maven itself whether anything is missing would cost three seconds at every start.
  if (await isComplete(folder)) return folder;
  options.report(
    `Downloading Neo4j Community ${NEO4J_VERSION} (GPLv3, 123 MB) from Maven Central to ${folder}.`,
  );
  await explained(place, 'PANGOLINK_CACHE', () => fetchJars(place, folder, options));
  options.report('Downloaded Neo4j.');
  return folder;
}

/** Whether the cache has the jars already, so that nothing is to be fetched. */
export function hasJars(cache: string): Promise<boolean> {
  return isComplete(join(resolve(cache), NAME));
}

async function fetchJars(place: string, folder: string, options: FetchOptions): Promise<void> {
  await mkdir(place, { recursive: true });
  await removeAbandoned(place);
  const partial = await mkdtemp(join(place, PARTIAL));
  try {
    const jars = join(partial, 'jars');
    await mkdir(jars);
    await fetchByMaven(partial, jars, options);
    await writeMarker(jars);
    await moveIntoPlace(jars, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

async function writeMarker(folder: string): Promise<void> {
  const jars = await jarNames(folder);
  if (!jars.includes(`${NAME}.jar`)) {
    throw new StartFailure(
      `Maven ended well but delivered no ${NAME}.jar. Look at its settings.xml, or set NEO4J_URI.`,
    );
  }
  const marker = { version: NEO4J_VERSION, jars: jars.length };
  await writeFile(join(folder, '.complete'), `${JSON.stringify(marker)}\n`);
}

/** Of two that fetch at the same time the first to arrive wins; what is there but broken is replaced. */
async function moveIntoPlace(jars: string, folder: string): Promise<void> {
  try {
    await rename(jars, folder);
  } catch {
    if (await isComplete(folder)) return;
    await rm(folder, { recursive: true, force: true });
    await rename(jars, folder);
  }
}

async function isComplete(folder: string): Promise<boolean> {
  try {
    const marker = Marker.parse(JSON.parse(await readFile(join(folder, '.complete'), 'utf8')));
    return (await jarNames(folder)).length === marker.jars;
  } catch {
    return false;
  }
}

async function jarNames(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.jar'));
}

/** A fetch that was killed could not clear up after itself. */
async function removeAbandoned(place: string): Promise<void> {
  const names = (await readdir(place)).filter((name) => name.startsWith(PARTIAL));
  for (const path of names.map((name) => join(place, name))) {
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > ABANDONED_AFTER) {
      await rm(path, { recursive: true, force: true });
    }
  }
}
