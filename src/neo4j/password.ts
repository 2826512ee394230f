import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exists } from './exists.js';
import { StartFailure } from './start-failure.js';

export const USER = 'neo4j';

const ITERATIONS = 1024;

/**
 * The password of this home, made at its first start. A password put into the file of a fresh home
 * beforehand is taken.
 */
export async function providePassword(home: string): Promise<string> {
  const hasLogins = await isUsed(home);
  const password = await passwordOf(home, hasLogins);
  // Neo4j reads auth.ini only while it has no system database yet.
  if (!hasLogins) await writeInitialLogin(home, password);
  return password;
}

function isUsed(home: string): Promise<boolean> {
  return exists(join(home, 'data', 'databases', 'system'));
}

async function passwordOf(home: string, hasLogins: boolean): Promise<string> {
  const kept = await readPassword(home);
  if (kept === undefined && hasLogins) throw wrongPasswordFile(home);
  return kept ?? (await createPassword(home));
}

/** The password that the file of this home holds, if there is one. */
export async function readPassword(home: string): Promise<string | undefined> {
  try {
    // A start that was killed may have left the file empty.
    return (await readFile(passwordFile(home), 'utf8')).trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Gives a home made for trial the password of another, which is made where it has none yet. */
export async function copyPassword(home: string, other: string): Promise<void> {
  await writePassword(other, await passwordOf(home, await isUsed(home)));
}

export function wrongPasswordFile(home: string): StartFailure {
  return new StartFailure(
    `The password file ${passwordFile(home)} does not belong to ${home}. ` +
      'Restore it, or remove that folder to begin anew.',
  );
}

/** The login in the form that Neo4j keeps: salted and hashed over and over; the last field asks for no change. */
export function initialLogin(password: string, salt: Buffer): string {
  let digest = createHash('sha256').update(salt).update(password).digest();
  for (let round = 1; round < ITERATIONS; round += 1) {
    digest = createHash('sha256').update(digest).digest();
  }
  return `${USER}:SHA-256,${digest.toString('hex')},${salt.toString('hex')},${ITERATIONS}:\n`;
}

async function createPassword(home: string): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  await writePassword(home, password);
  return password;
}

async function writePassword(home: string, password: string): Promise<void> {
  await writeFile(passwordFile(home), `${password}\n`, { mode: 0o600 });
}

async function writeInitialLogin(home: string, password: string): Promise<void> {
  const folder = join(home, 'data', 'dbms');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'auth.ini'), initialLogin(password, randomBytes(32)), {
    mode: 0o600,
  });
}

function passwordFile(home: string): string {
  return join(home, 'password');
}
