import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Database } from './database.js';

/** A migration that was run once has been edited since, or the store comes from a newer version, or is but a part. */
export class StoreMismatch extends Error {
  override readonly name = 'StoreMismatch';
}

const INDEX_WAIT_SECONDS = 120;

/** Brings keys, indexes and migrations of a store up to date; safe to run again. Throws `StoreMismatch`. */
export async function prepareStore(database: Database, folder: string): Promise<void> {
  await refuseUnfinished(database);
  await prepareKeys(database, folder);
  await migrate(database, path.join(folder, 'migrations'));
}

/** A node of this label stands in a store as long as only a part of a release is loaded into it. */
export const UNFINISHED = 'UnfinishedLoad';

export async function isUnfinished(database: Database): Promise<boolean> {
  const [row] = await database.read(`MATCH (m:${UNFINISHED}) RETURN count(m)`, {});
  return row?.[0] !== 0;
}

/** What holds a part of a release only is no store to work on. */
export async function refuseUnfinished(database: Database): Promise<void> {
  if (!(await isUnfinished(database))) return;
  throw new StoreMismatch(
    'A release was loaded into this database and the load was cut short: load it again with "pangolink import --release <file>", which begins anew.',
  );
}

/** The keys and indexes alone. */
export async function prepareKeys(database: Database, folder: string): Promise<void> {
  const statements = statementsOf(await readFile(path.join(folder, 'constraints.cypher'), 'utf8'));
  const there = await namesThere(database);
  for (const statement of statements) {
    const [, kind = '', name = ''] = CREATES.exec(statement) ?? [];
    if (!there.has(`${kind} ${name}`)) await database.runAlone(statement);
  }
  await database.runAlone(`CALL db.awaitIndexes(${INDEX_WAIT_SECONDS})`);
}

const CREATES = /^CREATE (?:FULLTEXT )?(CONSTRAINT|INDEX) (\w+) IF NOT EXISTS\b/;

/**
 * What is there under its name is left as it is, which the database would find out for one statement after
 * the other. A constraint has an index under the same name, which no statement asks for.
 */
async function namesThere(database: Database): Promise<ReadonlySet<string>> {
  const [constraints, indexes] = await Promise.all([
    database.read("SHOW CONSTRAINTS YIELD name RETURN 'CONSTRAINT ' + name", {}),
    database.read(
      "SHOW INDEXES YIELD name, owningConstraint WHERE owningConstraint IS NULL RETURN 'INDEX ' + name",
      {},
    ),
  ]);
  return new Set([...constraints, ...indexes].map(([name]) => String(name)));
}

/** The statements of a file, parted by semicolons at the end of a line; comments are left out. */
export function statementsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('//'))
    .join('\n')
    .split(/;[ \t]*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

interface Migration {
  readonly name: string;
  readonly checksum: string;
  readonly statements: readonly string[];
}

async function migrate(database: Database, folder: string): Promise<void> {
  for (const migration of await migrationsToRun(database, folder)) {
    await runOnce(database, migration);
  }
}

/** The migrations of a folder that a store has not been through. Throws `StoreMismatch`. */
export async function migrationsToRun(
  database: Database,
  folder: string,
): Promise<readonly Migration[]> {
  const migrations = await readMigrations(folder);
  const rows = await database.read('MATCH (m:Migration) RETURN m.name, m.checksum', {});
  const done = new Map(rows as readonly (readonly [string, string])[]);
  refuseMismatch(migrations, done);
  return migrations.filter(({ name }) => !done.has(name));
}

/** Throws `StoreMismatch` where a store went through a migration that is not the one in a folder. */
export async function refuseOtherMigrations(
  done: ReadonlyMap<string, string>,
  folder: string,
): Promise<void> {
  refuseMismatch(await readMigrations(path.join(folder, 'migrations')), done);
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.cypher')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      const checksum = createHash('sha256').update(text).digest('hex');
      return { name, checksum, statements: statementsOf(text) };
    }),
  );
}

function refuseMismatch(migrations: readonly Migration[], done: ReadonlyMap<string, string>): void {
  const names = migrations.map(({ name }) => name);
  const foreign = [...done.keys()].find((name) => !names.includes(name));
  if (foreign !== undefined) {
    throw new StoreMismatch(
      `The database went through migration ${foreign}, which this version does not know: use the version that wrote it or a later one.`,
    );
  }
  const edited = migrations.find(({ name, checksum }) => (done.get(name) ?? checksum) !== checksum);
  if (edited !== undefined) {
    throw new StoreMismatch(
      `Migration ${edited.name} differs from the one that was run on this database: restore the file and put the change into a new migration.`,
    );
  }
}

async function runOnce(database: Database, { name, checksum, statements }: Migration) {
  await database.write(async (transaction) => {
    for (const statement of statements) await transaction.run(statement, {});
    await transaction.run(
      'CREATE (:Migration {name: $name, checksum: $checksum, appliedAt: toString(datetime())})',
      { name, checksum },
    );
  });
}
