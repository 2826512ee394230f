import { realpath } from 'node:fs/promises';
import { livingOwner } from './ownership.js';
import { readPassword, USER } from './password.js';
import { uriOf } from './readiness.js';

/** How to reach a database. */
export interface Login {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

/** The database that another living process runs on this home, so that a command may use it too. */
export async function livingServer(home: string): Promise<Login | undefined> {
  const folder = await realpath(home).catch(() => undefined);
  if (folder === undefined) return undefined;
  const port = (await livingOwner(folder))?.port ?? null;
  const password = await readPassword(folder);
  if (port === null || password === undefined) return undefined;
  return { uri: uriOf(port), user: USER, password };
}
