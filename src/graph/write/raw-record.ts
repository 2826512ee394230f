import { getNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import {
  endField,
  fieldMapping,
  isOwnEdge,
  isRelationshipType,
  leadsToMany,
  storedProperties,
  type MappedField,
  type PropertyMapping,
} from '../mapping.js';
import { type StoredValue } from '../values/value-shape.js';
import { type OwnRelation, type RecordContent } from './content.js';
import { type RawRecord } from './parse-record.js';
import { fieldContent } from './with-fields.js';

/** The input that gives a content, as `parseRecord` reads it; what is not reported is left out. */
export function rawRecord(schema: GraphQLSchema, content: RecordContent): RawRecord {
  const fields = Object.values(content.type.getFields())
    .filter(isWritten)
    .map(({ name }) => [name, rawField(schema, content, name)] as const)
    .filter(([, value]) => value !== null);
  return Object.fromEntries(fields);
}

/** The input that gives what one field says; null where it says nothing. */
export function rawField(schema: GraphQLSchema, content: RecordContent, name: string): unknown {
  const field = content.type.getFields()[name];
  const mapping = field === undefined ? undefined : fieldMapping(field);
  if (field === undefined || mapping === undefined) return null;
  if (mapping.kind === 'PROPERTY') return rawProperty(field, mapping, content.properties);
  if (!isOwnEdge(mapping)) return null;
  const items = fieldContent(schema, content, name).relations.map((each) =>
    rawRelation(field, each),
  );
  if (items.length === 0) return null;
  return leadsToMany(field, mapping) ? items : items[0];
}

/** Whether an input may set a field. */
export function isWritten(field: MappedField): boolean {
  const mapping = fieldMapping(field);
  return (mapping?.kind === 'PROPERTY' && !mapping.managed) || isOwnEdge(mapping);
}

function rawProperty(
  field: MappedField,
  mapping: PropertyMapping,
  properties: Readonly<Record<string, StoredValue>>,
): unknown {
  const raw = mapping.shape.raw(
    storedProperties(field, mapping).map((name) => properties[name] ?? null),
  );
  return Array.isArray(raw) && raw.length === 0 ? null : raw;
}

function rawRelation(field: MappedField, { to, properties }: OwnRelation): unknown {
  const named = getNamedType(field.type);
  return isRelationshipType(named) ? rawRelationship(named, to, properties) : to;
}

function rawRelationship(
  type: GraphQLObjectType,
  to: string,
  properties: OwnRelation['properties'],
): RawRecord {
  const said = Object.values(type.getFields()).flatMap((field) => {
    const mapping = fieldMapping(field);
    if (mapping?.kind !== 'PROPERTY') return [];
    const raw = rawProperty(field, mapping, properties);
    return raw === null ? [] : [[field.name, raw] as const];
  });
  return { [endField(type).name]: to, ...Object.fromEntries(said) };
}
