import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { userCacheFolder } from '../../src/neo4j/cache-folder.js';
import { homeArgument } from '../../src/neo4j/java-arguments.js';
import { startManagedServer, type ManagedServer } from '../../src/neo4j/managed-server.js';
import { type SizeName } from './generate/sizes.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The database of one size, kept between runs. */
export interface Home extends ManagedServer {
  /** The process of Java. */
  readonly pid: number;
}

/** What stands in every report of figures taken on such a home. */
export const HOME_SET_UP = 'heap 3 GB (fixed), page cache 4 GB, G1';

/** Starts the database of a size with the memory that performance is stated for. */
export async function openHome(
  size: SizeName,
  { report, signal }: { readonly report: (line: string) => void; readonly signal?: AbortSignal },
): Promise<Home> {
  const home = path.join(ROOT, '.bench', size);
  const server = await startManagedServer({
    home,
    cache: process.env['PANGOLINK_CACHE'] ?? userCacheFolder(process.env),
    profile: 'BENCH',
    javaHome: process.env['JAVA_HOME'],
    signal,
    report,
  });
  return { ...server, pid: await processOf(home) };
}

/** A server is known by the home among its arguments. */
async function processOf(home: string): Promise<number> {
  const wanted = homeArgument(home);
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const commandLine = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (commandLine.split('\0').includes(wanted)) return Number(name);
  }
  throw new Error(`No process of the database in ${home} is to be found; figures need Linux.`);
}
