import {
  getNamedType,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  isLeafType,
  isObjectType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { InputError, type ValueShape } from './value-shape.js';

const SEPARATOR = '|';
/** The two members of a stored pair `x` in Cypher; the second may hold the separator. */
const FIRST = `split(x, '${SEPARATOR}')[0]`;
const SECOND = `substring(x, size(${FIRST}) + 1)`;

function pairType(type: GraphQLOutputType): GraphQLObjectType {
  const named = getNamedType(type);
  if (!isObjectType(named)) throw new Error('A list of pairs needs an object type of two fields.');
  return named;
}

type Member = readonly [name: string, leaf: GraphQLLeafType];

function members(type: GraphQLOutputType): readonly Member[] {
  return Object.values(pairType(type).getFields()).map((field) => {
    const leaf = getNamedType(field.type);
    if (!isLeafType(leaf)) throw new Error(`${field.name} of a pair must be a scalar or an enum.`);
    return [field.name, leaf];
  });
}

function parsePair(input: unknown, type: GraphQLOutputType): string {
  const wanted = members(type);
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    const shown = wanted.map(([name]) => `${name}: …`).join(', ');
    throw new InputError(`${JSON.stringify(input)} is no pair; write { ${shown} }`);
  }
  const pair = input as Record<string, unknown>;
  const unknown = Object.keys(pair).find((key) => !wanted.some(([name]) => name === key));
  if (unknown !== undefined) throw new InputError(`"${unknown}" is not known here`);
  const [first = '', second = ''] = wanted.map((member) => parseMember(member, pair));
  if (first.includes(SEPARATOR)) {
    throw new InputError(`${JSON.stringify(first)} holds "${SEPARATOR}", which is kept for us`);
  }
  return first + SEPARATOR + second;
}

function parseMember([name, leaf]: Member, pair: Record<string, unknown>): string {
  try {
    return String(leaf.parseValue(pair[name]));
  } catch (error) {
    throw new InputError(`${name}: ${(error as Error).message}`);
  }
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

const inputs = new WeakMap<GraphQLObjectType, GraphQLInputObjectType>();

function inputType(type: GraphQLOutputType): GraphQLInputObjectType {
  const pair = pairType(type);
  const known = inputs.get(pair);
  if (known !== undefined) return known;
  const made = new GraphQLInputObjectType({
    name: `${pair.name}Input`,
    description: pair.description,
    fields: Object.fromEntries(
      members(type).map(([name, leaf]) => [
        name,
        { type: new GraphQLNonNull(leaf), description: pair.getFields()[name]?.description },
      ]),
    ),
  });
  inputs.set(pair, made);
  return made;
}

const secondOf = (text: string): string => text.slice(text.indexOf(SEPARATOR) + 1);

/** A short list of pairs, such as a scheme and a value, is stored as one list of texts `first|second`. */
export function pairs(names: readonly [string, string]): ValueShape {
  const [first, second] = names;
  const pairsIn = (stored: unknown) =>
    ((stored ?? []) as readonly string[]).map((text) => {
      const cut = text.indexOf(SEPARATOR);
      return { [first]: text.slice(0, cut), [second]: secondOf(text) };
    });
  return {
    properties: (base) => [base],
    read: ([stored]) => pairsIn(stored),
    parse: (input, type) => {
      if (!Array.isArray(input)) throw new InputError('a list is expected here');
      return [input.map((pair) => parsePair(pair, type))];
    },
    raw: ([stored]) => (stored === undefined || stored === null ? null : pairsIn(stored)),
    input: (type) => new GraphQLList(new GraphQLNonNull(inputType(type))),
    searched: ([stored]) => ((stored ?? []) as readonly string[]).map(secondOf),
    filter: {
      type: filterType,
      conditions: (base, value, { property, parameter }) => {
        const tests = Object.keys(value).map((name) => {
          const part = name === first ? FIRST : SECOND;
          return `${part} = ${parameter([name], 'TEXT')}`;
        });
        return tests.length === 0
          ? []
          : [`any(x IN ${property(base)} WHERE ${tests.join(' AND ')})`];
      },
    },
  };
}
