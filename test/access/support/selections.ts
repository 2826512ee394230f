import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
} from 'graphql';
import { type ReadingTime } from '../../../src/graph/guard.js';
import {
  fieldMapping,
  isNodeType,
  isRelationshipType,
  leadsToMany,
  type EdgeMapping,
} from '../../../src/graph/mapping.js';

type Field = GraphQLField<unknown, unknown>;
type Fields = Readonly<Record<string, Field>>;

/** A node that is only named. */
const NAMED = '{ __typename ... on Node { id } }';

/** Values for arguments that a field within an answer needs. */
const ARGUMENTS: Readonly<Record<string, string>> = { 'LocalDate!': '"2015-06-01"' };

/** Long runs ask of everything; short ones of a part that is another for each type. */
export const IS_LONG = process.env['PANGOLINK_LONG'] === '1';

/**
 * How many relations of a node one question follows: each makes its statement dearer to plan, and
 * twice as dear as of an instant.
 */
const MOST_EDGES: Readonly<Record<ReadingTime, number>> = IS_LONG
  ? { NOW: Infinity, AS_OF: Infinity }
  : { NOW: 2, AS_OF: 1 };

/** Everything that can be selected on a type, nodes behind it by their ids alone. */
export function wholeSelection(type: GraphQLOutputType, time: ReadingTime): string {
  return selectionOf(getNamedType(type), { depth: 4, nodes: 'WHOLE', time });
}

/** Everything that a result of a mutation says, whichever of its members it is. */
export function resultSelection(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isUnionType(named)) throw new Error(`${named.name} is no union: what could be refused?`);
  const members = named.getTypes().map((member) => {
    const said = selectionOf(member, { depth: 4, nodes: 'NAMED', time: 'NOW' });
    return `... on ${member.name} ${said}`;
  });
  return `{ ${members.join(' ')} }`;
}

/** What says enough of a node in a list: itself, and where one of its relations leads, and in the present on from there. */
export function briefSelection(type: GraphQLNamedType, time: ReadingTime): string {
  const [first] = someEdges(type, time);
  const own = fieldsOf(type)
    .filter((field) => ['stateId', 'recordedAt', 'status', 'corroboration'].includes(field.name))
    .map(({ name }) => name);
  const deeper =
    first === undefined ? '' : edge(first, time === 'NOW' || IS_LONG ? oneMore(first) : NAMED);
  return `{ __typename ... on Node { id } ${own.join(' ')} ${deeper} }`;
}

/**
 * What a connection says of all that its filter selects, by the first argument that there is; short
 * runs ask for one of these of each list.
 */
export function summarySelection(connection: GraphQLNamedType): string {
  const all = fieldsOf(connection).filter(({ extensions }) => extensions['summary'] !== undefined);
  const turn = connection.name.length % Math.max(1, all.length);
  return (IS_LONG ? all : all.slice(turn, turn + 1))
    .map(({ name, type, args }) => {
      const given = args
        .filter((argument) => isEnumType(getNullableType(argument.type)))
        .map((argument) => `${argument.name}: ${firstOf(getNamedType(argument.type))}`);
      const called = given.length === 0 ? name : `${name}(${given.join(', ')})`;
      return `${called} ${selectionOf(getNamedType(type), { depth: 4, nodes: 'NAMED', time: 'NOW' })}`;
    })
    .join(' ');
}

const firstOf = (type: GraphQLNamedType): string =>
  (isEnumType(type) ? type.getValues()[0]?.name : undefined) ?? '';

/** A second step of one edge: the relations of its target that lead to one node. */
function oneMore(field: Field): string {
  const target = getNamedType(field.type);
  const nodes = (target.extensions['connects'] as GraphQLNamedType | undefined) ?? target;
  const next = fieldsOf(nodes).find((each) => {
    const mapping = fieldMapping(each);
    return mapping?.kind === 'EDGE' && !isRelationshipType(getNamedType(each.type));
  });
  return next === undefined ? NAMED : `{ __typename ... on Node { id } ${edge(next, NAMED)} }`;
}

const isEdge = (field: Field): boolean => fieldMapping(field)?.kind === 'EDGE';

/** Relations of a type: not the first ones, which many types share, but some from all over. */
function someEdges(type: GraphQLNamedType, time: ReadingTime): readonly Field[] {
  const edges = fieldsOf(type).filter(isEdge);
  const most = MOST_EDGES[time];
  const step = Math.max(1, Math.floor(edges.length / most));
  return edges.filter((_, index) => (index + type.name.length) % step === 0).slice(0, most);
}

interface Reach {
  readonly depth: number;
  /** Whether a node is selected whole or only named. */
  readonly nodes: 'WHOLE' | 'NAMED';
  readonly time: ReadingTime;
}

