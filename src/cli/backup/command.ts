import { type Command } from 'commander';
import { asker } from '../confirm.js';
import { type Give, type JsonOption } from '../give.js';
import { backup } from './backup.js';
import { restore } from './restore.js';
import { backupTold, restoredTold } from './told.js';

const BACKUP_HELP = `
Ends with 0 when the archive is made and proved, 1 when that could not be done, 2 with NEO4J_URI (it says
what to do there), 3 while Pangolink runs on the home, 130 when interrupted. No partial archive is left.

Examples:
  $ pangolink backup --to /var/backups/pangolink
  $ pangolink backup --to . --json | jq -r .archive`;

const RESTORE_HELP = `
The data that are there stay until the new ones are proved. Keep what was erased for good first, by
"pangolink redactions list", and apply it after.
Ends with 0 when done, 1 when it could not be done, 2 when the archive is refused (damaged, of a newer
version), 3 while Pangolink runs on the home, 4 when there are data and nobody agreed to replace them,
130 when interrupted.

Examples:
  $ pangolink restore backups/pangolink-20260301T101500000Z.dump
  $ PANGOLINK_HOME=/srv/other pangolink restore --replace --json backup.dump`;

interface BackupOptions extends JsonOption {
  readonly to: string;
}

interface RestoreOptions extends JsonOption {
  readonly replace?: boolean;
}

/** Adds `backup` and `restore`. */
export function addBackup(program: Command, give: Give): void {
  program
    .command('backup')
    .description('Dump the stopped database of the home, and prove the archive by loading it.')
    .requiredOption('--to <folder>', 'where the archive goes; made where it is missing')
    .option('--json', 'give what was made as JSON')
    .addHelpText('after', BACKUP_HELP)
    .action(({ to, ...options }: BackupOptions) =>
      give(options, (config, surroundings) => backup(config, to, surroundings), backupTold),
    );
  program
    .command('restore')
    .description('Load an archive of "backup" into the home; its password and other secrets stay.')
    .argument('<archive>', 'the file that ends with .dump; what describes it must be beside it')
    .option('--replace', 'put it in the place of data that are there, without asking')
    .option('--json', 'give what was restored as JSON')
    .addHelpText('after', RESTORE_HELP)
    .action((archive: string, { replace: mayReplace = false, ...options }: RestoreOptions) =>
      give(
        options,
        (config, surroundings) => {
          const confirm = asker(surroundings.signal);
          return restore(config, { archive, mayReplace, confirm }, surroundings);
        },
        restoredTold,
      ),
    );
}
