import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { type Environment } from '../config.js';
import { StartFailure } from '../neo4j/start-failure.js';
import { ROOT } from './places.js';
import { type Surroundings } from './surroundings.js';

const DIST = join(ROOT, 'dist');
const FOLDER = join(DIST, 'portal');
const SOURCES = join(ROOT, 'src', 'portal');
/** In it stands from what the start page was built. */
const STAMP = '.built-from';

/** The folder of the start page, which is built where it is missing or out of date. */
export async function providePortal({
  environment,
  report,
  signal,
}: Surroundings): Promise<string> {
  const inputs = await hashOfInputs();
  if ((await stampOf(FOLDER)) === inputs) return FOLDER;
  report('Building the start page, once for this version ...');
  const begun = performance.now();
  try {
    await replaceFolder(inputs, (fresh) => build(fresh, environment, signal));
  } catch (error) {
    signal.throwIfAborted();
    throw buildFailure(error);
  }
  report(`The start page is built (${((performance.now() - begun) / 1000).toFixed(1)} s).`);
  return FOLDER;
}

async function build(folder: string, environment: Environment, signal: AbortSignal): Promise<void> {
  // In a process of its own: it takes its mode from its environment, and much memory for a while.
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = join(SOURCES, 'vite.config.ts');
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--config', config, '--outDir', folder, '--logLevel', 'error'],
    { cwd: ROOT, env: { ...environment, NODE_ENV: 'production' }, signal },
  );
}

/** Fills a fresh folder and puts it in the place of the old one: no start meets a half-built page. */
async function replaceFolder(
  inputs: string,
  fill: (fresh: string) => Promise<void>,
): Promise<void> {
  await mkdir(DIST, { recursive: true });
  const fresh = await mkdtemp(join(DIST, 'portal-'));
  try {
    await fill(fresh);
    await writeFile(join(fresh, STAMP), inputs);
    await rm(FOLDER, { recursive: true, force: true });
    await rename(fresh, FOLDER);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    // Another start may just have put the same page there.
    if ((await stampOf(FOLDER)) !== inputs) throw error;
  }
}

async function hashOfInputs(): Promise<string> {
  const found = await readdir(SOURCES, { recursive: true, withFileTypes: true });
  const sources = found
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  const hash = createHash('sha256');
  // The lock file stands for the packages that go into the page.
  for (const file of [...sources.sort(), join(ROOT, 'package-lock.json')]) {
    hash.update(`${relative(ROOT, file)}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function stampOf(folder: string): Promise<string | undefined> {
  return readFile(join(folder, STAMP), 'utf8').catch(() => undefined);
}

function buildFailure(error: unknown): Error {
  const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: string };
  if (['EACCES', 'EPERM', 'EROFS'].includes(String(code))) {
    return new StartFailure(
      `The start page cannot be built into ${DIST} (${String(code)}); let this user write there.`,
      { cause: error },
    );
  }
  const reason = stderr?.trim().split('\n')[0] ?? String(error);
  return new StartFailure(
    `The start page cannot be built (${reason}); run npm ci, which brings what it needs, and start again.`,
    { cause: error },
  );
}
