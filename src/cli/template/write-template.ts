import { writeFile } from 'node:fs/promises';
import { buildPangolinkSchema } from '../../api/schema.js';
import { importedType, importedTypes } from '../../data/import/records/record-types.js';
import {
  templateFile,
  type TemplateFormat,
} from '../../data/import/records/template/template-file.js';
import { templateOf } from '../../data/import/records/template/template.js';
import { idPrefix } from '../../graph/mapping.js';
import { Language } from '../../graph/values/localised.js';
import { refused } from '../outcome.js';

export interface TemplateOptions {
  readonly format: TemplateFormat;
  readonly language: string;
  readonly output: string;
  readonly json?: boolean;
}

/** The files that were written. */
export interface WrittenTemplate {
  readonly type: string;
  readonly columns: number;
  readonly file: string;
  /** Where the notes stand, where they are not in it. */
  readonly notes: string | null;
}

/** Writes a template; what is there already may be filled in, and is left as it is. */
export async function writeTemplate(
  word: string,
  { format, language, output }: TemplateOptions,
): Promise<WrittenTemplate> {
  const schema = await buildPangolinkSchema();
  const type = importedType(schema, word);
  if (type === undefined) {
    const words = importedTypes(schema).map(({ name }) => idPrefix(name));
    throw refused(`"${word}" is no type of records; there are ${words.join(', ')}.`);
  }
  const template = templateOf(schema, type);
  const { content, notes } = await templateFile(template, format, languageOf(language));
  await writeNew(output, content);
  const beside = `${output}.notes.csv`;
  if (notes !== null) await writeNew(beside, notes);
  return {
    type: type.name,
    columns: template.columns.length,
    file: output,
    notes: notes === null ? null : beside,
  };
}

const languageOf = (code: string): Language =>
  Object.values(Language).find((language) => language.toLowerCase() === code) ?? Language.EN;

async function writeNew(path: string, content: Uint8Array): Promise<void> {
  await writeFile(path, content, { flag: 'wx' }).catch((error: unknown) => {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw refused(
      isThere
        ? `${path} is there already, and may be filled in; name another file.`
        : `${path} cannot be written; name a file in a folder that you may write to.`,
      { cause: error },
    );
  });
}

export const templateTold = ({ file, columns, notes }: WrittenTemplate): string =>
  [
    `${file}: a template of ${columns} columns`,
    ...(notes === null ? [] : [`Notes on them: ${notes}`]),
  ].join('\n');
