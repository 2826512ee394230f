import { Language } from '../../graph/values/localised.js';
import { type Field } from './field.js';

/** What a query selects for some fields; a text is asked for in each language under an alias. */
export function selectionOf(fields: readonly Field[]): string {
  return fields.map(selectionFor).join(' ');
}

function selectionFor({ name, shape }: Field): string {
  switch (shape.kind) {
    case 'VALUE':
      return name;
    case 'TEXT':
      return LANGUAGES.map(
        (language) => `${textKey(name, language)}: ${name}(lang: ${language}) { text language }`,
      ).join(' ');
    case 'PARTS':
      return `${name} { ${selectionOf(shape.fields)} }`;
    case 'RECORD':
      return `${name} { ${shape.isAbstract ? '... on Node { id }' : `id ${selectionOf(shape.credit)}`} }`;
    case 'WAY':
      return `${name} { ${selectionOf([...shape.fields, shape.end])} }`;
  }
}

export const LANGUAGES = Object.values(Language);

/** The key under which an answer holds a text in a language. */
export const textKey = (name: string, language: Language): string =>
  `${name}_${language.toLowerCase()}`;

interface AnsweredText {
  readonly text: string;
  readonly language: Language;
}

/** The text of a field in a language; null where the record has none in it. */
export function textIn(
  node: Readonly<Record<string, unknown>>,
  name: string,
  language: Language,
): string | null {
  const answered = node[textKey(name, language)] as AnsweredText | null | undefined;
  return answered?.language === language ? answered.text : null;
}
