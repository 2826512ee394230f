import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';

const Owner = z.object({
  /** Different for each claim, also for two of one process. */
  claim: z.uuid(),
  nodePid: z.number().int(),
  /** Tells the owner from a later process that got the same number. */
  nodeCommand: z.string(),
  javaPid: z.number().int().nullable(),
  port: z.number().int().nullable(),
  startedAt: z.iso.datetime(),
});

/** Who uses a home; the process and port of the database are null until it is started. */
export type Owner = z.infer<typeof Owner>;

/** False when there is such a file already. */
export async function createOwnerFile(home: string, owner: Owner): Promise<boolean> {
  try {
    await writeFile(ownerFile(home), ownerText(owner), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

export async function replaceOwnerFile(home: string, owner: Owner): Promise<void> {
  const next = `${ownerFile(home)}.${owner.claim}`;
  await writeFile(next, ownerText(owner), { mode: 0o600 });
  await rename(next, ownerFile(home));
}

export async function removeOwnerFile(home: string): Promise<void> {
  await rm(ownerFile(home), { force: true });
}

/** Undefined when there is no file or one that makes no sense, for instance after a power cut. */
export async function readOwnerFile(home: string): Promise<Owner | undefined> {
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const text = await readFile(ownerFile(home), 'utf8').catch(noFile);
    if (text === undefined) return undefined;
    const owner = parseOwner(text);
    if (owner !== undefined) return owner;
    // Another process may just have created the file and not yet filled it.
    await delay(50);
  }
  return undefined;
}

export function isSameOwner(one: Owner | undefined, other: Owner | undefined): boolean {
  return one?.claim === other?.claim;
}

function parseOwner(text: string): Owner | undefined {
  try {
    return Owner.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function noFile(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}

function ownerText(owner: Owner): string {
  return `${JSON.stringify(owner)}\n`;
}

function ownerFile(home: string): string {
  return join(home, 'owner.json');
}
