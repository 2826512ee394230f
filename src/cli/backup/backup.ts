import {
  chmod,
  mkdir,
  mkdtemp,
  open,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Config } from '../../config.js';
import {
  ARCHIVE_NAME,
  dumpDatabase,
  holdsDatabase,
  RecoveryNeeded,
  withScratchHome,
} from '../../neo4j/dump.js';
import { diskFull } from '../../neo4j/home.js';
import { flushFolder } from '../../neo4j/replace-data.js';
import { StartFailure } from '../../neo4j/start-failure.js';
import { NEO4J_VERSION } from '../../neo4j/version.js';
import { openManaged } from '../open-database.js';
import { type Surroundings } from '../surroundings.js';
import { fingerprint, manifestFile, productVersion, type Manifest } from './manifest.js';
import { onOwnHome, refuseRemote } from './own-home.js';
import { prove } from './prove.js';

const PARTIAL = '.pangolink-backup-';
const ABANDONED_AFTER = 24 * 60 * 60_000;

export interface Backup extends Manifest {
  /** The path of the archive. */
  readonly archive: string;
}

/**
 * Dumps the stopped database of the home into a folder, proves the archive by loading it elsewhere, and
 * only then gives it its name. Refused while a process runs the home.
 */
export async function backup(
  config: Config,
  to: string,
  surroundings: Surroundings,
): Promise<Backup> {
  refuseRemote(config, 'BACKUP');
  if (!(await holdsDatabase(config.home))) {
    throw new StartFailure(
      `There is no database in ${config.home}; "pangolink start" makes one, or set PANGOLINK_HOME to where one is.`,
    );
  }
  try {
    return await backupStopped(config, to, surroundings);
  } catch (error) {
    if (!(error instanceof RecoveryNeeded)) throw error;
    surroundings.report('The database was not closed in order; starting it once to recover it.');
    // It runs for moments, for which a quick start is worth more than quick queries.
    const place = { home: config.home, profile: 'TEST' } as const;
    await (await openManaged(config, surroundings, place)).close();
    return backupStopped(config, to, surroundings);
  }
}

function backupStopped(config: Config, to: string, surroundings: Surroundings): Promise<Backup> {
  const { report } = surroundings;
  return onOwnHome(config, surroundings, async ({ home, tools }) => {
    const folder = await openTarget(to);
    const partial = await inTarget(folder, () => mkdtemp(join(folder, PARTIAL)));
    try {
      report('Dumping the database ...');
      await dumpDatabase(tools, home, partial);
      report('Proving the archive: loading it into a home of its own ...');
      const facts = await withScratchHome(home, (scratch) =>
        prove(config, surroundings, { tools, folder: partial, scratch, use: 'READ' }),
      );
      const manifest: Manifest = {
        format: 1,
        product: await productVersion(),
        neo4j: NEO4J_VERSION,
        at: new Date().toISOString(),
        ...(await fingerprint(join(partial, ARCHIVE_NAME))),
        ...facts,
      };
      surroundings.signal.throwIfAborted();
      return { archive: await publish(partial, folder, manifest), ...manifest };
    } finally {
      await rm(partial, { recursive: true, force: true });
    }
  });
}

/** An archive that bears its name is whole, and what describes it stands beside it already. */
async function publish(partial: string, folder: string, manifest: Manifest): Promise<string> {
  const archive = join(folder, `pangolink-${manifest.at.replaceAll(/[-:.]/g, '')}.dump`);
  const dumped = join(partial, ARCHIVE_NAME);
  const described = join(partial, basename(manifestFile(archive)));
  return inTarget(folder, async () => {
    await writeFile(described, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    await chmod(dumped, 0o600);
    for (const file of [described, dumped]) await flush(file);
    await rename(described, manifestFile(archive));
    await rename(dumped, archive);
    await flushFolder(folder);
    return archive;
  });
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}

async function openTarget(to: string): Promise<string> {
  return inTarget(to, async () => {
    await mkdir(resolve(to), { recursive: true, mode: 0o700 });
    const folder = await realpath(to);
    await removeAbandoned(folder);
    return folder;
  });
}

/** A backup that was killed could not clear up after itself. */
async function removeAbandoned(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(PARTIAL));
  for (const path of names.map((name) => join(folder, name))) {
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > ABANDONED_AFTER) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

async function inTarget<T>(folder: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOSPC', 'EDQUOT'].includes(code)) throw diskFull(folder);
    if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) {
      throw new StartFailure(
        `${folder} cannot be written (${code}); let --to name a folder where this user may write.`,
        { cause: error },
      );
    }
    throw error;
  }
}
