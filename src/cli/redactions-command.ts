import { type Command } from 'commander';
import { type Give, type JsonOption } from './give.js';
import { applyRedactions, appliedTold, listRedactions, redactionsTold } from './redactions.js';

const LIST_HELP = `
Keep it beside the backups. Ends with 0 when given, 1 when the database failed, 130 when interrupted.

Examples:
  $ pangolink redactions list > redactions.jsonl
  $ pangolink redactions list --json | jq length`;

const APPLY_HELP = `
Ends with 0 when nothing of the list is left, 1 when the database failed, 2 when the list is refused, 130
when interrupted.

Examples:
  $ pangolink redactions apply redactions.jsonl
  $ pangolink redactions apply redactions.jsonl --json`;

/** Adds `redactions list` and `redactions apply`. */
export function addRedactions(program: Command, give: Give): void {
  const redactions = program
    .command('redactions')
    .description('What two officers erased for good, to be erased again from restored backups.');
  redactions
    .command('list')
    .description(
      'Give the list as one JSON object a line: what was erased where, never what it was.',
    )
    .option('--json', 'give it as one JSON array, which "apply" does not take')
    .addHelpText('after', LIST_HELP)
    .action((options: JsonOption) => give(options, listRedactions, redactionsTold));
  redactions
    .command('apply')
    .description('Erase again what stands in a list; safe to run again.')
    .argument('<file>', 'a file with what "redactions list" gave')
    .option('--json', 'give what was erased as JSON')
    .addHelpText('after', APPLY_HELP)
    .action((file: string, options: JsonOption) =>
      give(
        options,
        (config, surroundings) => applyRedactions(config, file, surroundings),
        appliedTold,
      ),
    );
}
