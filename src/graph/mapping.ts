import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  isUnionType,
  type GraphQLArgumentConfig,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLUnionType,
} from 'graphql';
import { type ValueShape } from './values/value-shape.js';

/** How earlier contents of a node are kept: as `State` nodes, or as rows whose label turns to `Past…`. */
export type HistoryKeeping = 'STATES' | 'ROWS';

/** A type whose objects are nodes. Root names are the fields of `Query` that reach it. */
export interface NodeMapping {
  readonly kind: 'NODE';
  readonly history: HistoryKeeping;
  /** The connection over all nodes of the type, for example `platforms`. */
  readonly list: string;
  /** The connection over those that belong to the viewer, where there is one. */
  readonly own?: string;
}

/** An interface over nodes; with `list` it has a connection of its own. */
export interface AbstractMapping {
  readonly kind: 'ABSTRACT';
  readonly list?: string;
}

/** A type whose objects are relationships with properties and a far end. */
export interface RelationshipMapping {
  readonly kind: 'RELATIONSHIP';
}

export type TypeMapping = NodeMapping | AbstractMapping | RelationshipMapping;

/** Where a match counts in a search: names and titles before what else is said. */
export type SearchPlace = 'TITLE' | 'TEXT';

export interface PropertyMapping {
  readonly kind: 'PROPERTY';
  readonly shape: ValueShape;
  /** The stored property, where its name differs from the field's. */
  readonly property?: string;
  readonly filter: boolean;
  readonly sort: boolean;
  /** Absent where the property is not searched. */
  readonly search?: SearchPlace;
  /** Written by the write path itself, never by an input. */
  readonly managed: boolean;
}

export interface EdgeStep {
  readonly type: string;
  readonly direction: 'OUT' | 'IN';
  /** Label of the node that the step reaches, absent on the last step (the field's type says it). */
  readonly label?: string;
  /** How often the step may repeat, 1 unless the path says `{1,n}`. */
  readonly most: number;
}

export interface EdgeMapping {
  readonly kind: 'EDGE';
  readonly steps: readonly EdgeStep[];
  readonly page: boolean;
  /** An input must name it, although a reader may not be allowed to see its target. */
  readonly required: boolean;
  /** A property of the relationship that orders the list before the id does. */
  readonly order?: string;
}

/** The far end of a relationship object. */
export interface EndMapping {
  readonly kind: 'END';
}

/** How many targets an edge has; with `distinct`, how many different values of that target property. */
export interface CountMapping {
  readonly kind: 'COUNT';
  readonly edge: string;
  readonly distinct?: string;
}

/** A pure function of stored properties and arguments. */
export interface DerivedMapping {
  readonly kind: 'DERIVED';
  readonly from: readonly string[];
  readonly args: Readonly<Record<string, GraphQLArgumentConfig>>;
  readonly derive: (values: readonly unknown[], args: Readonly<Record<string, unknown>>) => unknown;
}

export type FieldMapping =
  PropertyMapping | EdgeMapping | EndMapping | CountMapping | DerivedMapping;

export type AbstractType = GraphQLInterfaceType | GraphQLUnionType;
export type MappedField = GraphQLField<unknown, unknown>;

export function typeMapping(type: GraphQLNamedType): TypeMapping | undefined {
  return type.extensions['graph'] as TypeMapping | undefined;
}

export function fieldMapping(field: { extensions: object }): FieldMapping | undefined {
  return (field.extensions as { graph?: FieldMapping }).graph;
}

export function nodeMapping(type: GraphQLObjectType): NodeMapping {
  const mapping = typeMapping(type);
  if (mapping?.kind !== 'NODE') throw new Error(`${type.name} is not declared as a node.`);
  return mapping;
}

export function isNodeType(type: GraphQLNamedType): type is GraphQLObjectType {
  return isObjectType(type) && typeMapping(type)?.kind === 'NODE';
}

/** The types whose earlier contents are kept in one way. */
export function typesKeptAs(
  history: HistoryKeeping,
  schema: GraphQLSchema,
): readonly GraphQLObjectType[] {
  return nodeTypes(schema).filter((type) => nodeMapping(type).history === history);
}

export function isRelationshipType(type: GraphQLNamedType): type is GraphQLObjectType {
  return isObjectType(type) && typeMapping(type)?.kind === 'RELATIONSHIP';
}

/** The field that leads to the far end of a relationship object, with the type that stands there. */
export function endField(type: GraphQLObjectType): MappedField {
  const end = Object.values(type.getFields()).find((field) => fieldMapping(field)?.kind === 'END');
  if (end === undefined) throw new Error(`${type.name} is a relationship without an @End.`);
  return end;
}

/** What a connection type connects: it is woven, and remembers its node type. */
function connectedType(type: GraphQLNamedType): GraphQLNamedType {
  return (type.extensions['connects'] as GraphQLNamedType | undefined) ?? type;
}

/** Whether an edge leads to many nodes, as a list or as a connection. */
export function leadsToMany(field: MappedField, { page }: EdgeMapping): boolean {
  return page || isListType(getNullableType(field.type));
}

