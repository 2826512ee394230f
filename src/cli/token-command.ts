import { type Command } from 'commander';
import { ROLE_NAMES } from '../access/roles.js';
import { type Give, type JsonOption } from './give.js';
import { token, type TokenOptions } from './token.js';

const HELP = `
The token alone goes to standard output; what it is for is told beside it.
Ends with 0 when it is made, 1 when tokens of this home are not taken, 2 when there is no such role or body.

Examples:
  $ pangolink token --as focal-point --party VN
  $ pangolink token --as iccwc-partner --organisation interpol --hours 2 --json`;

/** Adds `token`. */
export function addToken(program: Command, give: Give): void {
  program
    .command('token')
    .description('Give a token to sign in with, for a start without a sign-in provider.')
    .requiredOption('--as <role>', `what to sign in as: ${ROLE_NAMES.join(', ')}`)
    .option('--party <code>', 'the Party of a focal-point or drafter, as VN')
    .option('--organisation <slug>', 'the body of an iccwc-partner or organisation, as interpol')
    .option('--name <text>', 'the name to show; another name is another account')
    .option('--hours <number>', 'how long it lasts', '8')
    .option('--json', 'give the token and what it is for as JSON')
    .addHelpText('after', HELP)
    .action((options: TokenOptions & JsonOption) =>
      give(
        options,
        (config, surroundings) => token(config, options, surroundings),
        (made) => made.token,
      ),
    );
}
