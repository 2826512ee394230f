import { type Command } from 'commander';
import { told, verify } from './audit.js';
import { type Give, type JsonOption } from './give.js';
import { Outcome } from './outcome.js';

const HELP = `
Changes nothing, and may run beside a running Pangolink.
Ends with 0 when both chains hold, 1 when one does not (the first entry that does not is named) or could
not be read, 130 when interrupted.

Examples:
  $ pangolink audit verify
  $ pangolink audit verify --json | jq -r .writes.head`;

/** Adds `audit verify`. */
export function addAudit(program: Command, give: Give): void {
  program
    .command('audit')
    .description('The chains that show whether anything was altered.')
    .command('verify')
    .description('Walk both chains, and name the first entry that does not hold any more.')
    .option('--json', 'give the report as JSON')
    .addHelpText('after', HELP)
    .action((options: JsonOption) =>
      give(options, verify, told, ({ isIntact }) => (isIntact ? Outcome.DONE : Outcome.FAILED)),
    );
}
