import { getNamedType, isObjectType, type FieldNode, type GraphQLObjectType } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { badUserInput } from '../errors.js';
import { labels } from '../guard.js';
import {
  concreteTypes,
  edgeTarget,
  fieldMapping,
  idPrefix,
  isRelationshipType,
  leadsToMany,
  storedProperties,
  type AbstractType,
  type CountMapping,
  type DerivedMapping,
  type EdgeMapping,
  type PropertyMapping,
} from '../mapping.js';
import {
  type Column,
  type Compilation,
  type Execution,
  type Place,
  type Selected,
} from './compilation.js';
import { matchEdge, type MatchedEdge } from './edge.js';
import { compilePage } from './page.js';

/** A plain list longer than this is refused; longer relations are declared as connections. */
const LIST_CAP = 250;

/** Under this key an object that was read carries the name of its type. */
export const TYPE_NAME = Symbol('typeName');

/** Where the properties of an object stand; a relationship object also has a far end. */
interface ObjectPlace extends Place {
  readonly relationship?: string;
}

/** The selection on an object of a known type, as a list of positions and their reader. */
export function compileObject(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  place: ObjectPlace,
  compilation: Compilation,
): Column {
  const columns = selectedFields(type, nodes, compilation).map(
    ([key, selected]) => [key, compileField(selected, place, compilation)] as const,
  );
  return {
    text: columns.length === 0 ? '[0]' : `[${columns.map(([, { text }]) => text).join(', ')}]`,
    read: (row, execution) => {
      const object: Record<string | symbol, unknown> = { [TYPE_NAME]: type.name };
      columns.forEach(([key, column], position) => {
        object[key] = column.read((row as readonly unknown[])[position], execution);
      });
      return object;
    },
  };
}

function selectedFields(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  { schema, fragments, variables }: Compilation,
): readonly (readonly [string, Selected])[] {
  const fields = type.getFields();
  const selected: [string, Selected][] = [];
  for (const [key, found] of collectSubfields(schema, fragments, variables, type, nodes)) {
    const field = fields[found[0]?.name.value ?? ''];
    if (field !== undefined) selected.push([key, { type, field, nodes: found }]);
  }
  return selected;
}

function compileField(selected: Selected, place: ObjectPlace, compilation: Compilation): Column {
  const mapping = fieldMapping(selected.field);
  switch (mapping?.kind) {
    case 'PROPERTY':
      return compileProperty(selected, mapping, place);
    case 'EDGE':
      return mapping.page
        ? compilePage(selected, mapping, place, { compilation, compileNode: compileTarget })
        : compileList(selected, mapping, place, compilation);
    case 'END':
      return compileTarget(edgeTarget(selected.field), selected.nodes, endOf(place), compilation);
    case 'COUNT':
      return compileCount(selected.type, mapping, place, compilation);
    case 'DERIVED':
      return compileDerived(selected, mapping, place);
    case undefined:
      throw new Error(`${selected.field.name} has no mapping.`);
  }
}

/** Behind the end of a relationship the node speaks, not the relationship. */
const endOf = ({ node, properties, depth }: ObjectPlace): Place => ({ node, properties, depth });

/** A relationship object reads its own properties from the relationship, its end from the node. */
function compileProperty(
  { field, nodes: [node] }: Selected,
  mapping: PropertyMapping,
  place: ObjectPlace,
): Column {
  const from = place.relationship ?? place.properties;
  const properties = storedProperties(field, mapping);
  const { shape } = mapping;
  const argumentsOf = (execution: Execution) =>
    shape.args === undefined || node === undefined ? {} : execution.argumentsOf(field, node);
  if (properties.length === 1) {
    return {
      text: `${from}.${properties[0] ?? ''}`,
      read: (value, execution) => shape.read([value], argumentsOf(execution)),
    };
  }
  return {
    text: `[${properties.map((property) => `${from}.${property}`).join(', ')}]`,
    read: (values, execution) => shape.read(values as readonly unknown[], argumentsOf(execution)),
  };
}

function compileDerived(
  { field, nodes: [node] }: Selected,
  mapping: DerivedMapping,
  { properties }: Place,
): Column {
  return {
    text: `[${mapping.from.map((property) => `${properties}.${property}`).join(', ')}]`,
    read: (values, execution) =>
      mapping.derive(
        values as readonly unknown[],
        node === undefined ? {} : execution.argumentsOf(field, node),
      ),
  };
}

