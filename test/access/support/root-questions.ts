import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  parse,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { type ReadingTime } from '../../../src/graph/guard.js';
import { fieldMapping } from '../../../src/graph/mapping.js';
import { type Dice } from './dice.js';
import { SAMPLES, type Pool, type Sample } from './samples.js';
import {
  briefSelection,
  fieldsOf,
  filterOf,
  IS_LONG,
  summarySelection,
  wholeSelection,
} from './selections.js';

export interface RootQuestion {
  readonly field: string;
  readonly kind: 'LOOKUP' | 'LIST' | 'INDEX' | 'OTHER';
  /** About the present and about an earlier instant; one of them is there at least. */
  readonly now: DocumentNode | null;
  readonly asOf: DocumentNode | null;
  /** How often it is asked with other values, where not as often as others of its kind. */
  readonly times?: number;
  /** Values for its variables; the text is the same for all of them. */
  readonly values: (dice: Dice, pool: Pool) => Readonly<Record<string, unknown>>;
}

type RootField = GraphQLField<unknown, unknown>;

/**
 * A question for every field of Query. Few need one by hand; where one does and has none this throws,
 * so that nothing goes uncovered.
 */
export function rootQuestions(schema: GraphQLSchema): readonly RootQuestion[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const names = fields.map(({ name }) => name);
  const stale = Object.keys(SAMPLES).find((name) => !names.includes(name));
  if (stale !== undefined)
    throw new Error(`There is a sample for Query.${stale}, which is no field.`);
  return fields.map((field) => questionFor(field));
}

function questionFor(field: RootField): RootQuestion {
  const sample = SAMPLES[field.name];
  if (sample !== undefined) return sampleQuestion(field, sample);
  if (isList(field)) return listQuestion(field);
  if (isLookup(field)) return lookupQuestion(field);
  return plainQuestion(field);
}

const isLookup = ({ args }: RootField): boolean => args.map(({ name }) => name).join() === 'id';

const isList = ({ type }: RootField): boolean =>
  getNamedType(type).extensions['connects'] !== undefined;

function sampleQuestion(field: RootField, sample: Sample): RootQuestion {
  const { variables, values, times, readsIndex = false } = sample;
  const whole = (time: ReadingTime) =>
    `${field.name}(${sample.arguments}) ${wholeSelection(field.type, time)}`;
  return {
    field: field.name,
    kind: readsIndex ? 'INDEX' : 'OTHER',
    ...documents(variables, whole),
    ...(times === undefined ? {} : { times }),
    values,
  };
}

