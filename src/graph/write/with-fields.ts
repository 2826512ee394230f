import { type GraphQLSchema } from 'graphql';
import {
  concreteTypes,
  edgeTarget,
  fieldMapping,
  isOwnEdge,
  storedProperties,
  typeOfId,
  type MappedField,
} from '../mapping.js';
import { type StoredValue } from '../values/value-shape.js';
import { type OwnRelation, type RecordContent } from './content.js';

/** What one field says: its stored properties and its relations. */
export interface FieldContent {
  readonly properties: Readonly<Record<string, StoredValue>>;
  readonly relations: readonly OwnRelation[];
}

/** The part of a content that one field of its type says. */
export function fieldContent(
  schema: GraphQLSchema,
  { type, properties, relations }: RecordContent,
  name: string,
): FieldContent {
  const field = fieldNamed(type.getFields(), name);
  const own = propertiesOf(field).map((each) => [each, properties[each] ?? null] as const);
  return {
    properties: Object.fromEntries(own),
    relations: relations.filter((relation) => isOf(schema, field, relation)),
  };
}

/** A content in which some fields say what another content of the same type says. */
export function withFields(
  schema: GraphQLSchema,
  before: RecordContent,
  { from, fields }: { readonly from: RecordContent; readonly fields: readonly string[] },
): RecordContent {
  return fields.reduce((content, name) => {
    const field = fieldNamed(content.type.getFields(), name);
    const said = fieldContent(schema, from, name);
    return {
      ...content,
      properties: { ...content.properties, ...said.properties },
      relations: [
        ...content.relations.filter((relation) => !isOf(schema, field, relation)),
        ...said.relations,
      ],
    };
  }, before);
}

function fieldNamed(fields: Readonly<Record<string, MappedField>>, name: string): MappedField {
  const field = fields[name];
  if (field === undefined) throw new Error(`There is no field "${name}".`);
  return field;
}

/** The stored properties that a field stands on, with the one that orders by it. */
export function propertiesOf(field: MappedField): readonly string[] {
  const mapping = fieldMapping(field);
  if (mapping?.kind !== 'PROPERTY') return [];
  const { shape, property = field.name } = mapping;
  const sorted = shape.sortValue === undefined ? undefined : shape.sortProperty?.(property);
  return [...storedProperties(field, mapping), ...(sorted === undefined ? [] : [sorted])];
}

/** Two fields may lead along relationships of one type, to targets of different types. */
export function isOf(
  schema: GraphQLSchema,
  field: MappedField,
  { type, to }: OwnRelation,
): boolean {
  const mapping = fieldMapping(field);
  if (!isOwnEdge(mapping) || mapping.steps[0]?.type !== type) return false;
  const target = typeOfId(schema, to);
  return target !== null && concreteTypes(schema, edgeTarget(field)).includes(target);
}
