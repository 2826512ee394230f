import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exists } from './exists.js';
import { type AdminTools, reasonIn, runAdminTool } from './admin-tool.js';
import { writeConfiguration } from './configuration.js';
import { diskFull, prepareHome } from './home.js';
import { copyPassword } from './password.js';
import { SCRATCH } from './replace-data.js';
import { StartFailure } from './start-failure.js';

const DATABASE = 'neo4j';
/** The admin tool wants a whole configuration, but opens no port. */
const UNUSED_PORT = 7687;

/** The name that an archive must have for the admin tool to find it. */
export const ARCHIVE_NAME = `${DATABASE}.dump`;

export class DumpRefused extends StartFailure {}

/** The store was not closed in order: a start and a stop put it right. */
export class RecoveryNeeded extends StartFailure {}

/** Whether a home holds a database at all. */
export async function holdsDatabase(home: string): Promise<boolean> {
  return exists(join(home, 'data', 'databases', DATABASE));
}

/** Writes the stopped database of a home into `neo4j.dump` in a folder. Throws `RecoveryNeeded`. */
export async function dumpDatabase(tools: AdminTools, home: string, folder: string): Promise<void> {
  await prepareHome(home);
  await writeConfiguration(home, UNUSED_PORT, 'PRODUCT');
  const order = ['database', 'dump', DATABASE, `--to-path=${folder}`];
  const { isDone, lines } = await runAdminTool(tools, home, order);
  if (isDone) return;
  refuseFullDisk(lines, folder);
  const reason = reasonIn(lines);
  if (/recover/i.test(lines.join(' '))) throw new RecoveryNeeded(reason);
  throw new StartFailure(`Neo4j could not dump ${home}: ${reason}`);
}

/** Loads `neo4j.dump` of a folder into a home whose server is stopped. Throws `DumpRefused`. */
export async function loadDatabase(tools: AdminTools, home: string, folder: string): Promise<void> {
  await writeConfiguration(home, UNUSED_PORT, 'PRODUCT');
  const order = ['database', 'load', DATABASE, `--from-path=${folder}`];
  const { isDone, lines } = await runAdminTool(tools, home, [
    ...order,
    '--overwrite-destination=true',
  ]);
  if (isDone) return;
  refuseFullDisk(lines, home);
  throw new DumpRefused(`Neo4j cannot load the archive: ${reasonIn(lines)}`);
}

/**
 * Does some work on a home made for trial within another one, and removes it after. It has the logins of
 * the outer home, so that its data can take the place of those there.
 */
export async function withScratchHome<T>(
  home: string,
  work: (scratch: string) => Promise<T>,
): Promise<T> {
  const scratch = await mkdtemp(join(home, SCRATCH));
  try {
    await prepareHome(scratch);
    await copyPassword(home, scratch);
    await copyLogins(home, scratch);
    return await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Users stand in a database of their own, `system`, which may be copied while nothing runs. */
async function copyLogins(home: string, scratch: string): Promise<void> {
  const data = join(home, 'data');
  if (!(await exists(data))) return;
  const graph = ['databases', 'transactions'].map((part) => join(data, part, DATABASE));
  await cp(data, join(scratch, 'data'), {
    recursive: true,
    filter: (path) => !graph.includes(path),
  });
}

function refuseFullDisk(lines: readonly string[], folder: string): void {
  if (lines.some((line) => line.includes('No space left on device'))) throw diskFull(folder);
}
