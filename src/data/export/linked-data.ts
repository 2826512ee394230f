import { type Field } from './field.js';
import { type Row } from './flatten.js';
import { LANGUAGES, textIn } from './selection.js';

/** The name of a record for the whole world: no address, for it does not depend on who holds it. */
export const iri = (id: string): string => `urn:x-pangolink:${id}`;

/**
 * A row in JSON-LD, with nothing that is null or empty: other records by their names, texts with their
 * languages, instants with their type. No value leans on a context to be understood.
 */
export function linkedData(fields: readonly Field[], row: Row): Row {
  const said = fields.map((field) => [field.name, valueOf(field, row)] as const);
  return Object.fromEntries(said.filter(([, value]) => value !== null && !isEmptyList(value)));
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

function valueOf(field: Field, row: Row): unknown {
  const { name, isList, shape } = field;
  if (name === 'id') return iri(String(row['id']));
  if (shape.kind === 'TEXT') return textsOf(name, row);
  const value = row[name] ?? null;
  if (value === null) return null;
  return isList
    ? (value as readonly unknown[]).map((each) => single(field, each))
    : single(field, value);
}

function single({ shape }: Field, value: unknown): unknown {
  switch (shape.kind) {
    case 'VALUE':
      return shape.datatype === 'dateTime' ? { '@value': value, '@type': 'xsd:dateTime' } : value;
    case 'TEXT':
      return value;
    case 'PARTS':
      return linkedData(shape.fields, value as Row);
    case 'RECORD':
      return { '@id': iri(String((value as Row)['id'])) };
    case 'WAY':
      return linkedData([shape.end, ...shape.fields], value as Row);
  }
}

const textsOf = (name: string, row: Row): readonly object[] =>
  LANGUAGES.flatMap((language) => {
    const text = textIn(row, name, language);
    return text === null ? [] : [{ '@value': text, '@language': language.toLowerCase() }];
  });
