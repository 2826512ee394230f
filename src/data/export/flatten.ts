import { type Datatype, type Field } from './field.js';
import { LANGUAGES, textIn, textKey } from './selection.js';

/** An object as a query answers it. */
export type Row = Readonly<Record<string, unknown>>;

export type Value = string | number | boolean | null;

/** A column of a table; one of a list holds several values, in the same order as its neighbours. */
export interface Column {
  readonly name: string;
  readonly description: string;
  readonly datatype: Datatype;
  readonly isList: boolean;
  readonly codes: readonly string[];
  /** The values in a row: one where the column is no list. */
  readonly valuesIn: (row: Row) => readonly Value[];
}

/** The columns of some fields: each leads to single values, by a name such as `citations_source_id`. */
export function columnsOf(fields: readonly Field[]): readonly Column[] {
  return fields.flatMap(columnsFor);
}

function columnsFor(field: Field): readonly Column[] {
  const { name, description, isList, shape } = field;
  switch (shape.kind) {
    case 'VALUE': {
      const valuesIn = (row: Row) => (isList ? list(row[name]) : [row[name] ?? null]) as Value[];
      const { datatype, codes } = shape;
      return [{ name, description, datatype, isList, codes, valuesIn }];
    }
    case 'TEXT':
      return LANGUAGES.map((language) => ({
        name: textKey(name, language),
        description: `${description} In the language ${language}.`,
        datatype: 'string',
        isList: false,
        codes: [],
        valuesIn: (row) => [textIn(row, name, language)],
      }));
    case 'PARTS':
      return within(field, columnsOf(shape.fields));
    case 'RECORD':
      return within(field, [ID, ...columnsOf(shape.credit)]);
    case 'WAY':
      return within(field, columnsOf([shape.end, ...shape.fields]));
  }
}

const ID: Column = {
  name: 'id',
  description: '',
  datatype: 'string',
  isList: false,
  codes: [],
  valuesIn: ({ id = null }) => [id as Value],
};

/** The columns of what stands in a field, or in each of its list. */
function within({ name, description, isList }: Field, inner: readonly Column[]): readonly Column[] {
  return inner.map((column) => ({
    ...column,
    name: `${name}_${column.name}`,
    description: [description, column.description].filter((text) => text !== '').join(' '),
    isList: isList || column.isList,
    valuesIn: (row) => {
      if (isList)
        return (list(row[name]) as readonly Row[]).flatMap((each) => column.valuesIn(each));
      const held = row[name] as Row | null | undefined;
      if (held === null || held === undefined) return column.isList ? [] : [null];
      return column.valuesIn(held);
    },
  }));
}

/** What stands in a field of a row: several where it is a list, else one that may be missing. */
export const heldIn = (
  { name, isList }: Pick<Field, 'name' | 'isList'>,
  row: Row,
): readonly (Row | null | undefined)[] =>
  ((isList ? row[name] : [row[name]]) ?? []) as readonly (Row | null | undefined)[];

const list = (value: unknown): readonly unknown[] => (value ?? []) as readonly unknown[];
