import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where this user keeps what can be fetched again, by the custom of the system. */
export function userCacheFolder(environment: NodeJS.ProcessEnv): string {
  return join(baseFolder(environment), 'pangolink');
}

function baseFolder(environment: NodeJS.ProcessEnv): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32') {
    return environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');
  }
  return environment['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
}
