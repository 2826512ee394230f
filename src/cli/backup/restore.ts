import { mkdir, stat, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Config } from '../../config.js';
import { type StoreFacts } from '../../graph/store-facts.js';
import { ARCHIVE_NAME, DumpRefused, holdsDatabase, withScratchHome } from '../../neo4j/dump.js';
import { replaceData } from '../../neo4j/replace-data.js';
import { isOpenableBy, NEO4J_VERSION, recordVersion } from '../../neo4j/version.js';
import { isNewer } from '../is-newer.js';
import { CommandFailure, Outcome, refused } from '../outcome.js';
import { type Surroundings } from '../surroundings.js';
import { fingerprint, productVersion, readManifest, type Manifest } from './manifest.js';
import { onOwnHome, refuseRemote } from './own-home.js';
import { prove } from './prove.js';

export interface RestoreOrder {
  readonly archive: string;
  /** Whether data that are there may go. */
  readonly mayReplace: boolean;
  /** Asks the user a question to be answered with yes or no; undefined where nobody is there to ask. */
  readonly confirm?: ((question: string) => Promise<boolean>) | undefined;
}

export interface Restored extends Manifest {
  readonly home: string;
  readonly replaced: boolean;
}

/**
 * Loads an archive beside the data of the home, proves it there, and swaps the two by renames. What is in
 * the home stays as it is until then; its password, its users and its other secrets stay for good.
 */
export async function restore(
  config: Config,
  order: RestoreOrder,
  surroundings: Surroundings,
): Promise<Restored> {
  refuseRemote(config, 'RESTORE');
  const archive = resolve(order.archive);
  const manifest = await readManifest(archive);
  await refuseNewer(manifest);
  surroundings.report('Checking the archive ...');
  await refuseDamaged(archive, manifest);
  return onOwnHome(config, surroundings, async ({ home, tools }) => {
    const replaced = await holdsDatabase(home);
    if (replaced) await refuseUnconfirmed(home, manifest, order);
    await withScratchHome(home, async (scratch) => {
      surroundings.report('Loading the archive beside what is there ...');
      const folder = await nameForNeo4j(archive, scratch);
      const trial = { tools, folder, scratch, use: 'PREPARE' } as const;
      refuseOther(manifest, await prove(config, surroundings, trial).catch(notLoaded));
      surroundings.signal.throwIfAborted();
      await recordVersion(home);
      await replaceData(home, join(scratch, 'data'));
    });
    return { ...manifest, home, replaced };
  });
}

async function refuseNewer({ product, neo4j }: Manifest): Promise<void> {
  const ours = await productVersion();
  if (isNewer(product, ours)) {
    throw refused(
      `The archive was made by Pangolink ${product}, and this is ${ours}; restore it with that version or a later one.`,
    );
  }
  if (!isOpenableBy(neo4j, NEO4J_VERSION)) {
    throw refused(
      `The archive was made by Neo4j ${neo4j}, which ${NEO4J_VERSION} cannot open; restore it with the Pangolink that made it.`,
    );
  }
}

async function refuseDamaged(archive: string, { bytes, sha256 }: Manifest): Promise<void> {
  const found = await stat(archive).catch(() => undefined);
  if (found?.isFile() !== true) throw refused(`There is no archive ${archive}.`);
  const print = found.size === bytes ? await fingerprint(archive) : undefined;
  if (print?.sha256 === sha256) return;
  throw refused(
    `${archive} is damaged: its ${print === undefined ? 'size' : 'checksum'} is not the one that was noted when it was made. Take another copy of it.`,
  );
}

async function refuseUnconfirmed(
  home: string,
  { at, dataVersion }: Manifest,
  { mayReplace, confirm }: RestoreOrder,
): Promise<void> {
  if (mayReplace) return;
  const question = `Replace the data in ${home} by those of ${at} (data version ${dataVersion})? What was written since is lost.`;
  if ((await confirm?.(question)) === true) return;
  throw new CommandFailure(
    Outcome.UNCONFIRMED,
    `${home} holds data, which stay as they are. Add --replace to put the archive in their place; "pangolink backup" keeps them first.`,
  );
}

/** Neo4j finds an archive by its name only. */
async function nameForNeo4j(archive: string, scratch: string): Promise<string> {
  const folder = join(scratch, 'archive');
  await mkdir(folder);
  await symlink(archive, join(folder, ARCHIVE_NAME));
  return folder;
}

function refuseOther(manifest: Manifest, found: StoreFacts): void {
  const names = ['dataVersion', 'writes', 'chainHash', 'nodes', 'relationships'] as const;
  const other = names.find((name) => manifest[name] !== found[name]);
  if (other === undefined) return;
  throw refused(
    `The archive holds other data than is noted beside it: ${other} is ${String(found[other])}, not ${String(manifest[other])}. The present data stay as they are.`,
  );
}

function notLoaded(error: unknown): never {
  throw error instanceof DumpRefused ? refused(error.message, { cause: error }) : error;
}
