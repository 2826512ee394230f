import {
  getNamedType,
  getNullableType,
  GraphQLList,
  GraphQLNonNull,
  isEnumType,
  isLeafType,
  isListType,
  type GraphQLInputType,
  type GraphQLLeafType,
  type GraphQLOutputType,
} from 'graphql';
import {
  booleanFilter,
  codeFilter,
  enumFilter,
  enumListFilter,
  floatFilter,
  idFilter,
  intFilter,
  textFilter,
  textListFilter,
} from './filter-types.js';
import {
  InputError,
  type FilterTerms,
  type ParameterKind,
  type ShapeFilter,
  type StoredValue,
  type ValueShape,
} from './value-shape.js';

function leafOf(type: GraphQLOutputType): GraphQLLeafType {
  const named = getNamedType(type);
  if (!isLeafType(named)) throw new Error(`${named.name} is no scalar and no enum.`);
  return named;
}

/** The filter type that fits a scalar or enum, or a list of them. */
function filterType(type: GraphQLOutputType): GraphQLInputType {
  const leaf = leafOf(type);
  if (isListType(getNullableType(type))) {
    return isEnumType(leaf) ? enumListFilter(leaf) : textListFilter;
  }
  if (isEnumType(leaf)) return enumFilter(leaf);
  switch (leaf.name) {
    case 'ID':
      return idFilter;
    case 'Int':
      return intFilter;
    case 'Float':
      return floatFilter;
    case 'Boolean':
      return booleanFilter;
    default:
      return codeFilter;
  }
}

const memberKind = (value: unknown): ParameterKind => {
  if (typeof value === 'boolean') return 'BOOLEAN';
  return typeof value === 'number' ? 'NUMBER' : 'TEXT';
};

type Parameter = (kind: ParameterKind) => string;
type Condition = (property: string, parameter: Parameter, value: unknown) => string;

const compared =
  (operator: string): Condition =>
  (property, parameter) =>
    `${property} ${operator} ${parameter('NUMBER')}`;

const reported: Condition = (property, _parameter, value) =>
  `${property} IS ${value === true ? 'NOT ' : ''}NULL`;

/** What each member of a filter asks of a single stored property. */
const CONDITIONS: Readonly<Record<string, Condition>> = {
  equals: (property, parameter, value) => `${property} = ${parameter(memberKind(value))}`,
  in: (property, parameter) => `${property} IN ${parameter('LIST')}`,
  contains: (property, parameter) => `${property} CONTAINS ${parameter('TEXT')}`,
  startsWith: (property, parameter) => `${property} STARTS WITH ${parameter('TEXT')}`,
  reported,
  has: (property, parameter) => `${parameter('TEXT')} IN ${property}`,
  hasAny: (property, parameter) => `any(x IN ${property} WHERE x IN ${parameter('LIST')})`,
  atLeast: compared('>='),
  atMost: compared('<='),
  moreThan: compared('>'),
  lessThan: compared('<'),
};

/** The same for free text, where upper and lower case are one. */
const CASELESS_CONDITIONS: Readonly<Record<string, Condition>> = {
  equals: (property, parameter) => `toLower(${property}) = toLower(${parameter('TEXT')})`,
  in: (property, parameter) => `toLower(${property}) IN [x IN ${parameter('LIST')} | toLower(x)]`,
  contains: (property, parameter) => `toLower(${property}) CONTAINS toLower(${parameter('TEXT')})`,
  startsWith: (property, parameter) =>
    `toLower(${property}) STARTS WITH toLower(${parameter('TEXT')})`,
  reported,
};

type Member = readonly [name: string, value: unknown];

const conditionBy =
  (conditions: Readonly<Record<string, Condition>>) =>
  (property: string, [member, value]: Member, parameter: FilterTerms['parameter']): string => {
    const condition = conditions[member];
    if (condition === undefined) throw new Error(`No filter has a member "${member}".`);
    return condition(property, (kind) => parameter([member], kind), value);
  };

/** The condition of one member of a filter on a single stored property. */
const plainCondition = conditionBy(CONDITIONS);
export const textCondition = conditionBy(CASELESS_CONDITIONS);

const filterBy = (condition: typeof plainCondition): ShapeFilter => ({
  type: filterType,
  conditions: (base, value, { property, parameter }) =>
    Object.entries(value).map((member) => condition(property(base), member, parameter)),
});

/** A scalar, an enum or a list of them, stored as one property. */
export const plain: ValueShape = {
  properties: (base) => [base],
  read: ([value]) => value,
  parse: (input, type) => [parsePlain(input, type)],
  raw: ([value]) => value ?? null,
  input: (type) => {
    const leaf = leafOf(type);
    return isListType(getNullableType(type)) ? new GraphQLList(new GraphQLNonNull(leaf)) : leaf;
  },
  filter: filterBy(plainCondition),
  sortProperty: (base) => base,
};

/** A free text, stored as one property; a filter on it takes upper and lower case as one. */
export const text: ValueShape = {
  ...plain,
  filter: { ...filterBy(textCondition), type: () => textFilter },
};

function parsePlain(input: unknown, type: GraphQLOutputType): StoredValue {
  if (!isListType(getNullableType(type))) return parseLeaf(input, leafOf(type));
  if (!Array.isArray(input)) throw new InputError('a list is expected here');
  return input.map((item: unknown) => String(parseLeaf(item, leafOf(type))));
}

/** Seeds and files hold text only, so a number or a boolean may come as its text. */
function parseLeaf(input: unknown, leaf: GraphQLLeafType): string | number | boolean {
  const value = typeof input === 'string' ? fromText(input, leaf) : input;
  try {
    return leaf.parseValue(value) as string | number | boolean;
  } catch {
    throw new InputError(`${JSON.stringify(input)} is no ${leafDescription(leaf)}`);
  }
}

function fromText(input: string, leaf: GraphQLLeafType): unknown {
  if (leaf.name === 'Int' || leaf.name === 'Float') {
    return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(input) ? Number(input) : input;
  }
  if (leaf.name === 'Boolean') return input === 'true' ? true : input === 'false' ? false : input;
  return input;
}

function leafDescription(leaf: GraphQLLeafType): string {
  if (!isEnumType(leaf)) return leaf.name;
  const names = leaf.getValues().map(({ name }) => name);
  return `${leaf.name}; it is one of ${names.join(', ')}`;
}
