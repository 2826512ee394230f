import 'reflect-metadata';
import { type GraphQLArgumentConfig } from 'graphql';
import { Extensions, Field, Float, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import {
  parseEdgePath,
  type FieldMapping,
  type HistoryKeeping,
  type SearchPlace,
  type TypeMapping,
} from './mapping.js';
import { erasures } from './values/erasures.js';
import { localised, LocalisedText } from './values/localised.js';
import { pairs } from './values/pairs.js';
import { parts } from './values/parts.js';
import { period, Period } from './values/period.js';
import { plain, text } from './values/plain.js';
import { vagueDate, VagueDate } from './values/vague-date.js';
import { type ValueShape } from './values/value-shape.js';

type TypeOf = () => object;
type ListOf = () => readonly [object];
// Interfaces are abstract classes, which have no constructor type of their own.
type ClassType = object;

interface Described {
  /** What the field says, with unit and source where there is one. */
  readonly description: string;
}

interface PropertyOptions extends Described {
  readonly nullable?: boolean;
  /** Offers the field in the `where` of its type. */
  readonly filter?: boolean;
  /** Offers the field as a sort key of its type. */
  readonly sort?: boolean;
  /** Lets `search` find the record by this field. */
  readonly search?: SearchPlace;
  /** The stored property, where the name of the field is taken by the write path. */
  readonly property?: string;
}

interface EdgeOptions extends Described {
  /** A to-one edge that every input must name; readers still see null where it is hidden. */
  readonly required?: boolean;
  readonly order?: string;
}

const declared = new Map<string, ClassType>();

function graphField(type: TypeOf, mapping: FieldMapping, options: object): PropertyDecorator {
  return (prototype, key) => {
    Field(type, { ...options, simple: true })(prototype, key as string);
    Extensions({ graph: mapping })(prototype, key as string);
  };
}

function graphType(name: string, mapping: TypeMapping): ClassDecorator {
  return (target) => {
    declared.set(name, target);
    Extensions({ graph: mapping })(target);
  };
}

/** A class whose objects are nodes with the label of its name. */
export function Entity(options: {
  readonly name: string;
  readonly description: string;
  readonly list: string;
  /** A list of those alone that belong to the viewer. */
  readonly own?: string;
  readonly implements: readonly ClassType[];
  readonly history?: HistoryKeeping;
}): ClassDecorator {
  const { name, description, list, own, history = 'STATES' } = options;
  return (target) => {
    ObjectType(name, { description, implements: options.implements as never })(target);
    const mapping = { kind: 'NODE', history, list, ...(own === undefined ? {} : { own }) } as const;
    graphType(name, mapping)(target);
  };
}

/**
 * An abstract class whose fields several entities share; with `list` it has a connection of its own.
 * The module of such a class imports no entity: entities name it while they load. Its edges name
 * their targets by `named('…')`. An entity lists it and its parents in `implements` and does not
 * extend it, for TypeGraphQL would hand the extensions of the one to the other.
 */
export function AbstractEntity(options: {
  readonly name: string;
  readonly description: string;
  readonly list?: string;
  readonly implements?: readonly ClassType[];
}): ClassDecorator {
  const { name, description, list, implements: parents = [] } = options;
  return (target) => {
    InterfaceType(name, {
      description,
      implements: parents as never,
      autoRegisterImplementations: false,
    })(target);
    if (list === undefined) declared.set(name, target);
    else graphType(name, { kind: 'ABSTRACT', list })(target);
  };
}

/** A class whose objects are relationships with properties; one field of it is the `@End`. */
export function Relationship(options: { name: string; description: string }): ClassDecorator {
  return (target) => {
    ObjectType(options.name, { description: options.description })(target);
    graphType(options.name, { kind: 'RELATIONSHIP' })(target);
  };
}

/** The class declared under a name, for edges of interfaces; resolved when the schema is built. */
export function named(name: string): ClassType {
  const found = declared.get(name);
  if (found === undefined) throw new Error(`No entity is declared under the name ${name}.`);
  return found;
}

function property(type: TypeOf, shape: ValueShape, options: PropertyOptions): PropertyDecorator {
  const { filter = false, sort = false, search, property: stored, ...field } = options;
  const mapping: FieldMapping = {
    kind: 'PROPERTY',
    shape,
    filter,
    sort,
    managed: false,
    ...(search === undefined ? {} : { search }),
    ...(stored === undefined ? {} : { property: stored }),
  };
  return graphField(type, mapping, field);
}

/** A scalar, an enum, or a list of them; a list of which nothing is stored reads as empty. */
export const Property = (type: TypeOf, options: PropertyOptions): PropertyDecorator => {
  const nothing = () => (Array.isArray(type()) ? [] : null);
  return property(type, { ...plain, read: ([value]) => value ?? nothing() }, options);
};

/** Free text in one language; filters on it take upper and lower case as one. */
export const Text = (options: PropertyOptions): PropertyDecorator =>
  property(() => String, text, options);

export const Decimal = (options: PropertyOptions): PropertyDecorator =>
  property(() => Float, plain, options);

export const VagueDated = (options: PropertyOptions): PropertyDecorator =>
  property(() => VagueDate, vagueDate, { nullable: true, filter: true, ...options });

export const Lasting = (options: PropertyOptions): PropertyDecorator =>
  property(() => Period, period, { nullable: true, filter: true, ...options });

export const Localised = (options: PropertyOptions): PropertyDecorator =>
  property(() => LocalisedText, localised, options);

/** A list of objects of two fields, stored as texts. */
export const Pairs = (
  type: () => ClassType,
  names: readonly [string, string],
  options: PropertyOptions,
): PropertyDecorator => property(() => [type()], pairs(names), options);

/** An object of a few scalars, each stored on a property of its own; `names` are those of its fields. */
export const Parts = (
  type: () => ClassType,
  names: readonly string[],
  options: PropertyOptions,
): PropertyDecorator => property(type, parts(names), { nullable: true, ...options });

/** A property that the write path sets itself. */
export const Managed = (type: TypeOf, options: PropertyOptions): PropertyDecorator =>
  graphField(
    type,
    {
      kind: 'PROPERTY',
      shape: plain,
      filter: options.filter ?? false,
      sort: options.sort ?? false,
      managed: true,
    },
    { description: options.description, nullable: options.nullable },
  );

/** Of which fields of a node a value was erased: see `Eraser`. */
export const Erasures = (type: () => ClassType, { description }: Described): PropertyDecorator =>
  graphField(
    () => [type()],
    { kind: 'PROPERTY', shape: erasures, filter: false, sort: false, managed: true },
    { description },
  );

export const Id = (): PropertyDecorator =>
  graphField(
    () => ID,
    { kind: 'PROPERTY', shape: plain, filter: true, sort: true, managed: true },
    {
      description:
        'Stable, readable and unique in the whole graph; begins with the kind of record.',
    },
  );

function edge(path: string, page: boolean, { required = false, order }: EdgeOptions): FieldMapping {
  return {
    kind: 'EDGE',
    steps: parseEdgePath(path),
    page,
    required,
    ...(order === undefined ? {} : { order }),
  };
}

/**
 * A relation to at most one node along a path such as `-[:ENACTED_BY]->`. One step outwards is
 * written by the record itself; any other path is read only. Always nullable: the target may be hidden.
 */
export const Edge = (path: string, type: TypeOf, options: EdgeOptions): PropertyDecorator =>
  graphField(type, edge(path, false, options), {
    description: options.description,
    nullable: true,
  });

/** A relation to a few nodes, or to a few relationship objects: a plain list, capped. */
export const Edges = (path: string, type: ListOf, options: EdgeOptions): PropertyDecorator =>
  graphField(type, edge(path, false, options), { description: options.description });

/** A relation to any number of nodes: a connection. */
export const EdgePage = (path: string, type: ListOf, options: EdgeOptions): PropertyDecorator =>
  graphField(type, edge(path, true, options), { description: options.description });

/** The far end of a relationship object. */
export const End = (type: TypeOf, { description }: Described): PropertyDecorator =>
  graphField(type, { kind: 'END' }, { description });

/** How many targets an edge of the same type has that the viewer may see. */
export const Count = (
  edge: string,
  options: Described & { readonly distinct?: string },
): PropertyDecorator => {
  const { description, distinct } = options;
  const mapping: FieldMapping = {
    kind: 'COUNT',
    edge,
    ...(distinct === undefined ? {} : { distinct }),
  };
  return graphField(() => Int, mapping, { description });
};

/** A pure function of stored properties of the same node and of arguments. */
export function Derived(
  type: TypeOf,
  options: Described & {
    readonly nullable?: boolean;
    readonly from: readonly string[];
    readonly args?: Readonly<Record<string, GraphQLArgumentConfig>>;
    readonly derive: (
      values: readonly unknown[],
      args: Readonly<Record<string, unknown>>,
    ) => unknown;
  },
): PropertyDecorator {
  const { from, args = {}, derive, ...field } = options;
  return graphField(type, { kind: 'DERIVED', from, args, derive }, field);
}
