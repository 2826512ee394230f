import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import {
  fieldMapping,
  isNodeType,
  isRelationshipType,
  type AbstractType,
  type EdgeMapping,
  type MappedField,
} from '../../graph/mapping.js';

/** The kinds of single values that a file may hold. */
export type Datatype = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'dateTime';

/** A value, a text in up to three languages, a value of several parts, another record, or a way to one. */
export type Shape =
  | { readonly kind: 'VALUE'; readonly datatype: Datatype; readonly codes: readonly string[] }
  | { readonly kind: 'TEXT' }
  | { readonly kind: 'PARTS'; readonly fields: readonly Field[] }
  | Reference
  | { readonly kind: 'WAY'; readonly fields: readonly Field[]; readonly end: Field };

/** A record named by its id; of what must be credited, also the words to do so. */
export interface Reference {
  readonly kind: 'RECORD';
  readonly credit: readonly Field[];
  readonly isAbstract: boolean;
}

/** One field of a type, as files show it. */
export interface Field {
  readonly name: string;
  readonly description: string;
  readonly isList: boolean;
  readonly shape: Shape;
  /** How the relation behind it is stored; undefined for all else. */
  readonly edge?: EdgeMapping;
}

/** What stands behind figures and facts, and must be named with them. */
const CREDITED = ['Source', 'DatasetRelease'];
const CREDIT = ['title', 'publisher', 'url', 'licence', 'citation', 'source'];

/**
 * Every field of a type that a file shows: values, counts, and relations but for those that are lists
 * page by page, which stand in the file of the other type. It follows from the schema alone, never
 * from what is held.
 */
export function fieldsOf(type: GraphQLObjectType | AbstractType): readonly Field[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return inOrder(Object.values(type.getFields()).filter(isShown).map(fieldFor));
}

/** The id first, then as the schema has them. */
function inOrder(fields: readonly Field[]): readonly Field[] {
  const isId = ({ name }: Field) => name === 'id';
  return [...fields.filter(isId), ...fields.filter((field) => !isId(field))];
}

function isShown(field: MappedField): boolean {
  const mapping = fieldMapping(field);
  const needed = field.args.filter(
    ({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined,
  );
  if (mapping === undefined || needed.length > 0) return false;
  return mapping.kind !== 'EDGE' || !mapping.page;
}

function fieldFor(field: MappedField): Field {
  const mapping = fieldMapping(field);
  return {
    name: field.name,
    description: field.description ?? '',
    isList: isListType(getNullableType(field.type)),
    shape: shapeOf(getNamedType(field.type)),
    ...(mapping?.kind === 'EDGE' ? { edge: mapping } : {}),
  };
}

function shapeOf(type: GraphQLNamedType): Shape {
  if (isLeafType(type)) {
    const codes = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
    return { kind: 'VALUE', datatype: DATATYPES[type.name] ?? 'string', codes };
  }
  if (type.name === 'LocalisedText') return { kind: 'TEXT' };
  if (isRelationshipType(type)) return wayOf(type);
  if (!isObjectType(type)) return { kind: 'RECORD', credit: [], isAbstract: true };
  const fields: readonly MappedField[] = Object.values(type.getFields());
  if (!isNodeType(type)) return { kind: 'PARTS', fields: fields.map(fieldFor) };
  return { kind: 'RECORD', credit: creditOf(type), isAbstract: false };
}

const DATATYPES: Readonly<Record<string, Datatype>> = {
  Int: 'integer',
  Float: 'number',
  Boolean: 'boolean',
  LocalDate: 'date',
  DateTime: 'dateTime',
};

function wayOf(type: GraphQLObjectType): Shape {
  const all = Object.values(type.getFields());
  const isEnd = (field: MappedField) => fieldMapping(field)?.kind === 'END';
  const end = all.find(isEnd);
  if (end === undefined) throw new Error(`${type.name} leads nowhere.`);
  const fields = all.filter((field) => !isEnd(field)).map(fieldFor);
  return { kind: 'WAY', fields, end: fieldFor(end) };
}

function creditOf(type: GraphQLObjectType): readonly Field[] {
  if (!CREDITED.includes(type.name)) return [];
  const fields = type.getFields();
  return CREDIT.flatMap((name) => fields[name] ?? []).map(fieldFor);
}
