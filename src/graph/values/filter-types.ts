import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  type GraphQLEnumType,
  type GraphQLInputFieldConfig,
  type GraphQLInputType,
} from 'graphql';

const listOf = (type: GraphQLInputType) => new GraphQLList(new GraphQLNonNull(type));

function filterInput(
  name: string,
  description: string,
  fields: Record<string, GraphQLInputFieldConfig>,
) {
  return new GraphQLInputObjectType({ name, description, fields });
}

const reported = {
  type: GraphQLBoolean,
  description: 'True: only where a value is reported. False: only where none is.',
};

export const idFilter = filterInput('IdFilter', 'Selects by id.', {
  equals: { type: GraphQLID, description: 'Exactly this id.' },
  in: { type: listOf(GraphQLID), description: 'Any of these ids, at most 100.' },
});

const textMembers = {
  equals: { type: GraphQLString, description: 'The whole text.' },
  in: { type: listOf(GraphQLString), description: 'Any of these texts, at most 100.' },
  contains: { type: GraphQLString, description: 'A part of the text.' },
  startsWith: { type: GraphQLString, description: 'The beginning of the text.' },
  reported,
};

export const textFilter = filterInput(
  'TextFilter',
  'Selects by text; upper and lower case are one.',
  textMembers,
);

export const codeFilter = filterInput(
  'CodeFilter',
  'Selects by a code or another text kept as it stands; upper and lower case differ.',
  textMembers,
);

export const textListFilter = filterInput('TextListFilter', 'Selects by the texts of a list.', {
  has: { type: GraphQLString, description: 'The list holds this text.' },
  hasAny: { type: listOf(GraphQLString), description: 'The list holds any of these texts.' },
});

function numberFilter(name: string, type: GraphQLInputType) {
  return filterInput(name, 'Selects by number.', {
    equals: { type, description: 'Exactly this number.' },
    atLeast: { type, description: 'This number or more.' },
    atMost: { type, description: 'This number or less.' },
    moreThan: { type, description: 'More than this number.' },
    lessThan: { type, description: 'Less than this number.' },
    reported,
  });
}

export const intFilter = numberFilter('IntFilter', GraphQLInt);
export const floatFilter = numberFilter('FloatFilter', GraphQLFloat);

export const booleanFilter = filterInput('BooleanFilter', 'Selects by yes or no.', {
  equals: { type: GraphQLBoolean, description: 'Exactly this value.' },
});

const enumFilters = new WeakMap<GraphQLEnumType, GraphQLInputObjectType>();
const enumListFilters = new WeakMap<GraphQLEnumType, GraphQLInputObjectType>();

/** One filter type per enum and schema. */
export function enumFilter(type: GraphQLEnumType): GraphQLInputObjectType {
  return remembered(enumFilters, type, () =>
    filterInput(`${type.name}Filter`, `Selects by ${type.name}.`, {
      equals: { type, description: 'Exactly this value.' },
      in: { type: listOf(type), description: 'Any of these values.' },
      reported,
    }),
  );
}

export function enumListFilter(type: GraphQLEnumType): GraphQLInputObjectType {
  return remembered(enumListFilters, type, () =>
    filterInput(`${type.name}ListFilter`, `Selects by the values of a list of ${type.name}.`, {
      has: { type, description: 'The list holds this value.' },
      hasAny: { type: listOf(type), description: 'The list holds any of these values.' },
    }),
  );
}

function remembered<K extends object, V>(store: WeakMap<K, V>, key: K, make: () => V): V {
  const known = store.get(key);
  if (known !== undefined) return known;
  const made = make();
  store.set(key, made);
  return made;
}

const dayRange = filterInput('DayRange', 'Days from the first, up to but without the last.', {
  from: { type: GraphQLString, description: 'First day, as YYYY-MM-DD. Left out: no limit.' },
  to: {
    type: GraphQLString,
    description: 'First day after the range, as YYYY-MM-DD. Left out: no limit.',
  },
});

const within = {
  certainlyWithin: {
    type: dayRange,
    description: 'Every day that the vague value may mean lies in the range.',
  },
  possiblyWithin: {
    type: dayRange,
    description: 'At least one day that the vague value may mean lies in the range.',
  },
  reported,
};

export const vagueDateFilter = filterInput(
  'VagueDateFilter',
  'Selects by a date that may be vague.',
  within,
);