function selectionOf(type: GraphQLNamedType, reach: Reach): string {
  if (isLeafType(type)) return '';
  if (reach.depth === 0 || (isNode(type) && reach.nodes === 'NAMED')) return NAMED;
  const next: Reach = { ...reach, depth: reach.depth - 1, nodes: 'NAMED' };
  const left = new Set(someEdges(type, reach.time));
  const fields = fieldsOf(type)
    .filter((field) => !isEdge(field) || left.has(field))
    .flatMap((field) => fieldSelection(field, next));
  const members = isAbstractType(type) && fields.length === 0 ? ['... on Node { id }'] : [];
  return `{ __typename ${[...fields, ...members].join(' ')} }`;
}

const isNode = (type: GraphQLNamedType): boolean =>
  isNodeType(type) || isInterfaceType(type) || (isAbstractType(type) && !isObjectType(type));

function fieldSelection(field: Field, next: Reach): readonly string[] {
  const mapping = fieldMapping(field);
  if (mapping?.kind === 'EDGE') return [edge(field, NAMED)];
  const given = argumentsFor(field);
  const called = given === '' ? field.name : `${field.name}(${given})`;
  return [`${called} ${selectionOf(getNamedType(field.type), next)}`];
}

function edge(field: Field, node: string): string {
  const mapping = fieldMapping(field) as EdgeMapping;
  const named = getNamedType(field.type);
  if (mapping.page) {
    return `${field.name}(first: 2) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node ${node} } }`;
  }
  if (!isRelationshipType(named)) return `${field.name} ${node}`;
  const parts = fieldsOf(named).map((part) =>
    fieldMapping(part)?.kind === 'END'
      ? `${part.name} ${NAMED}`
      : `${part.name} ${selectionOf(getNamedType(part.type), { depth: 1, nodes: 'NAMED', time: 'NOW' })}`,
  );
  return `${field.name} { ${parts.join(' ')} }`;
}

function argumentsFor({ name, args }: Field): string {
  return args
    .filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
    .map((argument) => `${argument.name}: ${valueFor(argument, name)}`)
    .join(', ');
}

function valueFor({ name, type }: GraphQLArgument, field: string): string {
  const value = ARGUMENTS[String(type)];
  if (value !== undefined) return value;
  throw new Error(
    `${field}(${name}: ${String(type)}) needs a value: give one for its type in ARGUMENTS of selections.ts.`,
  );
}

export function fieldsOf(type: GraphQLNamedType): readonly Field[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields() as Fields).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A filter of a list that asks of relations and of values, in brackets of OR and NOT. */
export function filterOf(whereType: GraphQLNamedType, relations: readonly Field[]): string | null {
  if (!isInputObjectType(whereType)) return null;
  const members = whereType.getFields();
  const byRelation = relations
    .filter(({ name }) => members[name] !== undefined)
    .map((field) => relationFilter(field));
  const turn = whereType.name.length;
  const [first, second] = rotated(byRelation, turn);
  const enumerated = Object.values(members).find(({ type }) =>
    /^[A-Z]\w+Filter$/.test(String(type)),
  );
  const reported =
    enumerated === undefined ? [] : memberFilter(enumerated.name, String(enumerated.type));
  const parts = [
    ...(first === undefined ? [] : [first]),
    ...(second === undefined ? [] : [`{ not: ${second} }`]),
    ...reported,
    '{ id: { in: $ids } }',
  ];
  return `{ or: [${parts.join(', ')}] }`;
}

function memberFilter(name: string, type: string): readonly string[] {
  return /^(Text|Code|Int|Float|VagueDate|Period)Filter$/.test(type)
    ? [`{ ${name}: { reported: true } }`]
    : [];
}

function relationFilter(field: Field): string {
  const mapping = fieldMapping(field) as EdgeMapping;
  const quantifier = ['some', 'none', 'every'][field.name.length % 3] ?? 'some';
  const inner = innerFilter(getNamedType(field.type));
  return leadsToMany(field, mapping)
    ? `{ ${field.name}: { ${quantifier}: ${inner} } }`
    : `{ ${field.name}: ${inner} }`;
}

/** Of a node its id, of a relationship with properties the id of its end. */
function innerFilter(type: GraphQLNamedType): string {
  if (!isRelationshipType(type)) return '{ id: { in: $ids } }';
  const end = fieldsOf(type).find((field) => fieldMapping(field)?.kind === 'END');
  return end === undefined ? '{}' : `{ ${end.name}: { id: { in: $ids } } }`;
}

function rotated<T>(list: readonly T[], by: number): readonly T[] {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
