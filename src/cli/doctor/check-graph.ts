import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPangolinkSchema } from '../../api/schema.js';
import { type Config } from '../../config.js';
import { type Database } from '../../graph/database.js';
import { migrationsToRun, statementsOf } from '../../graph/prepare-store.js';
import { schemaDrift } from '../../graph/schema-drift.js';
import { isSearchFresh } from '../../graph/search/refresh-search.js';
import { NEO4J_VERSION } from '../../neo4j/version.js';
import { StartFailure } from '../../neo4j/start-failure.js';
import { SCHEMA } from '../places.js';
import { checked, type Check } from './check.js';

const MOST_NAMED = 5;
const MEND_BY_START = '"pangolink start" brings it up to date.';

/** What can be checked of a graph that answers; changes nothing. */
export async function checkGraph(
  { remote }: Pick<Config, 'remote'>,
  database: Database,
): Promise<readonly Check[]> {
  const owner = remote === undefined ? 'OURS' : 'ELSEWHERE';
  return [
    await checked('database version', () => lookAtVersion(database, owner)),
    await checked('keys and indexes', () => lookForDrift(database)),
    await checked('migrations', () => lookForMigrations(database)),
    await checked('search', () => lookAtSearch(database)),
    await checked('orphans', () => lookForOrphans(database)),
  ];
}

async function lookAtVersion(database: Database, owner: 'OURS' | 'ELSEWHERE'): Promise<string> {
  const [row] = await database.read(
    'CALL dbms.components() YIELD name, versions, edition WHERE name STARTS WITH $name RETURN versions[0], edition',
    { name: 'Neo4j' },
  );
  const [version = '?', edition = ''] = (row ?? []).map(String);
  if (owner === 'OURS' && version !== NEO4J_VERSION) {
    throw new StartFailure(
      `The home runs Neo4j ${version} and not ${NEO4J_VERSION}; stop Pangolink and start it again.`,
    );
  }
  if (isOlderThanOurs(version)) {
    throw new StartFailure(
      `The server runs Neo4j ${version}; let NEO4J_URI name one of 5.26 or later.`,
    );
  }
  return `Neo4j ${version} ${edition} answers; ${NEO4J_VERSION} is what Pangolink is tested with.`;
}

function isOlderThanOurs(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < 5 || (major === 5 && minor < 26);
}

async function lookForDrift(database: Database): Promise<string> {
  const statements = statementsOf(await readFile(join(SCHEMA, 'constraints.cypher'), 'utf8'));
  const { missing, different, unusable } = await schemaDrift(database, statements);
  const faults = [
    ...fault('missing', missing, MEND_BY_START),
    ...fault(
      'of another form than declared',
      different,
      'drop each in Neo4j by its name (DROP CONSTRAINT or DROP INDEX); then "pangolink start" makes it anew.',
    ),
    ...fault(
      'not usable',
      unusable,
      'wait until Neo4j has filled them; drop by name what stays FAILED, and start again.',
    ),
  ];
  if (faults.length > 0) throw new StartFailure(faults.join(' '));
  return `All ${statements.length} keys and indexes are there.`;
}

function fault(what: string, names: readonly string[], mend: string): readonly string[] {
  if (names.length === 0) return [];
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return [`Keys or indexes ${what}: ${names.slice(0, MOST_NAMED).join(', ')}${more}; ${mend}`];
}

async function lookForMigrations(database: Database): Promise<string> {
  const toRun = await migrationsToRun(database, join(SCHEMA, 'migrations'));
  if (toRun.length === 0) return 'The database went through every migration.';
  const names = toRun.map(({ name }) => name).join(', ');
  throw new StartFailure(`The database has still to go through ${names}; ${MEND_BY_START}`);
}

async function lookAtSearch(database: Database): Promise<string> {
  if (await isSearchFresh(database, await buildPangolinkSchema())) {
    return 'Records are found by the words of this version.';
  }
  throw new StartFailure(`Records are found by words of another version; ${MEND_BY_START}`);
}

interface Orphanage {
  readonly what: string;
  /** Gives how many there are and the id of one of them. */
  readonly text: string;
}

const counted = (pattern: string, lacking: string, id: string): string =>
  `MATCH ${pattern} WHERE NOT EXISTS { ${lacking} } RETURN count(n), min(${id})`;

const ORPHANS: readonly Orphanage[] = [
  {
    what: 'records without a state',
    text: counted('(n:Entity)', '(n)-[:STATE]->(:State)', 'n.id'),
  },
  {
    what: 'states without a record',
    text: counted('(n:State)', '(:Entity)-[:STATE]->(n)', 'n.stateId'),
  },
  {
    what: 'states without a write',
    text: counted('(n:State)', '(n)-[:WRITTEN_IN]->(:Write)', 'n.stateId'),
  },
  {
    what: 'readings without a release',
    text: counted('(n:Reading)', '(n)-[:RELEASED_IN]->(:DatasetRelease)', 'n.id'),
  },
  {
    what: 'readings without a series',
    text: counted('(n:Reading)', '(n)-[:IN_SERIES]->(:Series)', 'n.id'),
  },
];

async function lookForOrphans(database: Database): Promise<string> {
  const found: string[] = [];
  for (const { what, text } of ORPHANS) {
    const [row] = await database.read(text, {});
    const [count, example] = (row ?? []) as [number, string | null];
    if (count > 0) found.push(`${what} (${count}, as ${example ?? 'one without an id'})`);
  }
  if (found.length === 0) return 'Nothing stands without what it belongs to.';
  throw new StartFailure(
    `Found ${found.join('; ')}. Nothing that Pangolink writes leaves such things: "pangolink audit verify" names the first, ` +
      'and "pangolink restore" brings back a backup from before.',
  );
}
