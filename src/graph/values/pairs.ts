import {
  getNamedType,
  GraphQLInputObjectType,
  isLeafType,
  isObjectType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { InputError, type ValueShape } from './value-shape.js';

const SEPARATOR = '|';

function pairType(type: GraphQLOutputType): GraphQLObjectType {
  const named = getNamedType(type);
  if (!isObjectType(named)) throw new Error('A list of pairs needs an object type of two fields.');
  return named;
}

function members(type: GraphQLOutputType): readonly (readonly [string, GraphQLLeafType])[] {
  return Object.values(pairType(type).getFields()).map((field) => {
    const leaf = getNamedType(field.type);
    if (!isLeafType(leaf)) throw new Error(`${field.name} of a pair must be a scalar or an enum.`);
    return [field.name, leaf];
  });
}

function parsePair(input: unknown, type: GraphQLOutputType): string {
  const pair = (typeof input === 'object' ? input : {}) as Record<string, unknown>;
  const wanted = members(type);
  const unknown = Object.keys(pair).find((key) => !wanted.some(([name]) => name === key));
  if (unknown !== undefined) throw new InputError(`"${unknown}" is not known here`);
  return wanted
    .map(([name, leaf]) => {
      try {
        return String(leaf.parseValue(pair[name]));
      } catch (error) {
        throw new InputError(`${name}: ${(error as Error).message}`);
      }
    })
    .join(SEPARATOR);
}

const filters = new WeakMap<GraphQLObjectType, GraphQLInputObjectType>();

function filterType(type: GraphQLOutputType): GraphQLInputObjectType {
  const pair = pairType(type);
  const known = filters.get(pair);
  if (known !== undefined) return known;
  const made = new GraphQLInputObjectType({
    name: `${pair.name}Filter`,
    description: `Selects by one ${pair.name} of the list.`,
    fields: Object.fromEntries(
      members(type).map(([name, leaf]) => [
        name,
        { type: leaf, description: pair.getFields()[name]?.description },
      ]),
    ),
  });
  filters.set(pair, made);
  return made;
}

/** A short list of pairs, such as a scheme and a value, is stored as one list of texts `first|second`. */
export function pairs(names: readonly [string, string]): ValueShape {
  const [first, second] = names;
  return {
    properties: (base) => [base],
    read: ([stored]) =>
      ((stored ?? []) as readonly string[]).map((text) => {
        const cut = text.indexOf(SEPARATOR);
        return { [first]: text.slice(0, cut), [second]: text.slice(cut + 1) };
      }),
    parse: (input, type) => {
      if (!Array.isArray(input)) throw new InputError('a list is expected here');
      return [input.map((pair) => parsePair(pair, type))];
    },
    filter: {
      type: filterType,
      conditions: (base, value, { property, parameter }) => {
        const tests = Object.keys(value).map((name) =>
          name === first
            ? `x STARTS WITH ${parameter([name], 'TEXT')} + '${SEPARATOR}'`
            : `x ENDS WITH '${SEPARATOR}' + ${parameter([name], 'TEXT')}`,
        );
        return [`any(x IN ${property(base)} WHERE ${tests.join(' AND ')})`];
      },
    },
  };
}
