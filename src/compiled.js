import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const SOURCES = join(ROOT, 'src');
/** Beside the sources: from both the same paths lead to seeds, schema and questions. */
const FOLDER = join(ROOT, 'compiled');
/** In it stands from what the folder was made. */
const STAMP = '.made-from';
/** Settles how the sources are read, and by what. */
const SETTINGS = ['tsconfig.json', 'package-lock.json'].map((name) => join(ROOT, name));
const MAY_NOT_WRITE = ['EACCES', 'EPERM', 'EROFS'];

/**
 * The address of the program as JavaScript, which is made of the TypeScript where it is missing or out of
 * date: to have Node read TypeScript each time takes longer than all else that a start does. Undefined
 * where this user may not write it.
 */
export async function compiledProgram() {
  const sources = sourceFiles();
  const stamp = hashOf([...SETTINGS, ...sources]);
  try {
    if (stampOf(FOLDER) !== stamp) await replaceFolder(sources, stamp);
  } catch (error) {
    if (MAY_NOT_WRITE.includes(error.code)) return undefined;
    throw error;
  }
  return pathToFileURL(join(FOLDER, 'main.js')).href;
}

function sourceFiles() {
  return readdirSync(SOURCES, { recursive: true })
    .filter((name) => /(?<!\.d)\.ts$/.test(name) && !name.startsWith(`portal${sep}`))
    .sort()
    .map((name) => join(SOURCES, name));
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${relative(ROOT, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Fills a fresh folder and puts it in the place of the old one: no command meets one half full. */
async function replaceFolder(sources, stamp) {
  const fresh = mkdtempSync(`${FOLDER}-`);
  const before = `${fresh}-before`;
  try {
    await compile(sources, fresh);
    writeFileSync(join(fresh, STAMP), stamp);
    if (![undefined, stamp].includes(stampOf(FOLDER))) moveAway(before);
    renameSync(fresh, FOLDER);
  } catch (error) {
    // Another command may have been first, and run what it made.
    if (stampOf(FOLDER) !== stamp) throw error;
  } finally {
    for (const folder of [fresh, before]) rmSync(folder, { recursive: true, force: true });
  }
}

function moveAway(place) {
  try {
    renameSync(FOLDER, place);
  } catch (error) {
    // Another command, at this moment.
    if (error.code !== 'ENOENT') throw error;
  }
}

async function compile(entryPoints, outdir) {
  const { build } = await import('esbuild');
  await build({
    entryPoints,
    outdir,
    outbase: SOURCES,
    tsconfig: join(ROOT, 'tsconfig.json'),
    format: 'esm',
    target: 'node20',
    // Types of the schema are called as their classes are.
    keepNames: true,
    logLevel: 'error',
  });
}

function stampOf(folder) {
  try {
    return readFileSync(join(folder, STAMP), 'utf8');
  } catch {
    return undefined;
  }
}
