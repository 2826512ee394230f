import { Option, type Command } from 'commander';
import { TEMPLATE_FORMATS } from '../../data/import/records/template/template-file.js';
import { Language } from '../../graph/values/localised.js';
import { type Give } from '../give.js';
import { templateTold, writeTemplate, type TemplateOptions } from './write-template.js';

const HELP = `
A wrong type shows all. CSV and JSON Lines have their notes in <file>.notes.csv; a workbook has them in a sheet,
and lists to choose codes from. Meanings of columns are in English, all else in the language.

Ends with 0 when it is written, 1 when that could not be done, 2 when the type is none or the file is there
already, 130 when interrupted.

Examples:
  $ pangolink template platform --format xlsx -o platforms.xlsx --language fr
  $ pangolink template trade-route --format csv -o routes.csv --json`;

/** Adds `template`. */
export function addTemplate(program: Command, give: Give): void {
  program
    .command('template')
    .description('Write an empty file for records of a type, with an example and notes.')
    .argument('<type>', 'what the ids of the records begin with, as platform')
    .addOption(
      new Option('-f, --format <ending>', 'the kind of file')
        .choices(TEMPLATE_FORMATS)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--language <code>', 'the language of the notes')
        .choices(Object.values(Language).map((language) => language.toLowerCase()))
        .default('en'),
    )
    .requiredOption('-o, --output <file>', 'where to write it')
    .option('--json', 'tell of the files that were written as JSON')
    .addHelpText('after', HELP)
    .action((type: string, options: TemplateOptions) =>
      give(options, () => writeTemplate(type, options), templateTold),
    );
}
