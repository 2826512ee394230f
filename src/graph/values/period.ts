import {
  getNamedType,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLNonNull,
  GraphQLString,
  isEnumType,
  isObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { vagueDateFilter } from './filter-types.js';
import { InputError, type Arguments, type FilterTerms, type ValueShape } from './value-shape.js';
import { parseVagueDate, readVagueDate, VagueDate } from './vague-date.js';

export enum EndStatus {
  ONGOING = 'ONGOING',
  ENDED = 'ENDED',
  ENDED_UNKNOWN_DATE = 'ENDED_UNKNOWN_DATE',
  NOT_REPORTED = 'NOT_REPORTED',
}

registerEnumType(EndStatus, {
  name: 'EndStatus',
  description: 'What is known of the end of a period.',
  valuesConfig: {
    ONGOING: { description: 'The source says that it goes on.' },
    ENDED: { description: 'It ended on the date given as `to`.' },
    ENDED_UNKNOWN_DATE: { description: 'It ended; the source does not say when.' },
    NOT_REPORTED: { description: 'The source says nothing of an end.' },
  },
});

/** A time from–to; `to` is the last day, month or year that the source names. */
@ObjectType('Period', {
  description: 'A time from–to, each end as precise as its source.',
  simpleResolvers: true,
})
export class Period {
  @Field(() => String, {
    description: 'The interval in EDTF; an open end is "..", an unknown one is empty.',
  })
  readonly edtf!: string;

  @Field(() => VagueDate, {
    nullable: true,
    description: 'When it began, where the source says so.',
  })
  readonly from!: VagueDate | null;

  @Field(() => VagueDate, {
    nullable: true,
    description: 'Last day, month or year that the source names; included in the period.',
  })
  readonly to!: VagueDate | null;

  @Field(() => EndStatus, { description: 'What is known of its end.' })
  readonly endStatus!: EndStatus;
}

const periodMatch = new GraphQLEnumType({
  name: 'PeriodMatch',
  description: 'How a period must lie to the range asked for.',
  values: {
    OVERLAPS: { description: 'The two share at least one day.' },
    STARTS_IN: { description: 'The period begins in the range.' },
    ENDS_IN: { description: 'The period ends in the range.' },
    COVERS: { description: 'The period holds every day of the range.' },
  },
});

const periodFilter = new GraphQLInputObjectType({
  name: 'PeriodFilter',
  description: 'Selects by a period whose ends may be vague.',
  fields: {
    match: {
      type: new GraphQLNonNull(periodMatch),
      description: 'How the period must lie to the range; not needed for `reported` alone.',
      defaultValue: 'OVERLAPS',
    },
    ...vagueDateFilter.toConfig().fields,
  },
});

const inputs = new WeakMap<GraphQLEnumType, GraphQLInputObjectType>();

/** The status is the enum of the schema, which is built anew with each schema. */
function periodInputOf(type: GraphQLOutputType): GraphQLInputObjectType {
  const named = getNamedType(type);
  const status = isObjectType(named) ? getNamedType(named.getFields()['endStatus']?.type) : null;
  if (!isEnumType(status)) throw new Error('A period has an end status.');
  const known = inputs.get(status);
  if (known !== undefined) return known;
  const made = new GraphQLInputObjectType({
    name: 'PeriodInput',
    description: 'A time from-to, each end as precise as its source.',
    fields: {
      from: { type: GraphQLString, description: 'When it began, in EDTF, for example "2012".' },
      to: {
        type: GraphQLString,
        description: 'Last day, month or year of it, in EDTF, for example "2016-12".',
      },
      endStatus: {
        type: status,
        description: 'What is known of its end; left out: ENDED with "to", else NOT_REPORTED.',
      },
    },
  });
  inputs.set(status, made);
  return made;
}

/** Reads `{ from, to, endStatus }`; with `to` the period has ended, else its end is not reported. */
export function parsePeriod(input: unknown): Period {
  const { from, to, endStatus } = periodInput(input);
  if ((from ?? to ?? endStatus) === undefined) {
    throw new InputError('a period needs at least one of from, to and endStatus');
  }
  const start = from === undefined ? null : parseVagueDate(from);
  const end = to === undefined ? null : parseVagueDate(to);
  const status = statusOf(endStatus, end);
  refuseBackwards(start, end);
  return { edtf: intervalText(start, end, status), from: start, to: end, endStatus: status };
}

function refuseBackwards(start: VagueDate | null, end: VagueDate | null): void {
  if (start !== null && end !== null && start.earliest > end.latest) {
    throw new InputError(`a period cannot end (${end.edtf}) before it begins (${start.edtf})`);
  }
}

function periodInput(input: unknown): { from?: unknown; to?: unknown; endStatus?: unknown } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new InputError(
      `${JSON.stringify(input)} is no period; write { from: 2012, to: 2016-12 }`,
    );
  }
  const unknown = Object.keys(input).find((key) => !['from', 'to', 'endStatus'].includes(key));
  if (unknown !== undefined) {
    throw new InputError(`a period has from, to and endStatus, not "${unknown}"`);
  }
  return input;
}

const statuses = Object.values(EndStatus);

function statusOf(given: unknown, end: VagueDate | null): EndStatus {
  if (given === undefined) return end === null ? EndStatus.NOT_REPORTED : EndStatus.ENDED;
  const status = statuses.find((known) => known === given);
  if (status === undefined) {
    throw new InputError(
      `${JSON.stringify(given)} is no end status; it is one of ${statuses.join(', ')}`,
    );
  }
  if ((status === EndStatus.ENDED) !== (end !== null)) {
    throw new InputError('an end status of ENDED and a date `to` go together');
  }
  return status;
}

