import { Option, type Command } from 'commander';
import { type Progress } from '../../data/import/context.js';
import { IMPORT_KINDS } from '../../data/import/kinds/kinds.js';
import { type Give } from '../give.js';
import { Outcome } from '../outcome.js';
import { importFiles, previewFiles, type ImportOptions, type Wanted } from './import-files.js';
import { importRelease, loadedReleaseTold } from './import-release.js';
import { progressShown } from './progress.js';
import { toldImports, toldPreviews } from './told.js';

const HELP = `
Kinds:
${IMPORT_KINDS.map(({ name, description }) => `  ${name.padEnd(16)} ${description}`).join('\n')}

A release, as "pangolink export --release" writes it, goes into an empty home, before its first start. The
file is proved before anything is written: one that is damaged, cut off, of a newer version or of something
else is refused. Until the last of it is in and both audit chains hold, the home cannot be started; the same
command begins such a load anew. API keys are not in it.

Ends with 0 when everything went in or was there already, 1 when that could not be done, 2 when a file or
what was said of it is refused and nothing of it is taken, 3 when a release should go into a home on which
Pangolink runs, 5 when rows were refused and the rest went in, 130 when interrupted. The same command again
is safe at any time, and goes on where it was cut short.

Examples:
  $ pangolink import mike-carcasses carcasses.csv --preview
  $ pangolink import internet-use API_IT.NET.USER.ZS.csv --edition 2026-06-01
  $ pangolink import rhino-poaching rhinos.csv --strict --json
  $ PANGOLINK_HOME=/srv/new pangolink import --release pangolink.jsonl.gz`;

interface Options extends ImportOptions {
  readonly release?: string;
}

/** What says how figures of publishers are taken. */
const OF_KINDS = ['edition', 'source', 'decimal', 'strict', 'preview', 'report'];

/** Adds `import`. */
export function addImport(program: Command, give: Give): void {
  program
    .command('import')
    .description(
      'Import figures from files of their publishers; or, as an operator, a release into an empty home.',
    )
    .argument('[kind]', 'what the files hold; see below')
    .argument('[files...]', 'CSV files, in the order in which they go in')
    .option('--edition <text>', 'what tells this edition from others, as 2026-05-01')
    .option('--source <id>', 'the Source that documents it, where it is not that of the series')
    .addOption(
      new Option('--decimal <mark>', 'how the files write numbers')
        .choices(['point', 'comma'])
        .default('point'),
    )
    .option('--strict', 'take nothing of a file in which a row is refused')
    .option('--preview', 'show the first rows as they would land, and write nothing')
    .option('--report <file>', 'where to list refused rows, in place of <file>.refused.csv')
    .addOption(
      new Option('--release <file>', 'load all that a home held, in place of figures').conflicts(
        OF_KINDS,
      ),
    )
    .option('--json', 'give the outcome as JSON')
    .addHelpText('after', HELP)
    .action((kind: string | undefined, files: string[], options: Options, command: Command) =>
      options.release === undefined
        ? giveFigures(give, { kind, files, options, command })
        : giveRelease(give, { kind, options, command }, options.release),
    );
}

interface Called {
  readonly kind: string | undefined;
  readonly options: Options;
  readonly command: Command;
}

function giveFigures(
  give: Give,
  { kind, files, options, command }: Called & Pick<Wanted, 'files'>,
): Promise<never> {
  if (kind === undefined) return command.error("error: missing required argument 'kind'");
  if (files.length === 0) return command.error("error: missing required argument 'files'");
  const wanted = { kind, files, options };
  return options.preview === true ? preview(give, wanted) : take(give, wanted);
}

function giveRelease(give: Give, { kind, options, command }: Called, file: string): Promise<never> {
  if (kind !== undefined) {
    return command.error(`error: --release is one file alone, without "${kind}"`);
  }
  return give(
    options,
    (config, surroundings) =>
      shown((progress) => importRelease(config, { file, progress }, surroundings)),
    loadedReleaseTold,
  );
}

function preview(give: Give, wanted: Wanted): Promise<never> {
  return give(
    wanted.options,
    (config, surroundings) => previewFiles(config, surroundings, wanted),
    toldPreviews,
  );
}

function take(give: Give, wanted: Wanted): Promise<never> {
  return give(
    wanted.options,
    (config, surroundings) =>
      shown((progress) => importFiles(config, surroundings, { ...wanted, progress })),
    toldImports,
    (files) => (files.some(({ rowsRefused }) => rowsRefused > 0) ? Outcome.PARTLY : Outcome.DONE),
  );
}

/** Shows how some work comes along, on standard error. */
function shown<T>(work: (progress: (progress: Progress) => void) => Promise<T>): Promise<T> {
  const { progress, end } = progressShown({
    isTerminal: process.stderr.isTTY,
    write: (text) => process.stderr.write(text),
  });
  return work(progress).finally(end);
}
