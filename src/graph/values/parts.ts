import {
  getNamedType,
  GraphQLInputObjectType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { InputError, type StoredValue, type ValueShape } from './value-shape.js';

interface Part {
  readonly name: string;
  readonly leaf: GraphQLLeafType;
  readonly required: boolean;
  readonly description: string | null | undefined;
}

function objectOf(type: GraphQLOutputType): GraphQLObjectType {
  const named = getNamedType(type);
  if (!isObjectType(named)) throw new Error('An object of parts needs an object type.');
  return named;
}

function partsOf(type: GraphQLOutputType): readonly Part[] {
  return Object.values(objectOf(type).getFields()).map(({ name, type: own, description }) => {
    const leaf = getNamedType(own);
    if (!isLeafType(leaf)) throw new Error(`${name} must be a scalar or an enum.`);
    return { name, leaf, required: isNonNullType(own), description };
  });
}

function parsePart({ name, leaf, required }: Part, value: unknown): StoredValue {
  if (value === undefined || value === null) {
    if (required) throw new InputError(`"${name}" is required`);
    return null;
  }
  try {
    return leaf.parseValue(value) as StoredValue;
  } catch (error) {
    throw new InputError(`${name}: ${(error as Error).message}`);
  }
}

function parseParts(input: unknown, type: GraphQLOutputType): readonly StoredValue[] {
  const wanted = partsOf(type);
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    const shown = wanted.map(({ name }) => `${name}: …`).join(', ');
    throw new InputError(`${JSON.stringify(input)} is no object; write { ${shown} }`);
  }
  const given = input as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given).find((key) => !wanted.some(({ name }) => name === key));
  if (unknown !== undefined) throw new InputError(`"${unknown}" is not known here`);
  return wanted.map((part) => parsePart(part, given[part.name]));
}

const inputs = new WeakMap<GraphQLObjectType, GraphQLInputObjectType>();

function inputType(type: GraphQLOutputType): GraphQLInputObjectType {
  const object = objectOf(type);
  const known = inputs.get(object);
  if (known !== undefined) return known;
  const made = new GraphQLInputObjectType({
    name: `${object.name}Input`,
    description: object.description,
    fields: Object.fromEntries(
      partsOf(type).map(({ name, leaf, description }) => [name, { type: leaf, description }]),
    ),
  });
  inputs.set(object, made);
  return made;
}

/** An object of a few scalars, each stored on a property of its own: `original` on `originalTitle`, … */
export function parts(names: readonly string[]): ValueShape {
  const suffixes = names.map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  const object = (values: readonly unknown[]) =>
    values.every((value) => value === null || value === undefined)
      ? null
      : Object.fromEntries(names.map((name, index) => [name, values[index] ?? null]));
  return {
    properties: (base) => suffixes.map((suffix) => base + suffix),
    read: object,
    raw: object,
    parse: parseParts,
    input: inputType,
  };
}