/** The node type, or abstract type, that an edge leads to: for a relationship object its far end. */
export function edgeTarget(field: MappedField): GraphQLObjectType | AbstractType {
  const named = connectedType(getNamedType(field.type));
  return nodeTarget(isRelationshipType(named) ? getNamedType(endField(named).type) : named);
}

function nodeTarget(type: GraphQLNamedType): GraphQLObjectType | AbstractType {
  if (isNodeType(type) || isInterfaceType(type) || isUnionType(type)) return type;
  throw new Error(`${type.name} is neither a node nor an interface or union of nodes.`);
}

/** The concrete node types behind a type, in the order of their names. */
export function concreteTypes(
  schema: GraphQLSchema,
  type: GraphQLObjectType | AbstractType,
): readonly GraphQLObjectType[] {
  const types = isObjectType(type) ? [type] : schema.getPossibleTypes(type);
  return [...types].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `TradeRoute` stands for ids that begin with `trade-route:`. */
export function idPrefix(typeName: string): string {
  return typeName.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}

export function camelCase(typeName: string): string {
  return typeName.charAt(0).toLowerCase() + typeName.slice(1);
}

/** The stored properties behind a property field. */
export function storedProperties(field: MappedField, mapping: PropertyMapping): readonly string[] {
  return mapping.shape.properties(mapping.property ?? field.name);
}

const STEP = /(<?)-\[:([A-Z_]+)\]-(>?)(?:\{1,(\d)\})?(?:\(:(\w+)\))?/y;

/**
 * Reads a path such as `<-[:ATTRIBUTED_TO]-(:Change)-[:OF]->` into its steps.
 * Throws where the text is no chain of directed, typed steps.
 */
export function parseEdgePath(path: string): readonly EdgeStep[] {
  const steps: EdgeStep[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < path.length) {
    const match = STEP.exec(path);
    if (match === null) throw new Error(`"${path}" is not a path of directed, typed steps.`);
    steps.push(edgeStep(match, path));
  }
  if (steps.length === 0) throw new Error(`"${path}" is not a path of directed, typed steps.`);
  return steps;
}

function edgeStep([, left, type, right, most, label]: RegExpExecArray, path: string): EdgeStep {
  if (type === undefined || (left === '<') === (right === '>')) {
    throw new Error(`"${path}": each step needs one direction and one type.`);
  }
  return {
    type,
    direction: right === '>' ? 'OUT' : 'IN',
    most: most === undefined ? 1 : Number(most),
    ...(label === undefined ? {} : { label }),
  };
}

/** An edge that its own record writes: one step outwards. */
export function isOwnEdge(mapping: FieldMapping | undefined): mapping is EdgeMapping {
  if (mapping?.kind !== 'EDGE' || mapping.steps.length !== 1) return false;
  const [step] = mapping.steps;
  return step?.direction === 'OUT' && step.most === 1;
}

/** Every type of relationship that some field of the schema leads along. */
export function relationshipTypes(schema: GraphQLSchema): ReadonlySet<string> {
  const steps = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()))
    .map(fieldMapping)
    .flatMap((mapping) => (mapping?.kind === 'EDGE' ? mapping.steps : []));
  return new Set(steps.map(({ type }) => type));
}

/** The types of relationship that records of some types write themselves. */
export function ownRelationTypes(types: readonly GraphQLObjectType[]): readonly string[] {
  const steps = types
    .flatMap((type) => Object.values(type.getFields()))
    .map(fieldMapping)
    .filter(isOwnEdge)
    .flatMap((mapping) => mapping.steps);
  return [...new Set(steps.map(({ type }) => type))].sort();
}

export function nodeTypes(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(isNodeType);
}

/** The type whose ids begin like this one; ids of unknown kinds belong to no record. */
export function typeOfId(schema: GraphQLSchema, id: string): GraphQLObjectType | null {
  return typesByPrefix(schema).get(id.slice(0, id.indexOf(':'))) ?? null;
}

const knownTypes = new WeakMap<GraphQLSchema, ReadonlyMap<string, GraphQLObjectType>>();

/** Kept, for it is asked for each id of an answer and of a write. */
function typesByPrefix(schema: GraphQLSchema): ReadonlyMap<string, GraphQLObjectType> {
  const known = knownTypes.get(schema);
  if (known !== undefined) return known;
  const types = new Map(nodeTypes(schema).map((type) => [idPrefix(type.name), type]));
  knownTypes.set(schema, types);
  return types;
}

/**
 * The field that a relationship is written by: the one of the type of its start, by this type of
 * relationship, that may lead to the type of its end.
 */
export function relationField(
  schema: GraphQLSchema,
  { type, from, to }: { readonly type: string; readonly from: string; readonly to: string },
): string {
  const target = typeOfId(schema, to);
  const field = Object.values(typeOfId(schema, from)?.getFields() ?? {}).find((candidate) => {
    const mapping = fieldMapping(candidate);
    if (!isOwnEdge(mapping) || mapping.steps[0]?.type !== type || target === null) return false;
    return concreteTypes(schema, edgeTarget(candidate)).includes(target);
  });
  if (field === undefined) throw new Error(`No field leads from ${from} by ${type} to ${to}.`);
  return field.name;
}
