import { Option, type Command } from 'commander';
import { FORMATS } from '../../data/export/formats.js';
import { asker } from '../confirm.js';
import { type Give } from '../give.js';
import { exportFile, exportTold, type ExportOptions } from './export-file.js';
import { exportedReleaseTold, exportRelease } from './export-release.js';

interface Options extends Partial<ExportOptions> {
  readonly release?: boolean;
  readonly replace?: boolean;
}

/** What says which part of the graph a file holds, and how: a release holds all of it. */
const OF_LISTS = [
  'format',
  'where',
  'orderBy',
  'after',
  'asOf',
  'variables',
  'notification',
  'lang',
  'tokenFile',
];

/** Adds `export`. */
export function addExport(program: Command, give: Give): void {
  const formats = FORMATS.map(({ ending, purpose }) => `  ${ending.padEnd(18)} ${purpose}`);
  program
    .command('export')
    .description(
      'Write a list of the graph as a file, to standard output or to --output; or, as an operator, all of it.',
    )
    .argument(
      '[what]',
      'a list of Query, a question of queries/graphql, or summary; a wrong name shows all',
    )
    .option('-f, --format <ending>', 'the kind of file, as csv; needed for all but --release')
    .option('--where <json>', 'which records, as the list takes it')
    .option('--order-by <json>', 'in which order, as the list takes it')
    .option('--after <id or cursor>', 'go on behind this record')
    .option('--as-of <instant>', 'read what was recorded at an instant')
    .option('--variables <json>', 'of a question: values of its variables')
    .option('--notification <id>', 'of "summary": the Notification that it is of')
    .option('--lang <language>', 'of "summary": EN, FR or ES')
    .option(
      '--token-file <file>',
      'a file with a token or an API key; - for standard input; else as the public',
    )
    .addOption(
      new Option('--release', 'all that the home holds, to load it elsewhere').conflicts(OF_LISTS),
    )
    .option('-o, --output <file>', 'where to write it')
    .option(
      '--replace',
      'of --release: put it in the place of a file that is there, without asking',
    )
    .option('--json', 'tell of the file that was written as JSON')
    .addHelpText('after', `\nFormats:\n${formats.join('\n')}\n${RELEASES}${EXAMPLES}`)
    .action((what: string | undefined, options: Options, command: Command) =>
      options.release === true
        ? giveRelease(give, { what, options, command })
        : giveList(give, { what, options, command }),
    );
}

interface Called {
  readonly what: string | undefined;
  readonly options: Options;
  readonly command: Command;
}

function giveList(give: Give, { what, options, command }: Called): Promise<never> {
  const { format } = options;
  if (what === undefined) return command.error("error: missing required argument 'what'");
  if (format === undefined) {
    return command.error("error: required option '-f, --format <ending>' not specified");
  }
  const wanted = { ...options, format };
  return give(
    options,
    (config, surroundings) =>
      exportFile(config, what, wanted, { ...surroundings, standardOutput: process.stdout }),
    exportTold,
  );
}

function giveRelease(give: Give, { what, options, command }: Called): Promise<never> {
  const { output, replace: mayReplace = false } = options;
  if (what !== undefined)
    return command.error(`error: --release holds all, so leave out "${what}"`);
  if (output === undefined) {
    return command.error("error: --release needs the option '-o, --output <file>'");
  }
  return give(
    options,
    (config, surroundings) => {
      const confirm = asker(surroundings.signal);
      return exportRelease(config, { output, mayReplace, confirm }, surroundings);
    },
    exportedReleaseTold,
  );
}

const RELEASES = `
A release (--release) is JSON Lines, compressed where the name ends in .gz: every record with its earlier
states, every write, draft and comment and both audit chains, whoever may read them. "pangolink import
--release" loads it into an empty home, where all ids and recorded times are the same and the chains hold;
exported from there it is the same bytes. Left out are API keys with their hashes, and what the home keeps
beside its database: the password and the key of tokens. It may be written while Pangolink runs, and is
refused when something was written meanwhile.
`;

const EXAMPLES = `
A file under its name is whole. Ends with 0 when it is written or its reader has had enough, 1 when that
could not be done, 2 when the list, the format, a filter or the token is refused, 4 when there is a file
where the release goes and nobody agreed to replace it, 130 when interrupted.

Examples:
  $ pangolink export platforms --format csv -o platforms.csv
  $ pangolink export summary --format html --notification cites-document:notification-2017-036 -o summary.html
  $ pangolink export which-platforms-are-on-record --format json
  $ pangolink export tradeRoutes --format jsonl --where '{"modes":{"has":"POSTAL_PARCEL"}}' | head
  $ pangolink export sources --format jsonl -o sources.jsonl --json | jq .records
  $ pangolink export --release -o pangolink.jsonl.gz`;
