import { type Backup } from './backup.js';
import { type Manifest } from './manifest.js';
import { type Restored } from './restore.js';

/** What was backed up, in words for people. */
export function backupTold(made: Backup): string {
  return [
    `${made.archive} (${megabytes(made.bytes)} MB) holds ${contents(made)}. It was loaded and started once to prove it.`,
    'What describes it is beside it, in a file that ends with .json: keep both together. The password and the token key of the home are not in it.',
  ].join('\n');
}

/** What was restored, in words for people, with what is left to do. */
export function restoredTold(done: Restored): string {
  return [
    `${done.home} holds the data of ${done.at} now: ${contents(done)}.`,
    'If something was erased for good since then, run "pangolink redactions apply <file>" before others use it.',
  ].join('\n');
}

function contents({ dataVersion, writes, nodes, relationships }: Manifest): string {
  return `data version ${dataVersion} (${writes} writes, ${nodes} nodes, ${relationships} relationships)`;
}

const megabytes = (bytes: number): string => (bytes / 1024 ** 2).toFixed(1);
