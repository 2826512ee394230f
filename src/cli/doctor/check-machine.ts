import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname } from 'node:path';
import { type Config } from '../../config.js';
import { listen } from '../../listen.js';
import { checkFreeSpace, explained } from '../../neo4j/home.js';
import { hasJars } from '../../neo4j/jars.js';
import { findJava } from '../../neo4j/java.js';
import { findMaven } from '../../neo4j/maven.js';
import { checkVersion, NEO4J_VERSION } from '../../neo4j/version.js';
import { javaHomeIn } from '../open-database.js';
import { type Surroundings } from '../surroundings.js';
import { checked, NotChecked, type Check } from './check.js';

const HEALTH_WAIT_MS = 3000;

/** What can be checked with no database: what a start needs of this machine. */
export async function checkMachine(
  config: Config,
  surroundings: Surroundings,
): Promise<readonly Check[]> {
  const { home, cache } = config;
  const ofManaged = (look: () => Promise<string>) => () =>
    config.remote === undefined
      ? look()
      : Promise.reject(new NotChecked('Not needed: NEO4J_URI names a server that runs elsewhere.'));
  return [
    await checked(
      'java',
      ofManaged(() => lookForJava(surroundings)),
    ),
    await checked(
      'maven',
      ofManaged(() => lookForMaven(cache, surroundings)),
    ),
    await checked(
      'cache',
      ofManaged(() => lookIntoCache(cache)),
    ),
    await checked(
      'home',
      ofManaged(() => lookIntoHome(home)),
    ),
    await checked(
      'disk',
      ofManaged(
        async () => `${await checkFreeSpace(await standing(home))} MB are free for ${home}.`,
      ),
    ),
    await checked('port', () => lookAtPort(config)),
  ];
}

async function lookForJava({ environment, signal }: Surroundings): Promise<string> {
  const notes: string[] = [];
  const report = (line: string): void => void notes.push(line);
  const java = await findJava({ javaHome: javaHomeIn(environment), environment, signal, report });
  return notes[0] ?? `"${java}" is a Java that Neo4j ${NEO4J_VERSION} runs on.`;
}

async function lookForMaven(cache: string, surroundings: Surroundings): Promise<string> {
  if (await hasJars(cache)) return 'Not needed: Neo4j was fetched already.';
  return `Maven ${await findMaven(surroundings)} can fetch Neo4j.`;
}

async function lookIntoCache(cache: string): Promise<string> {
  return (await hasJars(cache))
    ? `${cache} holds Neo4j ${NEO4J_VERSION}.`
    : `Neo4j ${NEO4J_VERSION} is not in ${cache} yet; "pangolink start" fetches it (123 MB).`;
}

async function lookIntoHome(home: string): Promise<string> {
  const folder = await standing(home);
  await explained(folder, 'PANGOLINK_HOME', () => access(folder, constants.W_OK));
  if (folder !== home) return `${home} is not there yet; "pangolink start" makes it.`;
  await checkVersion(home);
  return `${home} can be written, and Neo4j ${NEO4J_VERSION} can open it.`;
}

/** A folder, or the nearest above it that is there. */
async function standing(folder: string): Promise<string> {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  return isThere || dirname(folder) === folder ? folder : standing(dirname(folder));
}

async function lookAtPort(config: Config): Promise<string> {
  const { host, port } = config;
  const attempt = createServer();
  try {
    await listen(attempt, config);
  } catch (error) {
    if (await answersAsPangolink(config)) return `A Pangolink answers at port ${port} already.`;
    throw error;
  }
  await new Promise((resolve) => attempt.close(resolve));
  return port === 0 ? 'Any free port is taken.' : `Port ${port} of ${host} is free.`;
}

async function answersAsPangolink({ host, port }: Config): Promise<boolean> {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const place = name.includes(':') ? `[${name}]` : name;
  try {
    const signal = AbortSignal.timeout(HEALTH_WAIT_MS);
    const response = await fetch(`http://${place}:${port}/health/ready`, { signal });
    return typeof ((await response.json()) as { status?: unknown }).status === 'string';
  } catch {
    return false;
  }
}
