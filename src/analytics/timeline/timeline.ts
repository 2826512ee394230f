import { GraphQLInt, GraphQLNonNull } from 'graphql';
import { type CountedGroup, type Summary } from '../../graph/summary.js';
import { caveat, type Caveat } from '../estimate/caveat.js';
import { described, type Estimate } from '../estimate/estimate.js';
import { facetEnum, facetKey, facetKeys } from '../facets/facet-keys.js';
import { valuesOf } from '../facets/values-of.js';
import { typeNamed } from '../summaries/type-named.js';
import { momentEnum, momentKey, momentKeys, yearOf, type MomentKey } from './moment-keys.js';
import { MOST_YEARS, yearRange } from './year-range.js';
import { restOf, yearsOf, type TimelineGroup, type YearCount } from './timeline-of.js';

type Type = Parameters<Summary['keys']>[0];
type Args = Parameters<Summary['keys']>[1];

/** Counts the records of a connection by year. */
export const timeline: Summary = {
  name: 'timeline',
  fieldOf: (schema, type) =>
    momentKeys(type).length === 0
      ? null
      : {
          description: 'All records of the list under the same filter, counted by year.',
          type: new GraphQLNonNull(typeNamed(schema, 'Timeline')),
          args: {
            by: {
              type: new GraphQLNonNull(momentEnum(type)),
              description: 'What puts a record into a year.',
            },
            ...years,
            ...splitArgument(type),
          },
        },
  keys: (type, { by, splitBy }) => [
    ...momentKey(type, String(by)).properties.map(
      (property) => ({ kind: 'PROPERTY', property }) as const,
    ),
    ...(isGiven(splitBy) ? [facetKey(type, splitBy).key] : []),
  ],
  summarise: (type, args, groups) => timelineFor(momentKey(type, String(args['by'])), args, groups),
};

const years = {
  from: {
    type: GraphQLInt,
    description: 'First year; left out for the first year of any date looked at.',
  },
  to: {
    type: GraphQLInt,
    description: `Last year; left out for the last year of any date looked at. At most ${MOST_YEARS} years are shown, the last ones unless asked otherwise.`,
  },
};

function splitArgument(type: Type) {
  if (facetKeys(type).length === 0) return {};
  const description = 'By whose values each year is split; left out for not at all.';
  return { splitBy: { type: facetEnum(type), description } };
}

/** Every day among the stored values that a timeline looks at. */
function daysOf(counted: readonly CountedGroup[], properties: number): readonly string[] {
  return counted
    .flatMap(({ values }) => values.slice(0, properties))
    .filter((value): value is string => typeof value === 'string' && DAY.test(value));
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const isGiven = (value: unknown): value is string => typeof value === 'string';

function timelineFor(key: MomentKey, args: Args, counted: readonly CountedGroup[]) {
  const groups = counted.map((group) => timelineGroup(key, group));
  const records = groups.reduce((sum, group) => sum + group.records, 0);
  const range = yearRange(args, daysOf(counted, key.properties.length));
  const { imprecise, undated, outside } = key.isDate ? restOf(groups, range) : NO_REST;
  return {
    records,
    points: yearsOf(groups, range, isGiven(args['splitBy'])).map(({ year, split, ...counts }) => ({
      year,
      ...estimates(counts, records),
      split: split.map(({ value, ...each }) => ({ value, ...estimates(each, records) })),
    })),
    imprecise,
    undated,
    outside,
    caveats: caveatsOf(records, imprecise ?? 0, records),
  };
}

const NO_REST = { imprecise: null, undated: null, outside: null };

function timelineGroup(key: MomentKey, { values, count }: CountedGroup): TimelineGroup {
  const stored = values.slice(0, key.properties.length);
  const [earliest, latest] = stored;
  return {
    records: count,
    span:
      key.isDate && typeof earliest === 'string' && typeof latest === 'string'
        ? { first: yearOf(earliest), last: yearOf(latest) }
        : null,
    statusIn: (year) => key.statusIn(stored, year),
    split: valuesOf(values[key.properties.length]),
  };
}

/** What every count of a timeline carries: it counts records held, and some dates are vague. */
function estimates({ certain, possible }: YearCount, records: number) {
  const count = (value: number): Estimate =>
    described(
      { value, interval: null },
      {
        unit: 'records held',
        n: value,
        denominator: null,
        caveats: caveatsOf(records, possible, certain + possible),
      },
    );
  return { certain: count(certain), possible: count(possible) };
}

function caveatsOf(records: number, imprecise: number, of: number): readonly Caveat[] {
  return [
    caveat('COLLECTION_NOT_WORLD', { records }),
    ...(imprecise === 0 ? [] : [caveat('DATE_IMPRECISE', { imprecise, of })]),
  ];
}