function intervalText(from: VagueDate | null, to: VagueDate | null, status: EndStatus): string {
  const end = to?.edtf ?? (status === EndStatus.ONGOING ? '..' : '');
  return `${from?.edtf ?? ''}/${end}`;
}

/** First and last day on which a period may begin and may end, as properties of a node. */
function ends(base: string, property: FilterTerms['property']) {
  return {
    fromEarliest: property(`${base}FromEarliest`),
    fromLatest: property(`${base}FromLatest`),
    toEarliest: property(`${base}ToEarliest`),
    toLatest: property(`${base}ToLatest`),
    status: property(`${base}EndStatus`),
  };
}

type Ends = ReturnType<typeof ends>;

function conditions(base: string, value: Arguments, terms: FilterTerms): readonly string[] {
  return Object.entries(value).flatMap(([member, given]) => {
    if (member === 'match') return [];
    if (member === 'reported') {
      return [`${terms.property(base)} IS ${given === true ? 'NOT ' : ''}NULL`];
    }
    const period = ends(base, terms.property);
    const parts = MATCHES[value['match'] as PeriodMatch](
      member === 'certainlyWithin' ? certainly(period) : possibly(period),
      range(member, given as Arguments, terms),
    );
    return [`${period.status} IS NOT NULL`, ...parts.filter((part) => part !== null)];
  });
}

/** The bounds of the range that a request gives, as parameters. */
interface Range {
  readonly from: string | null;
  readonly to: string | null;
  readonly lastDay: () => string;
}

function range(member: string, { from, to }: Arguments, { parameter }: FilterTerms): Range {
  return {
    from: from === undefined ? null : parameter([member], 'RANGE_FROM'),
    to: to === undefined ? null : parameter([member], 'RANGE_TO'),
    lastDay: () => parameter([member], 'RANGE_LAST_DAY'),
  };
}

/** What can be said of a period at one degree of certainty, as Cypher. */
interface Statements {
  readonly beginsBy: (operator: '<' | '<=', day: string) => string;
  readonly lastsTo: (day: string) => string;
  readonly starts: Bounds;
  readonly ends: Bounds;
}

/** A day that lies in a range if it is not before its `from` and before its `to`. */
interface Bounds {
  readonly notBefore: string;
  readonly before: string;
}

/** No period ends before it begins, so the date of either end proves something of the other. */
const certainly = (e: Ends): Statements => ({
  beginsBy: (operator, day) =>
    `(${e.fromLatest} ${operator} ${day} OR ${e.toLatest} ${operator} ${day})`,
  lastsTo: (day) =>
    `(${e.status} = 'ONGOING' OR ${e.toEarliest} >= ${day} OR ${e.fromEarliest} >= ${day})`,
  starts: { notBefore: e.fromEarliest, before: e.fromLatest },
  ends: { notBefore: e.toEarliest, before: e.toLatest },
});

/** An end that nobody reported may lie anywhere. */
const possibly = (e: Ends): Statements => ({
  beginsBy: (operator, day) =>
    `(${e.fromEarliest} IS NULL OR ${e.fromEarliest} ${operator} ${day})`,
  lastsTo: (day) => `(${e.toLatest} IS NULL OR ${e.toLatest} >= ${day})`,
  starts: { notBefore: e.fromLatest, before: e.fromEarliest },
  ends: { notBefore: e.toLatest, before: e.toEarliest },
});

const liesIn = ({ notBefore, before }: Bounds, { from, to }: Range) => [
  `${notBefore} IS NOT NULL`,
  from === null ? null : `${notBefore} >= ${from}`,
  to === null ? null : `${before} < ${to}`,
];

type PeriodMatch = 'OVERLAPS' | 'STARTS_IN' | 'ENDS_IN' | 'COVERS';
type Match = (period: Statements, range: Range) => readonly (string | null)[];

const MATCHES: Readonly<Record<PeriodMatch, Match>> = {
  OVERLAPS: ({ beginsBy, lastsTo }, { from, to }) => [
    to === null ? null : beginsBy('<', to),
    from === null ? null : lastsTo(from),
  ],
  STARTS_IN: ({ starts }, asked) => liesIn(starts, asked),
  ENDS_IN: ({ ends }, asked) => liesIn(ends, asked),
  COVERS: ({ beginsBy, lastsTo }, { from, to, lastDay }) => {
    if (from === null || to === null) throw new InputError('COVERS needs both from and to');
    return [beginsBy('<=', from), lastsTo(lastDay())];
  },
};

/** A period stands on eight properties, led by its EDTF text. */
export const period: ValueShape = {
  properties: (base) => [
    base,
    ...['From', 'To'].flatMap((end) => [
      `${base}${end}`,
      `${base}${end}Earliest`,
      `${base}${end}Latest`,
    ]),
    `${base}EndStatus`,
  ],
  read: ([text, from, fromEarliest, fromLatest, to, toEarliest, toLatest, endStatus]) =>
    typeof text === 'string'
      ? {
          edtf: text,
          from: readVagueDate(from, fromEarliest, fromLatest),
          to: readVagueDate(to, toEarliest, toLatest),
          endStatus,
        }
      : null,
  parse: (input) => {
    const { edtf, from, to, endStatus } = parsePeriod(input);
    return [edtf, ...dateColumns(from), ...dateColumns(to), endStatus];
  },
  raw: ([text, from, , , to, , , endStatus]) =>
    typeof text === 'string' ? { from: from ?? null, to: to ?? null, endStatus } : null,
  input: (type) => periodInputOf(type),
  filter: { type: () => periodFilter, conditions },
  sortProperty: (base) => `${base}FromEarliest`,
};

const dateColumns = (date: VagueDate | null) => [
  date?.edtf ?? null,
  date?.earliest ?? null,
  date?.latest ?? null,
];