/** Asks with values by the types of the arguments that a field needs, and leaves out the others. */
function plainQuestion(field: RootField): RootQuestion {
  const needed = field.args.filter(
    ({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined,
  );
  const makers = needed.map((argument) => [argument.name, valueMaker(field, argument)] as const);
  const variables = needed.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = needed.map(({ name }) => `${name}: $${name}`).join(', ');
  const called = given === '' ? field.name : `${field.name}(${given})`;
  const whole = (time: ReadingTime) => `${called} ${wholeSelection(field.type, time)}`;
  return {
    field: field.name,
    kind: 'OTHER',
    ...documents(variables, whole),
    values: (dice, pool) =>
      Object.fromEntries(makers.map(([name, make]) => [name, make(dice, pool)])),
  };
}

type Maker = (dice: Dice, pool: Pool) => unknown;

function valueMaker(field: RootField, { name, type }: GraphQLArgument): Maker {
  const named = getNamedType(type);
  if (isEnumType(named)) {
    const values = named.getValues().map((value) => value.name);
    return (dice) => dice.oneOf(values);
  }
  switch (named.name) {
    case 'ID':
      return (dice, pool) => dice.oneOf(pool.idsOf(TYPE_OF_ARGUMENT[name] ?? pascalCase(name)));
    case 'DateTime':
      return (dice, pool) => pool.instant(dice);
    default:
      throw new Error(
        `Query.${field.name} needs the argument "${name}" and has no sample: give one in ` +
          'test/access/support/samples.ts, so that what it answers is held to what its viewer may see.',
      );
  }
}

/** Whose ids an argument takes where its name does not say it. */
const TYPE_OF_ARGUMENT: Readonly<Record<string, string>> = { notification: 'CitesDocument' };

const pascalCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function lookupQuestion(field: RootField): RootQuestion {
  const node = getNamedType(field.type);
  const whole = (time: ReadingTime) => `${field.name}(id: $id) ${wholeSelection(field.type, time)}`;
  const both = documents('$id: ID!', whole);
  return {
    field: field.name,
    kind: 'LOOKUP',
    ...(isFirst(node) ? onlyNow(both) : onlyAsOf(both)),
    values: (dice, pool) => ({ id: dice.oneOf(pool.idsOf(node.name)) }),
  };
}

function listQuestion(field: RootField): RootQuestion {
  const node = getNamedType(field.type).extensions['connects'] as GraphQLNamedType;
  const where = isFiltered(node) ? filterFor(field, node) : null;
  const order = orderOf(typeOfArgument(field, 'orderBy'));
  const given = `${where === null ? '' : `where: ${where}, `}orderBy: ${order}, first: $first, after: $after`;
  const page = (time: ReadingTime) => `page: ${field.name}(${given}) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node ${briefSelection(node, time)} }
    ${summarySelection(getNamedType(field.type))}
  }`;
  const variables = `${where === null ? '' : '$ids: [ID!], '}$first: Int!, $after: String`;
  const both = documents(variables, (time) =>
    IS_LONG && time === 'NOW' ? `${wholeList(field)} ${page(time)}` : page(time),
  );
  return {
    field: field.name,
    kind: 'LIST',
    ...(isFirst(node) ? onlyAsOf(both) : onlyNow(both)),
    values: (dice, pool) => ({
      ...(where === null ? {} : { ids: pool.manyIds(dice, node.name) }),
      first: 1 + dice.below(3),
      after: pool.cursorOf(dice, field.name),
    }),
  };
}

const wholeList = ({ name }: RootField): string =>
  `all: ${name}(first: 100) { totalCount nodes { id } }`;

type Documents = Pick<RootQuestion, 'now' | 'asOf'>;

/*
 * Each text costs the database a plan: in short runs one type is looked up in the present and listed
 * as of an instant, the next one the other way round, and every third list is filtered.
 */

const isFirst = ({ name }: GraphQLNamedType): boolean => name.length % 2 === 0;

const isFiltered = ({ name }: GraphQLNamedType): boolean => IS_LONG || name.length % 3 === 0;

const onlyNow = (both: Documents): Documents => (IS_LONG ? both : { ...both, asOf: null });

const onlyAsOf = (both: Documents): Documents => (IS_LONG ? both : { ...both, now: null });

function filterFor(field: RootField, node: GraphQLNamedType): string | null {
  const relations = fieldsOf(node).filter((each) => fieldMapping(each)?.kind === 'EDGE');
  return filterOf(typeOfArgument(field, 'where'), relations);
}

/** Another key for another list, so that all kinds of keys take their turn. */
function orderOf(type: GraphQLNamedType): string {
  const by = isInputObjectType(type) ? getNamedType(type.getFields()['by']?.type) : undefined;
  const keys = isEnumType(by) ? by.getValues().map(({ name }) => name) : [];
  const key = keys[type.name.length % keys.length] ?? 'ID';
  return `{ by: ${key}, direction: ${type.name.length % 2 === 0 ? 'ASC' : 'DESC'} }`;
}

function typeOfArgument({ name, args }: RootField, wanted: string): GraphQLNamedType {
  const found = args.find((argument) => argument.name === wanted);
  if (found === undefined) throw new Error(`Query.${name} has no argument "${wanted}".`);
  return getNamedType(found.type);
}

/** The same question about the present and about an earlier instant. */
function documents(variables: string, asked: (time: ReadingTime) => string) {
  const plain = variables === '' ? '' : `(${variables})`;
  const dated = `(${variables}${variables === '' ? '' : ', '}$asOf: DateTime!)`;
  return {
    now: parse(`query Asked${plain} { ${asked('NOW')} }`),
    asOf: parse(`query Asked${dated} @asOf(recordedAt: $asOf) { ${asked('AS_OF')} }`),
  };
}
