import { type Command } from 'commander';
import { type Give, type JsonOption } from './give.js';
import { createKey, keysTold, listKeys, revokeKey, type KeyOptions } from './key.js';

const ENDS = 'Ends with 0 when done, 1 when the database failed, 2 when what was given is refused.';

const CREATE_HELP = `
The key alone goes to standard output. ${ENDS}

Examples:
  $ pangolink key create --name "Dashboard of the ministry"
  $ pangolink key create --name Atlas --for organisation:traffic --days 30 --json`;

const LIST_HELP = `
${ENDS}

Examples:
  $ pangolink key list
  $ pangolink key list --json | jq '.[] | select(.revokedAt == null)'`;

const REVOKE_HELP = `
${ENDS}

Example:
  $ pangolink key revoke <id>`;

/** Adds `key create`, `key list` and `key revoke`. */
export function addKey(program: Command, give: Give): void {
  const key = program.command('key').description('API keys for dashboards, which only read.');
  key
    .command('create')
    .description('Make a key; it is shown this once.')
    .requiredOption('--name <text>', 'what it is for')
    .option('--for <scope>', 'researcher, or an organisation as organisation:traffic', 'researcher')
    .option('--days <number>', 'how long it lasts', '90')
    .option('--json', 'give the key and what it may as JSON')
    .addHelpText('after', CREATE_HELP)
    .action((options: KeyOptions & JsonOption) =>
      give(
        options,
        (config, surroundings) => createKey(config, options, surroundings),
        (created) => created.key,
      ),
    );
  key
    .command('list')
    .description('Show the keys, without what would let one use them.')
    .option('--json', 'give them as JSON')
    .addHelpText('after', LIST_HELP)
    .action((options: JsonOption) => give(options, listKeys, keysTold));
  key
    .command('revoke')
    .description('End a key for good.')
    .argument('<id>', 'the id that "key list" shows')
    .option('--json', 'give what is left of it as JSON')
    .addHelpText('after', REVOKE_HELP)
    .action((id: string, options: JsonOption) =>
      give(
        options,
        (config, surroundings) => revokeKey(config, id, surroundings),
        ({ name }) => `The key ${id} ("${name}") is taken no more.`,
      ),
    );
}
