import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import neo4j from 'neo4j-driver';
import { withPath } from '../errors.js';
import { type ReadingTime } from '../guard.js';
import { type MappedField } from '../mapping.js';
import { dayRange } from '../values/vague-date.js';
import { InputError, type Arguments, type ParameterKind } from '../values/value-shape.js';

/** One execution of a compiled selection: the variables of the request give values to its parameters. */
export interface Execution {
  argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Arguments;
}

/** A piece of text together with what reads its value, so that positions cannot drift apart. */
export interface Column {
  readonly text: string;
  readonly read: (value: unknown, execution: Execution) => unknown;
}

/** A field that was selected: on which type, its definition, and the nodes that ask for it. */
export interface Selected {
  readonly type: GraphQLObjectType;
  readonly field: MappedField;
  readonly nodes: readonly FieldNode[];
}

/** Where an expression stands: the node, the variable its properties are read from, and how deep. */
export interface Place {
  readonly node: string;
  readonly properties: string;
  readonly depth: number;
}

interface Parameter {
  readonly name: string;
  readonly valueIn: (execution: Execution) => unknown;
}

/** What one compilation knows, and the parameters that it has met so far. */
export class Compilation {
  private readonly parameters = new Map<string, Parameter>();
  private readonly nodeNumbers = new Map<FieldNode, number>();

  constructor(
    readonly schema: GraphQLSchema,
    readonly fragments: Record<string, FragmentDefinitionNode>,
    readonly variables: Record<string, unknown>,
    readonly time: ReadingTime,
  ) {}

  /** The arguments as they are in this request; only their form may shape the text. */
  argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Arguments {
    return getArgumentValues(field, node, this.variables);
  }

  /** The parameter for a value among the arguments of a field; the same value is the same parameter. */
  argument(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    path: readonly (string | number)[],
    convert: (value: unknown) => unknown,
  ): string {
    const valueIn = (execution: Execution) =>
      withPath(path, () => convert(valueAt(execution.argumentsOf(field, node), path)));
    return this.parameter(`${this.numberOf(node)}.${path.join('.')}.${convert.name}`, valueIn);
  }

  constant(value: number): string {
    return this.parameter(`constant.${value}`, () => neo4j.int(value));
  }

  valuesIn(execution: Execution): Record<string, unknown> {
    return Object.fromEntries(
      [...this.parameters.values()].map(({ name, valueIn }) => [name, valueIn(execution)]),
    );
  }

  private parameter(key: string, valueIn: Parameter['valueIn']): string {
    const known = this.parameters.get(key);
    if (known !== undefined) return `$${known.name}`;
    const name = `p${this.parameters.size}`;
    this.parameters.set(key, { name, valueIn });
    return `$${name}`;
  }

  private numberOf(node: FieldNode): number {
    const known = this.nodeNumbers.get(node);
    if (known !== undefined) return known;
    this.nodeNumbers.set(node, this.nodeNumbers.size);
    return this.nodeNumbers.size - 1;
  }
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key],
    value,
  );
}

/** Longest list that a filter takes. */
const LONGEST_LIST = 100;

function asList(value: unknown): unknown {
  const { length } = value as readonly unknown[];
  if (length <= LONGEST_LIST) return value;
  throw new InputError(`a list holds at most ${LONGEST_LIST} values; this one has ${length}`);
}

const asGiven = (value: unknown): unknown => value;
const rangeFrom = (range: unknown): unknown => dayRange(range).from;
const rangeTo = (range: unknown): unknown => dayRange(range).to;
const rangeLastDay = (range: unknown): unknown => dayBefore(dayRange(range).to);

const dayBefore = (day: string | undefined): string =>
  new Date(Date.parse(day ?? '') - 86_400_000).toISOString().slice(0, 10);

/** How values of each kind travel. A JavaScript number travels as a float, which suits comparisons. */
export const conversions: Readonly<Record<ParameterKind, (value: unknown) => unknown>> = {
  TEXT: asGiven,
  NUMBER: asGiven,
  BOOLEAN: asGiven,
  LIST: asList,
  RANGE_FROM: rangeFrom,
  RANGE_TO: rangeTo,
  RANGE_LAST_DAY: rangeLastDay,
};
