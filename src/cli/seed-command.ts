import { type Command } from 'commander';
import { type Give, type JsonOption } from './give.js';
import { seed, seedsTold } from './seed.js';

const HELP = `
Loading them again changes nothing. What a person changed since stays as it is, and is named.
Ends with 0 when they are in, 1 when that could not be done, 130 when interrupted: what went in is kept,
and the same command goes on from there.

Examples:
  $ pangolink seed
  $ pangolink seed --json | jq .records`;

/** Adds `seed`. */
export function addSeed(program: Command, give: Give): void {
  program
    .command('seed')
    .description('Load the seeds into the database, that of a running Pangolink too.')
    .option('--json', 'give the counts as JSON')
    .addHelpText('after', HELP)
    .action((options: JsonOption) => give(options, seed, seedsTold));
}
