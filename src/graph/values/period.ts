import { GraphQLEnumType, GraphQLInputObjectType, GraphQLNonNull } from 'graphql';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { vagueDateFilter } from './filter-types.js';
import { InputError, type Arguments, type FilterTerms, type ValueShape } from './value-shape.js';
import { assertDayRange, parseVagueDate, readVagueDate, VagueDate } from './vague-date.js';

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

/** Days that lie certainly or possibly in a period, as properties of a node. */
function ends(base: string, property: FilterTerms['property']) {
  return {
    fromEarliest: property(`${base}FromEarliest`),
    fromLatest: property(`${base}FromLatest`),
    toEarliest: property(`${base}ToEarliest`),
    toLatest: property(`${base}ToLatest`),
    status: property(`${base}EndStatus`),
  };
}

function conditions(base: string, value: Arguments, terms: FilterTerms): readonly string[] {
  return Object.entries(value).flatMap(([member, given]) => {
    if (member === 'match') return [];
    if (member === 'reported') {
      return [`${terms.property(base)} IS ${given === true ? 'NOT ' : ''}NULL`];
    }
    assertDayRange(given, member);
    const certain = member === 'certainlyWithin';
    return [
      matchCondition(
        ends(base, terms.property),
        String(value['match']),
        certain,
        range(member, given, terms),
      ),
    ];
  });
}

interface Range {
  readonly from: string | null;
  readonly to: string | null;
  readonly lastDay: () => string | null;
}

function range(member: string, given: unknown, { parameter }: FilterTerms): Range {
  const { from, to } = given as { from?: string; to?: string };
  return {
    from: from === undefined ? null : parameter([member, 'from'], 'TEXT'),
    to: to === undefined ? null : parameter([member, 'to'], 'TEXT'),
    lastDay: () => (to === undefined ? null : parameter([member, 'to'], 'DAY_BEFORE')),
  };
}

type Ends = ReturnType<typeof ends>;
type Match = (ends: Ends, certain: boolean, range: Range) => readonly (string | null)[];

const before = (day: string, to: string | null) => (to === null ? null : `${day} < ${to}`);
const since = (day: string, from: string | null) => (from === null ? null : `${day} >= ${from}`);

/** An end that nobody reported is no proof: certainly only where ongoing, possibly in every case. */
const reaches = (e: Ends, certain: boolean, from: string | null): string | null => {
  if (from === null) return null;
  const open = certain ? `${e.status} = 'ONGOING'` : `${e.toLatest} IS NULL`;
  return `(${open} OR ${certain ? e.toEarliest : e.toLatest} >= ${from})`;
};

const MATCHES: Readonly<Record<string, Match>> = {
  OVERLAPS: (e, certain, { from, to }) => [
    to === null ? null : before(certain ? e.fromLatest : e.fromEarliest, to),
    reaches(e, certain, from),
  ],
  STARTS_IN: (e, certain, { from, to }) => [
    since(certain ? e.fromEarliest : e.fromLatest, from),
    before(certain ? e.fromLatest : e.fromEarliest, to),
  ],
  ENDS_IN: (e, certain, { from, to }) => [
    since(certain ? e.toEarliest : e.toLatest, from),
    before(certain ? e.toLatest : e.toEarliest, to),
  ],
  COVERS: (e, certain, { from, lastDay }) => [
    from === null ? null : `${certain ? e.fromLatest : e.fromEarliest} <= ${from}`,
    reaches(e, certain, lastDay()),
  ],
};

function matchCondition(e: Ends, match: string, certain: boolean, asked: Range): string {
  const parts = (MATCHES[match]?.(e, certain, asked) ?? []).filter((part) => part !== null);
  return parts.length === 0 ? `${e.status} IS NOT NULL` : `(${parts.join(' AND ')})`;
}

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
  filter: { type: () => periodFilter, conditions },
  sortProperty: (base) => `${base}FromEarliest`,
};

const dateColumns = (date: VagueDate | null) => [
  date?.edtf ?? null,
  date?.earliest ?? null,
  date?.latest ?? null,
];
