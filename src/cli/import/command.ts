import { Option, type Command } from 'commander';
import { type Progress } from '../../data/import/context.js';
import { type Give } from '../give.js';
import { Outcome } from '../outcome.js';
import { HELP } from './help.js';
import { importFiles, previewFiles, type ImportOptions, type Wanted } from './import-files.js';
import { importRelease, loadedReleaseTold } from './import-release.js';
import { progressShown } from './progress.js';
import { toldImports, toldPreviews } from './told.js';

interface Options extends ImportOptions {
  readonly release?: string;
}

/** What says how figures and records are taken. */
const OF_KINDS = [
  'edition',
  'source',
  'decimal',
  'strict',
  'preview',
  'report',
  'decisions',
  'mapping',
];

/** Adds `import`. */
export function addImport(program: Command, give: Give): void {
  program
    .command('import')
    .description(
      'Import figures from files of their publishers, or records; or, as an operator, a release into an empty home.',
    )
    .argument('[kind]', 'what the files hold; see below')
    .argument('[files...]', 'CSV or JSON Lines files, in the order in which they go in')
    .option('--edition <text>', 'what tells this edition from others, as 2026-05-01')
    .option(
      '--source <id>',
      'the Source that documents it: of figures, where it is not that of the series',
    )
    .addOption(
      new Option('--decimal <mark>', 'how the files write numbers')
        .choices(['point', 'comma'])
        .default('point'),
    )
    .option('--strict', 'take nothing of a file in which a row is refused')
    .option('--preview', 'show the first rows as they would land, and write nothing')
    .option('--report <file>', 'where to list refused rows, in place of <file>.refused.csv')
    .option('--decisions <file>', 'of records: the list of waiting rows, with what was decided')
    .option('--mapping <file>', 'of records: which columns of a foreign table are which fields')
    .addOption(
      new Option(
        '--release <file>',
        'load all that a home held, in place of figures or records',
      ).conflicts(OF_KINDS),
    )
    .option('--json', 'give the outcome as JSON')
    .addHelpText('after', HELP)
    .action((kind: string | undefined, files: string[], options: Options, command: Command) =>
      options.release === undefined
        ? giveFiles(give, { kind, files, options, command })
        : giveRelease(give, { kind, options, command }, options.release),
    );
}

interface Called {
  readonly kind: string | undefined;
  readonly options: Options;
  readonly command: Command;
}

function giveFiles(
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
    (files) =>
      files.some(({ rowsRefused, rowsWaiting }) => rowsRefused + rowsWaiting > 0)
        ? Outcome.PARTLY
        : Outcome.DONE,
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
