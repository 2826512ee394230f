import { mkdir, realpath, stat, statfs } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { StartFailure } from './start-failure.js';

const NEEDED_MEGABYTES = 500;

/** Makes the folder of the server where it is missing and gives its true path. */
export async function openHome(home: string): Promise<string> {
  const folder = resolve(home);
  await explained(folder, 'PANGOLINK_HOME', () => mkdir(folder, { recursive: true, mode: 0o700 }));
  const path = await realpath(folder);
  refuseDelimiter(path, 'PANGOLINK_HOME');
  return path;
}

/** Makes the folders that the server expects to find; it makes all others itself. */
export async function prepareHome(home: string): Promise<void> {
  await checkFreeSpace(home);
  for (const name of ['data', 'conf', 'plugins', 'import']) {
    await checkFolder(join(home, name));
    await mkdir(join(home, name), { recursive: true });
  }
}

/** The class path separates its folders by this character and knows no way to quote it. */
export function refuseDelimiter(folder: string, setting: string): void {
  if (!folder.includes(delimiter)) return;
  throw new StartFailure(
    `The path ${folder} contains "${delimiter}", which Java cannot have in a class path. ` +
      `Set ${setting} to another folder.`,
  );
}

/** Turns a refusal of the file system within a folder into words. */
export async function explained<T>(
  folder: string,
  setting: string,
  action: () => Promise<T>,
): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw fileFailure(folder, setting, error) ?? error;
  }
}

function fileFailure(folder: string, setting: string, error: unknown): StartFailure | undefined {
  const { code = '', path = folder } = error as NodeJS.ErrnoException;
  const elsewhere = `set ${setting} to another folder.`;
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return new StartFailure(
      `${folder} cannot be written (${code}). Give this user the right to write there, or ${elsewhere}`,
    );
  }
  if (['ENOTDIR', 'EEXIST'].includes(code)) {
    return new StartFailure(
      `${path} cannot be a folder, since a file stands there or on the way to it. ` +
        `Move that file away, or ${elsewhere}`,
    );
  }
  return ['ENOSPC', 'EDQUOT'].includes(code) ? diskFull(folder) : undefined;
}

export function diskFull(folder: string): StartFailure {
  return new StartFailure(
    `The disk of ${folder} is full. Free at least ${NEEDED_MEGABYTES} MB and start again.`,
  );
}

/** The megabytes that are free on the disk of a folder; refused where they do not do. */
export async function checkFreeSpace(home: string): Promise<number> {
  const { bavail, bsize } = await statfs(home);
  const free = Math.floor((bavail * bsize) / 1024 ** 2);
  if (free >= NEEDED_MEGABYTES) return free;
  throw new StartFailure(
    `The disk of ${home} has ${free} MB left and Neo4j needs ${NEEDED_MEGABYTES}. ` +
      'Free some space, or set PANGOLINK_HOME to a folder on another disk.',
  );
}

async function checkFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || found.isDirectory()) return;
  throw new StartFailure(`${path} is not a folder. Move that file away and start again.`);
}
