import {
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
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
  storedProperties,
  type EdgeMapping,
  type MappedField,
  type PropertyMapping,
} from '../mapping.js';
import { InputError, type StoredValue } from '../values/value-shape.js';
import { type OwnRelation, type RecordContent } from './content.js';

/** Wrong in what it says, or not complete: what is being written may be left incomplete for a while. */
export type Fault = 'FORM' | 'MISSING';

/** Something wrong in a record as it came in: where, and what would be right. */
export interface Problem {
  readonly fault: Fault;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export type RawRecord = Readonly<Record<string, unknown>>;

export interface ParsedRecord {
  readonly content: RecordContent;
  readonly problems: readonly Problem[];
}

/**
 * Checks a record against the declaration of its type and turns it into what is stored. All problems
 * are found at once; the content is of use only where there are none.
 */
export function parseRecord(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  raw: RawRecord,
): ParsedRecord {
  const parser = new RecordParser(schema, type);
  return parser.parse(raw);
}

interface WritableField {
  readonly field: MappedField;
  readonly mapping: PropertyMapping | EdgeMapping;
}

type WritableFields = ReadonlyMap<string, WritableField>;

const writableFieldsOf = new WeakMap<GraphQLObjectType, WritableFields>();

/** What a record of a type may say, by name; worked out once, since files have millions of them. */
function writableFields(type: GraphQLObjectType): WritableFields {
  const known = writableFieldsOf.get(type);
  if (known !== undefined) return known;
  const fields = Object.values(type.getFields()).filter(({ name }) => name !== 'id');
  const writable = new Map(
    fields.flatMap((field): readonly [string, WritableField][] => {
      const mapping = fieldMapping(field);
      const isOwn = isOwnEdge(mapping) || (mapping?.kind === 'PROPERTY' && !mapping.managed);
      return isOwn ? [[field.name, { field, mapping }]] : [];
    }),
  );
  writableFieldsOf.set(type, writable);
  return writable;
}

class RecordParser {
  private readonly problems: Problem[] = [];
  private readonly properties: Record<string, StoredValue> = {};
  private readonly relations: OwnRelation[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly type: GraphQLObjectType,
  ) {}

  parse(raw: RawRecord): ParsedRecord {
    const id = this.id(raw['id']);
    const writable = writableFields(this.type);
    for (const { field, mapping } of writable.values()) {
      if (mapping.kind === 'PROPERTY') this.property(field, mapping, raw[field.name]);
      else this.edge(field, mapping, raw[field.name]);
    }
    this.refuseUnknown(raw, writable);
    const { type, properties, relations, problems } = this;
    return { content: { type, id, properties, relations }, problems };
  }

  private id(id: unknown): string {
    const prefix = `${idPrefix(this.type.name)}:`;
    const isRight =
      typeof id === 'string' &&
      id.startsWith(prefix) &&
      /^[A-Za-z0-9._~-]+$/.test(id.slice(prefix.length));
    if (!isRight) {
      this.problem(
        ['id'],
        `${JSON.stringify(id)} is no id of a ${this.type.name}; it begins with "${prefix}"`,
      );
    }
    return String(id);
  }

  private property(field: MappedField, mapping: PropertyMapping, value: unknown): void {
    const names = storedProperties(field, mapping);
    if (value === undefined || value === null) {
      this.missing(field, isRequired(field));
      names.forEach((name) => (this.properties[name] = null));
      return;
    }
    this.attempt([field.name], () => {
      Object.assign(this.properties, storedValues(field, mapping, value));
    });
  }

  private edge(field: MappedField, mapping: EdgeMapping, value: unknown): void {
    const many = leadsToMany(field, mapping);
    if (value === undefined || value === null) {
      this.missing(field, mapping.required);
      return;
    }
    if (many !== Array.isArray(value)) {
      this.problem(
        [field.name],
        many ? 'a list is expected here' : 'one record is expected here, not a list',
      );
      return;
    }
    const items = (Array.isArray(value) ? value : [value]) as readonly unknown[];
    items.forEach((item, index) => {
      const path = many ? [field.name, index] : [field.name];
      this.attempt(path, () => this.relations.push(this.relation(field, mapping, item)));
    });
  }

