import { getNamedType, type FieldNode, type GraphQLObjectType } from 'graphql';
import { badUserInput, withPath } from '../errors.js';
import {
  edgeTarget,
  fieldMapping,
  isRelationshipType,
  leadsToMany,
  type AbstractType,
  type EdgeMapping,
  type MappedField,
  type PropertyMapping,
} from '../mapping.js';
import { type Arguments, type FilterTerms } from '../values/value-shape.js';
import { conversions, type Compilation, type Place } from './compilation.js';
import { matchEdge } from './edge.js';

/** Each further alternative is another text to plan, so there are few. */
const MOST_ALTERNATIVES = 20;

/** The field whose argument `where` is compiled, and the type that the filter is for. */
export interface Filtered {
  readonly field: MappedField;
  readonly node: FieldNode;
  readonly compilation: Compilation;
}

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, MappedField>>;

interface Subject extends Place {
  readonly fields: Fields;
  /** For a relationship object: the variable of the relationship. */
  readonly relationship?: string;
}

/**
 * The conditions of a filter, in the order of the declared fields: the same members give the same
 * text whatever their order in the request. A condition on something unknown does not hold, and
 * `not` turns it round.
 */
export function whereConditions(
  type: GraphQLObjectType | AbstractType,
  place: Place,
  filtered: Filtered,
): readonly string[] {
  const where = filtered.compilation.argumentsOf(filtered.field, filtered.node)['where'];
  if (where === undefined) return [];
  refuseNull(where, ['where']);
  const subject = { ...place, fields: fieldsOf(type) };
  return conditionsOf(where as Arguments, ['where'], subject, filtered);
}

function fieldsOf(type: GraphQLObjectType | AbstractType): Fields {
  return 'getFields' in type ? type.getFields() : {};
}

function refuseNull(value: unknown, path: Path): void {
  if (value === null) {
    throw badUserInput(
      `"${path.join('.')}" is null; leave it out for no filter, or ask for { reported: false }.`,
      path.map(String),
    );
  }
  if (typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) refuseNull(inner, [...path, key]);
}

function conditionsOf(
  where: Arguments,
  path: Path,
  subject: Subject,
  filtered: Filtered,
): readonly string[] {
  const onFields = Object.values(subject.fields)
    .filter(({ name }) => where[name] !== undefined)
    .flatMap((field) => fieldConditions(field, where, path, { subject, filtered }));
  const nested = (key: string, value: unknown, at: Path) =>
    conjunction(conditionsOf(value as Arguments, [...path, key, ...at], subject, filtered));
  return [...onFields, ...logicalConditions(where, nested)];
}

type Nested = (key: string, value: unknown, at: Path) => string;

function logicalConditions({ and, or, not }: Arguments, nested: Nested): readonly string[] {
  const every = (key: string, values: unknown) =>
    alternatives(key, values).map((value, index) => nested(key, value, [index]));
  const anyOf = every('or', or);
  return [
    ...every('and', and),
    ...(or === undefined ? [] : [anyOf.length === 0 ? 'false' : `(${anyOf.join(' OR ')})`]),
    ...(not === undefined ? [] : [`NOT ${nested('not', not, [])}`]),
  ];
}

function alternatives(key: string, values: unknown): readonly unknown[] {
  const list = (values ?? []) as readonly unknown[];
  if (list.length <= MOST_ALTERNATIVES) return list;
  throw badUserInput(
    `"${key}" has ${list.length} members; it holds at most ${MOST_ALTERNATIVES}.`,
    ['where', key],
  );
}

/** All of them; an unknown outcome counts as no. */
function conjunction(conditions: readonly string[]): string {
  return conditions.length === 0 ? 'true' : `coalesce(${conditions.join(' AND ')}, false)`;
}

interface Context {
  readonly subject: Subject;
  readonly filtered: Filtered;
}

function fieldConditions(
  field: MappedField,
  where: Arguments,
  path: Path,
  context: Context,
): readonly string[] {
  const mapping = fieldMapping(field);
  const value = where[field.name] as Arguments;
  const inner = [...path, field.name];
  if (mapping?.kind === 'PROPERTY')
    return propertyConditions(field, mapping, value, { ...context, path: inner });
  if (mapping?.kind === 'EDGE')
    return edgeConditions(field, mapping, value, { ...context, path: inner });
  const { subject, filtered } = context;
  const end = { ...subject, fields: fieldsOf(edgeTarget(field)) };
  return conditionsOf(value, inner, withoutRelationship(end), filtered);
}

const withoutRelationship = ({ node, properties, depth, fields }: Subject): Subject => ({
  node,
  properties,
  depth,
  fields,
});

type Located = Context & { readonly path: Path };

function propertyConditions(
  field: MappedField,
  mapping: PropertyMapping,
  value: Arguments,
  { subject, filtered, path }: Located,
): readonly string[] {
  const from = subject.relationship ?? subject.properties;
  const terms: FilterTerms = {
    property: (name) => `${from}.${name}`,
    parameter: (member, kind) =>
      filtered.compilation.argument(
        filtered.field,
        filtered.node,
        [...path, ...member],
        conversions[kind],
      ),
  };
  const { filter } = mapping.shape;
  return withPath(
    path,
    () => filter?.conditions(mapping.property ?? field.name, value, terms) ?? [],
  );
}

/** A filter on a to-one edge is a filter on its target; on a list it says some, none or every. */
function edgeConditions(
  field: MappedField,
  mapping: EdgeMapping,
  value: Arguments,
  { subject, filtered, path }: Located,
): readonly string[] {
  const edge = matchEdge(field, mapping, subject, filtered.compilation);
  const named = getNamedType(field.type);
  const target: Subject = isRelationshipType(named)
    ? { ...edge.target, fields: named.getFields(), relationship: edge.relationship }
    : { ...edge.target, fields: fieldsOf(edge.targetType) };
  const holds = (inner: unknown, at: Path) =>
    conjunction(conditionsOf(inner as Arguments, [...path, ...at], target, filtered));
  const exists = (condition: string) => `EXISTS { ${edge.text} WHERE ${condition} }`;
  if (!leadsToMany(field, mapping)) return [exists(holds(value, []))];
  const { some, none, every } = value;
  return [
    ...(some === undefined ? [] : [exists(holds(some, ['some']))]),
    ...(none === undefined ? [] : [`NOT ${exists(holds(none, ['none']))}`]),
    ...(every === undefined ? [] : [`NOT ${exists(`NOT ${holds(every, ['every'])}`)}`]),
  ];
}
