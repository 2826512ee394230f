import { type Field } from './field.js';
import { type Row } from './flatten.js';
import { LANGUAGES, textIn } from './selection.js';

/**
 * A row as nested JSON: other records by their ids, texts as an object of their languages, nothing
 * that is null or empty.
 */
export function jsonOf(fields: readonly Field[], row: Row): Row {
  return Object.fromEntries(
    fields
      .map((field) => [field.name, valueOf(field, row)] as const)
      .filter(([, value]) => value !== null && !isEmptyList(value)),
  );
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

function valueOf(field: Field, row: Row): unknown {
  if (field.shape.kind === 'TEXT') return textsOf(field.name, row);
  const value = row[field.name] ?? null;
  if (value === null) return null;
  return field.isList
    ? (value as readonly unknown[]).map((each) => single(field, each))
    : single(field, value);
}

function single({ shape }: Field, value: unknown): unknown {
  switch (shape.kind) {
    case 'VALUE':
    case 'TEXT':
      return value;
    case 'PARTS':
      return jsonOf(shape.fields, value as Row);
    case 'RECORD':
      return (value as Row)['id'];
    case 'WAY':
      return jsonOf([shape.end, ...shape.fields], value as Row);
  }
}

function textsOf(name: string, row: Row): Row | null {
  const texts = LANGUAGES.flatMap((language) => {
    const text = textIn(row, name, language);
    return text === null ? [] : [[language.toLowerCase(), text] as const];
  });
  return texts.length === 0 ? null : Object.fromEntries(texts);
}