  private relation(field: MappedField, { steps: [step] }: EdgeMapping, item: unknown): OwnRelation {
    if (step === undefined) throw new Error(`${field.name} has no step.`);
    const named = getNamedType(field.type);
    if (!isRelationshipType(named)) {
      return { type: step.type, to: this.target(field, item), properties: {} };
    }
    const { to, properties } = this.relationshipObject(field, named, item);
    return { type: step.type, to, properties };
  }

  private relationshipObject(field: MappedField, type: GraphQLObjectType, item: unknown) {
    const end = endField(type);
    const fields = Object.values(type.getFields());
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      throw new InputError(
        `${JSON.stringify(item)} is no ${type.name}; write { ${end.name}: <id>, … }`,
      );
    }
    const raw = item as RawRecord;
    const unknown = Object.keys(raw).find((key) => !fields.some(({ name }) => name === key));
    if (unknown !== undefined) throw new InputError(unknownField(unknown, fields));
    const properties = fields.map((own) => relationshipProperty(own, raw[own.name]));
    return {
      to: this.target(field, raw[end.name]),
      properties: Object.assign({}, ...properties) as Record<string, StoredValue>,
    };
  }

  private target(field: MappedField, id: unknown): string {
    const types = concreteTypes(this.schema, edgeTarget(field));
    const prefixes = types.map(({ name }) => idPrefix(name));
    if (typeof id === 'string' && prefixes.includes(id.slice(0, id.indexOf(':')))) return id;
    throw new InputError(
      `${JSON.stringify(id)} is no id of ${types.map(({ name }) => name).join(' or ')}`,
    );
  }

  private missing({ name }: MappedField, required: boolean): void {
    if (!required) return;
    this.problems.push({ fault: 'MISSING', path: [name], message: `"${name}" is required` });
  }

  private refuseUnknown(raw: RawRecord, writable: WritableFields): void {
    for (const key of Object.keys(raw)) {
      if (key === 'id' || writable.has(key)) continue;
      const fields = [...writable.values()].map(({ field }) => field);
      this.problem([key], unknownField(key, fields));
    }
  }

  private attempt(path: Problem['path'], parse: () => void): void {
    try {
      parse();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.problem(path, error.message);
    }
  }

  private problem(path: Problem['path'], message: string): void {
    this.problems.push({ fault: 'FORM', path, message });
  }
}

/** A list may always be left out: it is then empty. */
export function isRequired({ type }: MappedField): boolean {
  return isNonNullType(type) && !isListType(getNullableType(type));
}

/** What a field stores for a value, under the names of its properties. */
export function storedValues(
  field: MappedField,
  mapping: PropertyMapping,
  value: unknown,
): Readonly<Record<string, StoredValue>> {
  const { shape, property = field.name } = mapping;
  const stored = shape.parse(value, field.type);
  const values = storedProperties(field, mapping).map((name, index) => [name, stored[index]]);
  if (shape.sortValue !== undefined && shape.sortProperty !== undefined) {
    values.push([shape.sortProperty(property), shape.sortValue(stored)]);
  }
  return Object.fromEntries(values) as Record<string, StoredValue>;
}

/** What is not reported leaves nothing on a relationship. */
function relationshipProperty(field: MappedField, value: unknown) {
  const mapping = fieldMapping(field);
  if (mapping?.kind !== 'PROPERTY') return {};
  if (value !== undefined && value !== null) return storedValues(field, mapping, value);
  if (isRequired(field)) throw new InputError(`"${field.name}" is required`);
  return {};
}

function unknownField(key: string, fields: readonly MappedField[]): string {
  return `"${key}" is not known here; there are ${fields.map(({ name }) => name).join(', ')}`;
}
