import { type Command } from 'commander';
import { FORMATS } from '../../data/export/formats.js';
import { type Give } from '../give.js';
import { exportFile, exportTold, type ExportOptions } from './export-file.js';

/** Adds `export`. */
export function addExport(program: Command, give: Give): void {
  const formats = FORMATS.map(({ ending, purpose }) => `  ${ending.padEnd(18)} ${purpose}`);
  program
    .command('export')
    .description('Write a list of the graph as a file, to standard output or to --output.')
    .argument(
      '<what>',
      'a list of Query, a question of queries/graphql, or summary; a wrong name shows all',
    )
    .requiredOption('-f, --format <ending>', 'the kind of file, as csv')
    .option('--where <json>', 'which records, as the list takes it')
    .option('--order-by <json>', 'in which order, as the list takes it')
    .option('--after <id or cursor>', 'go on behind this record')
    .option('--as-of <instant>', 'read what was recorded at an instant')
    .option('--variables <json>', 'of a question: values of its variables')
    .option('--notification <id>', 'of "summary": the Notification that it is of')
    .option('--lang <language>', 'of "summary": EN, FR or ES')
    .option('--token-file <file>', 'read as whoever the token in it is of; else as the public')
    .option('-o, --output <file>', 'where to write it')
    .option('--json', 'tell of the file that was written as JSON')
    .addHelpText('after', `\nFormats:\n${formats.join('\n')}\n${EXAMPLES}`)
    .action((what: string, options: ExportOptions) =>
      give(
        options,
        (config, surroundings) =>
          exportFile(config, what, options, { ...surroundings, standardOutput: process.stdout }),
        exportTold,
      ),
    );
}

const EXAMPLES = `
A file under its name is whole. Ends with 0 when it is written or its reader has had enough, 1 when that
could not be done, 2 when the list, the format, a filter or the token is refused, 130 when interrupted.

Examples:
  $ pangolink export platforms --format csv -o platforms.csv
  $ pangolink export summary --format html --notification cites-document:notification-2017-036 -o summary.html
  $ pangolink export which-platforms-are-on-record --format json
  $ pangolink export tradeRoutes --format jsonl --where '{"modes":{"has":"POSTAL_PARCEL"}}' | head
  $ pangolink export sources --format jsonl -o sources.jsonl --json | jq .records`;
