import {
  type GraphQLArgumentConfig,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** What a property of a Neo4j node may hold here. */
export type StoredValue = string | number | boolean | readonly string[] | null;

/**
 * How a value travels to the database. An end of a range of days is taken from the whole range,
 * which is checked first; the last day of a range is the one before its `to`.
 */
export type ParameterKind =
  'TEXT' | 'NUMBER' | 'BOOLEAN' | 'LIST' | 'RANGE_FROM' | 'RANGE_TO' | 'RANGE_LAST_DAY';

/** What a filter builds its conditions from: stored properties, and parameters by their path in the filter. */
export interface FilterTerms {
  readonly property: (name: string) => string;
  readonly parameter: (path: readonly string[], kind: ParameterKind) => string;
}

export type Arguments = Readonly<Record<string, unknown>>;

/** The filter of a shape: its input type, and the Cypher conditions behind a value of it. */
export interface ShapeFilter {
  type(type: GraphQLOutputType): GraphQLInputType;
  conditions(base: string, value: Arguments, terms: FilterTerms): readonly string[];
}

/**
 * How the value of one field is stored, read, written and filtered. A shape may stand on several
 * stored properties: a vague date is its text and its two bounds.
 */
export interface ValueShape {
  /** Names of the stored properties behind a field, in the order that `read` takes and `parse` gives. */
  properties(base: string): readonly string[];
  /** From stored values to what GraphQL shows. */
  read(values: readonly unknown[], args: Arguments): unknown;
  /** From an input to stored values, in the order of `properties`. Throws an `InputError`. */
  parse(input: unknown, type: GraphQLOutputType): readonly StoredValue[];
  /** The type of the input that `parse` reads; what it holds may be left out. */
  input(type: GraphQLOutputType): GraphQLInputType;
  /** From stored values to the input that gives them; null where nothing is stored. */
  raw(values: readonly unknown[]): unknown;
  /** Arguments that the field gains; their enums are those of the schema. */
  readonly args?: (schema: GraphQLSchema) => Readonly<Record<string, GraphQLArgumentConfig>>;
  /** The texts that a search finds a record by; left out where they are stored as they are. */
  readonly searched?: (values: readonly StoredValue[]) => readonly string[];
  readonly filter?: ShapeFilter;
  /** The stored property that orders by this shape. */
  readonly sortProperty?: (base: string) => string;
  /** What to store on that property, where it is none of `properties`. */
  readonly sortValue?: (stored: readonly StoredValue[]) => StoredValue;
}

/** What an input got wrong, in words that say what would be right. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
