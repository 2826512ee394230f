import { Option, type Command } from 'commander';
import { IMPORT_KINDS } from '../../data/import/kinds/kinds.js';
import { type Give } from '../give.js';
import { Outcome } from '../outcome.js';
import { importFiles, previewFiles, type ImportOptions, type Wanted } from './import-files.js';
import { progressShown } from './progress.js';
import { toldImports, toldPreviews } from './told.js';

const HELP = `
Kinds:
${IMPORT_KINDS.map(({ name, description }) => `  ${name.padEnd(16)} ${description}`).join('\n')}

Ends with 0 when everything went in or was there already, 1 when that could not be done, 2 when a file or
what was said of it is refused and nothing of it is taken, 5 when rows were refused and the rest went in,
130 when interrupted. The same command again is safe at any time, and goes on where it was cut short.

Examples:
  $ pangolink import mike-carcasses carcasses.csv --preview
  $ pangolink import internet-use API_IT.NET.USER.ZS.csv --edition 2026-06-01
  $ pangolink import rhino-poaching rhinos.csv --strict --json`;

/** Adds `import`. */
export function addImport(program: Command, give: Give): void {
  program
    .command('import')
    .description('Import figures from files of their publishers.')
    .argument('<kind>', 'what the files hold; see below')
    .argument('<files...>', 'CSV files, in the order in which they go in')
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
    .option('--json', 'give the outcome as JSON')
    .addHelpText('after', HELP)
    .action((kind: string, files: string[], options: ImportOptions) =>
      options.preview === true
        ? preview(give, { kind, files, options })
        : take(give, { kind, files, options }),
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
    (config, surroundings) => {
      const { progress, end } = progressShown({
        isTerminal: process.stderr.isTTY,
        write: (text) => process.stderr.write(text),
      });
      return importFiles(config, surroundings, { ...wanted, progress }).finally(end);
    },
    toldImports,
    (files) => (files.some(({ rowsRefused }) => rowsRefused > 0) ? Outcome.PARTLY : Outcome.DONE),
  );
}
