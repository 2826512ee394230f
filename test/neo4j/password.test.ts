import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initialLogin, providePassword, readPassword } from '../../src/neo4j/password.js';
import { aFolder, removeFolders } from './support/folders.js';

afterAll(removeFolders);

const loginFile = (home: string): string => join(home, 'data', 'dbms', 'auth.ini');

async function aUsedHome(): Promise<string> {
  const home = aFolder();
  await mkdir(join(home, 'data', 'databases', 'system'), { recursive: true });
  return home;
}

test('a fresh home gets a long random password and a login, for the eyes of its user alone', async () => {
  const home = aFolder();
  const password = await providePassword(home);
  expect(password).toMatch(/^[\w-]{32}$/);
  await expect(readPassword(home)).resolves.toBe(password);
  for (const file of [join(home, 'password'), loginFile(home)]) {
    expect(statSync(file).mode & 0o777).toBe(0o600);
  }
  const login = readFileSync(loginFile(home), 'utf8');
  expect(login).toMatch(/^neo4j:SHA-256,[0-9a-f]{64},[0-9a-f]{64},1024:\n$/);
  expect(login).not.toContain(password);
  const salt = login.split(',')[2]!;
  expect(initialLogin(password, Buffer.from(salt, 'hex'))).toBe(login);
});

test('the password stays, and the login is written only while it is read', async () => {
  const home = aFolder();
  const password = await providePassword(home);
  await rm(loginFile(home));
  await expect(providePassword(home)).resolves.toBe(password);
  expect(existsSync(loginFile(home))).toBe(true);
  await rm(loginFile(home));
  await mkdir(join(home, 'data', 'databases', 'system'), { recursive: true });
  await expect(providePassword(home)).resolves.toBe(password);
  expect(existsSync(loginFile(home))).toBe(false);
});

test('an empty file, as a killed start leaves it, is filled', async () => {
  const home = aFolder();
  await writeFile(join(home, 'password'), '');
  await expect(providePassword(home)).resolves.toHaveLength(32);
});

test('a used home without its password file is refused', async () => {
  const home = await aUsedHome();
  await expect(providePassword(home)).rejects.toThrow(
    `The password file ${join(home, 'password')} does not belong to ${home}. ` +
      'Restore it, or remove that folder to begin anew.',
  );
});
