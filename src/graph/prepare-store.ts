import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Database } from './database.js';

/** A migration that was run once has been edited since, or the store comes from a newer version. */
export class StoreMismatch extends Error {
  override readonly name = 'StoreMismatch';
}

const INDEX_WAIT_SECONDS = 120;

/** Brings keys, indexes and migrations of a store up to date; safe to run again. */
export async function prepareStore(database: Database, folder: string): Promise<void> {
  const constraints = await readFile(path.join(folder, 'constraints.cypher'), 'utf8');
  for (const statement of statementsOf(constraints)) await database.runAlone(statement);
  await database.runAlone(`CALL db.awaitIndexes(${INDEX_WAIT_SECONDS})`);
  await migrate(database, path.join(folder, 'migrations'));
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
