import {
  type GraphQLArgumentConfig,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { type AbstractType } from './mapping.js';
import { type Arguments } from './values/value-shape.js';

type Connectable = GraphQLObjectType | AbstractType;

/**
 * A value by which the nodes of a connection are counted: a stored property of theirs, or the values
 * that properties have on the nodes that a relation leads to, each once and in order; several
 * properties make a list for each node.
 */
export type CountKey =
  | { readonly kind: 'PROPERTY'; readonly property: string }
  | { readonly kind: 'EDGE'; readonly field: string; readonly properties: readonly string[] };

/** Nodes that have the same values, in the order of the keys, and how many they are. */
export interface CountedGroup {
  readonly values: readonly unknown[];
  readonly count: number;
}

/** A field that a connection gains. */
export interface SummaryField {
  readonly description: string;
  readonly type: GraphQLOutputType;
  readonly args: Readonly<Record<string, GraphQLArgumentConfig>>;
}

/**
 * What a connection says of all nodes that its filter selects, beside the page of them: from the same
 * match, filter and guard as its total, in the same statement. Which nodes are counted together must
 * follow from the arguments that are enums, for only these may shape a text.
 */
export interface Summary {
  readonly name: string;
  /** The field on the connection of a type; null where there is nothing to count by. */
  readonly fieldOf: (schema: GraphQLSchema, type: Connectable) => SummaryField | null;
  readonly keys: (type: Connectable, args: Arguments) => readonly CountKey[];
  /** From the groups, in no order, to what GraphQL shows. */
  readonly summarise: (
    type: Connectable,
    args: Arguments,
    groups: readonly CountedGroup[],
  ) => unknown;
}

/** The summary behind a field of a connection. */
export function summaryOf(field: { readonly extensions: object }): Summary | undefined {
  return (field.extensions as { summary?: Summary }).summary;
}

/** Marks an enum whose values, in a list, shape the text of a statement. */
export const SHAPES_TEXT = 'shapesText';
