import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLInputField,
  type GraphQLInputType,
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
  type MappedField,
} from '../../../src/graph/mapping.js';
import { typeOfMember } from '../../../src/graph/weave/inputs.js';

/** A place in an input that takes an id. */
export interface IdPlace {
  /** From outside in; of a list the first item. */
  readonly path: readonly (string | number)[];
  /** What the ids begin with that belong there. */
  readonly prefix: string;
}

/** What ids belong under a name, where no declaration of a record says it. */
const PREFIXES: Readonly<Record<string, string>> = {
  copyFrom: 'legislation-change',
  draft: 'draft',
  duplicate: 'legislation-change',
  duties: 'duty',
  keep: 'legislation-change',
  merge: 'merge',
  notification: 'cites-document',
  proposal: 'proposal',
  readers: 'organisation',
  record: 'legislation-change',
  redaction: 'redaction',
  recordId: 'legislation-change',
  records: 'legislation-change',
  submission: 'submission',
  submitter: 'party',
};

/** The kind of record that stands for all others: what they name is looked up by one code. */
const MEMBER = 'legislationChange';

/** Every place of an input that takes an id. Throws where it is not known whose. */
export function idPlaces(schema: GraphQLSchema, type: GraphQLInputType): readonly IdPlace[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return [];
  if (named.isOneOf) return placesInRecord(schema);
  return Object.values(named.getFields()).flatMap((field) => placesIn(schema, field));
}

function placesIn(schema: GraphQLSchema, { name, type }: GraphQLInputField): readonly IdPlace[] {
  const path = isListType(getNullableType(type)) ? [name, 0] : [name];
  if (getNamedType(type).name === 'ID') return [{ path, prefix: prefixFor(name) }];
  return idPlaces(schema, type).map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
}

function prefixFor(name: string): string {
  const prefix = PREFIXES[name];
  if (prefix !== undefined) return prefix;
  throw new Error(`"${name}" takes an id: say in PREFIXES of id-places.ts what it begins with.`);
}

function placesInRecord(schema: GraphQLSchema): readonly IdPlace[] {
  const type = typeOfMember(schema, MEMBER);
  if (type === undefined) throw new Error(`There is no ${MEMBER} any more; take another record.`);
  return Object.values(type.getFields() as Record<string, MappedField>).flatMap((field) => {
    const mapping = fieldMapping(field);
    if (!isOwnEdge(mapping)) return [];
    const [target] = concreteTypes(schema, edgeTarget(field));
    if (target === undefined) throw new Error(`${MEMBER}.${field.name} leads nowhere.`);
    const named = getNamedType(field.type);
    const path = [
      MEMBER,
      field.name,
      ...(leadsToMany(field, mapping) ? [0] : []),
      ...(isRelationshipType(named) ? [endField(named).name] : []),
    ];
    return [{ path, prefix: idPrefix(target.name) }];
  });
}

/** A copy of a value in which an id stands at a place, whatever stood there. */
export function withIdAt(value: unknown, [step, ...rest]: IdPlace['path'], id: string): unknown {
  if (step === undefined) return id;
  if (typeof step === 'number') {
    const [first, ...others] = Array.isArray(value) ? (value as readonly unknown[]) : [];
    return [withIdAt(first, rest, id), ...others];
  }
  const object = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { ...object, [step]: withIdAt(object[step], rest, id) };
}

/** The names of all members of an input, with those of the inputs in it. */
export function inputNames(type: GraphQLInputType, known = new Set<string>()): readonly string[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || known.has(named.name)) return [];
  known.add(named.name);
  return Object.values(named.getFields()).flatMap((field) => [
    field.name,
    ...inputNames(field.type, known),
  ]);
}