/** A to-one edge is a list of at most one; the reader takes its first. */
function compileList(
  selected: Selected,
  mapping: EdgeMapping,
  place: Place,
  compilation: Compilation,
): Column {
  const edge = matchEdge(selected.field, mapping, place, compilation);
  const isList = leadsToMany(selected.field, mapping);
  const named = getNamedType(selected.field.type);
  const element = isRelationshipType(named)
    ? compileObject(
        named,
        selected.nodes,
        { ...edge.target, relationship: edge.relationship },
        compilation,
      )
    : compileTarget(edge.targetType, selected.nodes, edge.target, compilation);
  const limit = compilation.constant(isList ? LIST_CAP + 1 : 1);
  const rows = targetRows(edge, mapping, isRelationshipType(named));
  return {
    text: `COLLECT { ${rows} LIMIT ${limit} RETURN ${element.text} }`,
    read: (rows, execution) => {
      const found = rows as readonly unknown[];
      if (!isList) return found.length === 0 ? null : element.read(found[0], execution);
      refuseLongList(selected.field.name, found.length);
      return found.map((row) => element.read(row, execution));
    },
  };
}

/**
 * The targets of an edge in their order. Two relationships to one target are two relationship
 * objects, or two places in an order of the relationship, but else one target.
 */
function targetRows(edge: MatchedEdge, { order }: EdgeMapping, isRelationship: boolean): string {
  const { text, relationship, target, distinctTarget } = edge;
  const id = `${target.node}.id`;
  if (order !== undefined) return `${text} WITH * ORDER BY ${relationship}.${order}, ${id}`;
  return `${text} WITH ${isRelationship ? '*' : distinctTarget} ORDER BY ${id}`;
}

function refuseLongList(field: string, length: number): void {
  if (length > LIST_CAP) {
    throw badUserInput(
      `"${field}" holds more than ${LIST_CAP} here; ask for the connection over its type with a filter.`,
    );
  }
}

function compileCount(
  type: GraphQLObjectType,
  { edge: edgeName, distinct }: CountMapping,
  place: Place,
  compilation: Compilation,
): Column {
  const field = type.getFields()[edgeName];
  const mapping = field === undefined ? undefined : fieldMapping(field);
  if (field === undefined || mapping?.kind !== 'EDGE') {
    throw new Error(`A count needs the edge "${edgeName}" on the same type.`);
  }
  const edge = matchEdge(field, mapping, place, compilation);
  const { text, target } = edge;
  if (distinct === undefined) {
    return { text: `COUNT { ${text} RETURN DISTINCT ${target.node} }`, read: (value) => value };
  }
  const counted = `${target.properties}.${distinct}`;
  return {
    text: `COUNT { ${text} WHERE ${counted} IS NOT NULL RETURN DISTINCT ${counted} }`,
    read: (value) => value,
  };
}

/** The selection on a node that may be of several types: one arm for each that differs. */
export function compileTarget(
  type: GraphQLObjectType | AbstractType,
  nodes: readonly FieldNode[],
  place: Place,
  compilation: Compilation,
): Column {
  if (isObjectType(type)) return compileObject(type, nodes, place, compilation);
  const members = concreteTypes(compilation.schema, type);
  const columns = new Map(
    members.map((member) => [
      idPrefix(member.name),
      { member, column: compileObject(member, nodes, place, compilation) },
    ]),
  );
  const body = arms([...columns.values()], place, compilation);
  return {
    text: `[${place.node}.id, ${body}]`,
    read: (row, execution) => {
      const [id, value] = row as readonly [string, unknown];
      const found = columns.get(id.slice(0, id.indexOf(':')));
      if (found === undefined) throw new Error(`"${id}" is of no known type.`);
      return found.column.read(value, execution);
    },
  };
}

interface Arm {
  readonly member: GraphQLObjectType;
  readonly column: Column;
}

/** Members whose selection compiles to the same text share an arm; one text needs no arms at all. */
function arms(all: readonly Arm[], place: Place, { time }: Compilation): string {
  const byText = new Map<string, GraphQLObjectType[]>();
  for (const { member, column } of all) {
    byText.set(column.text, [...(byText.get(column.text) ?? []), member]);
  }
  const [only] = byText.keys();
  if (byText.size === 1 && only !== undefined) return only;
  const cases = [...byText].map(
    ([text, members]) => `WHEN ${place.node}:${labels(members, time)} THEN ${text}`,
  );
  return `CASE ${cases.join(' ')} END`;
}
