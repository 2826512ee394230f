import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import {
  concreteTypes,
  edgeTarget,
  endField,
  fieldMapping,
  idPrefix,
  isOwnEdge,
  isRelationshipType,
  leadsToMany,
  type EdgeMapping,
  type MappedField,
  type PropertyMapping,
} from '../../../graph/mapping.js';
import { isRequired } from '../../../graph/write/parse-record.js';
import { isWritten } from '../../../graph/write/raw-record.js';

/** What may stand in a cell. */
export type CellValue =
  | { readonly kind: 'ID' | 'TEXT' | 'WHOLE_NUMBER' | 'NUMBER' | 'BOOLEAN' | 'DATE' | 'DAY' }
  | { readonly kind: 'CODE'; readonly codes: readonly string[] }
  | { readonly kind: 'RECORD'; readonly types: readonly GraphQLObjectType[] };

/** When a cell must be filled: some only where another of the same part of a record is. */
export type Need = 'ALWAYS' | 'IN_ONE_LANGUAGE' | 'WITH_OTHERS' | 'NEVER';

/** A column that a table of records of one type may have. */
export interface RecordColumn {
  /** The way to the value, as `title.en`; `#` stands for a number from 1: `citations.#.source`. */
  readonly name: string;
  readonly description: string;
  readonly value: CellValue;
  /** Whether a cell holds several values, with ` | ` between them. */
  readonly isList: boolean;
  readonly need: Need;
}

/** The columns of a type in their order, the id first. They follow from its declaration alone. */
export function recordColumns(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
): readonly RecordColumn[] {
  const id: RecordColumn = {
    name: 'id',
    description: `Stable, readable and unique in the whole graph; begins with "${idPrefix(type.name)}:".`,
    value: { kind: 'ID' },
    isList: false,
    need: 'ALWAYS',
  };
  const fields = Object.values(type.getFields()).filter(isWritten);
  return [id, ...fields.flatMap((field) => columnsOf(schema, field))];
}

function columnsOf(schema: GraphQLSchema, field: MappedField): readonly RecordColumn[] {
  const mapping = fieldMapping(field);
  if (mapping?.kind === 'PROPERTY') return propertyColumns(field, mapping);
  return isOwnEdge(mapping) ? edgeColumns(schema, field, mapping) : [];
}

/** The input of a shape tells which parts a value has. */
function propertyColumns(field: MappedField, { shape }: PropertyMapping): readonly RecordColumn[] {
  const input = getNullableType(shape.input(field.type));
  const own = { name: field.name, description: field.description ?? '' };
  const named = getNamedType(input);
  const isList = isListType(input);
  if (!isInputObjectType(named)) {
    const value = leafValue(named, { field, part: field.name });
    return [{ ...own, value, isList, need: isRequired(field) ? 'ALWAYS' : 'NEVER' }];
  }
  return Object.values(named.getFields()).map((part) => ({
    name: [field.name, ...(isList ? ['#'] : []), part.name].join('.'),
    description: [own.description, part.description ?? ''].join(' ').trim(),
    value: leafValue(part.type, { field, part: part.name }),
    isList: false,
    need: partNeed(field, part.type),
  }));
}

function partNeed(field: MappedField, part: GraphQLInputType): Need {
  if (isNonNullType(part)) return 'WITH_OTHERS';
  const isText = getNamedType(field.type).name === 'LocalisedText';
  return isText && isRequired(field) ? 'IN_ONE_LANGUAGE' : 'NEVER';
}

interface Place {
  readonly field: MappedField;
  readonly part: string;
}

function leafValue(type: GraphQLInputType, { field, part }: Place): CellValue {
  const leaf = getNamedType(type);
  if (isEnumType(leaf)) return { kind: 'CODE', codes: leaf.getValues().map(({ name }) => name) };
  if (isDate(field, part)) return { kind: 'DATE' };
  return { kind: SCALARS[leaf.name] ?? 'TEXT' };
}

/** A vague date comes as a text, so its own type tells that it is one. */
function isDate({ type }: MappedField, part: string): boolean {
  const { name } = getNamedType(type);
  return name === 'VagueDate' || (name === 'Period' && part !== 'endStatus');
}

const SCALARS: Readonly<Record<string, Exclude<CellValue['kind'], 'CODE' | 'RECORD'>>> = {
  Int: 'WHOLE_NUMBER',
  Float: 'NUMBER',
  Boolean: 'BOOLEAN',
  LocalDate: 'DAY',
};

function edgeColumns(
  schema: GraphQLSchema,
  field: MappedField,
  mapping: EdgeMapping,
): readonly RecordColumn[] {
  const types = concreteTypes(schema, edgeTarget(field));
  const value: CellValue = { kind: 'RECORD', types };
  const own = { name: field.name, description: field.description ?? '' };
  const need: Need = mapping.required ? 'ALWAYS' : 'NEVER';
  const named = getNamedType(field.type);
  const isList = leadsToMany(field, mapping);
  if (!isRelationshipType(named)) return [{ ...own, value, isList, need }];
  const end = endField(named);
  const way = isList ? `${field.name}.#` : field.name;
  const inner = Object.values(named.getFields()).filter(({ name }) => name !== end.name);
  return [
    { ...own, name: `${way}.${end.name}`, value, isList: false, need: 'WITH_OTHERS' },
    ...inner.flatMap((each) =>
      columnsOf(schema, each).map((column) => ({
        ...column,
        name: `${way}.${column.name}`,
        description: `${own.description} ${column.description}`,
        need: column.need === 'ALWAYS' ? 'WITH_OTHERS' : column.need,
      })),
    ),
  ];
}
