import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exists } from './exists.js';

/** Folders for trial databases, within the home: there the disk and the rights are known to do. */
export const SCRATCH = 'scratch-';

const places = (home: string) => ({
  data: join(home, 'data'),
  /** What takes the place of `data`: it bears this name only when it is whole and proved. */
  next: join(home, 'data.next'),
  former: join(home, 'data.former'),
});

/**
 * Puts a folder in the place of the data of a home, by renames alone. A process that is killed within
 * leaves either the present data or the new ones, once `settleReplacement` has run, which every start does.
 */
export async function replaceData(home: string, replacement: string): Promise<void> {
  await rename(replacement, places(home).next);
  await flushFolder(home);
  await settleReplacement(home);
}

/** Ends what a killed replacement began, and removes what it left behind. For the owner of the home. */
export async function settleReplacement(home: string): Promise<void> {
  const { data, next, former } = places(home);
  if (await exists(next)) {
    if (await exists(data)) await putAside(data, former);
    await rename(next, data);
    await flushFolder(home);
  }
  if (await exists(data)) await rm(former, { recursive: true, force: true });
  for (const name of await readdir(home)) {
    if (name.startsWith(SCRATCH)) await rm(join(home, name), { recursive: true, force: true });
  }
}

async function putAside(data: string, former: string): Promise<void> {
  await rm(former, { recursive: true, force: true });
  await rename(data, former);
}

/** Has the disk keep the names in a folder, as far as the system offers it. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  try {
    await handle?.sync();
  } catch {
    // Some file systems keep names without being asked, and refuse to be.
  } finally {
    await handle?.close();
  }
}
