import 'reflect-metadata';
import edtf from 'edtf';
import { GraphQLString } from 'graphql';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { vagueDateFilter } from './filter-types.js';
import { InputError, type FilterTerms, type ValueShape } from './value-shape.js';

export enum DatePrecision {
  YEAR = 'YEAR',
  MONTH = 'MONTH',
  DAY = 'DAY',
}

registerEnumType(DatePrecision, {
  name: 'DatePrecision',
  description: 'The smallest unit that the source gives.',
  valuesConfig: {
    YEAR: { description: 'Only the year is given.' },
    MONTH: { description: 'Year and month are given.' },
    DAY: { description: 'Year, month and day are given.' },
  },
});

export enum DateCertainty {
  STATED = 'STATED',
  APPROXIMATE = 'APPROXIMATE',
  UNCERTAIN = 'UNCERTAIN',
}

registerEnumType(DateCertainty, {
  name: 'DateCertainty',
  description: 'What the source says of its own date.',
  valuesConfig: {
    STATED: { description: 'Given without reserve.' },
    APPROXIMATE: { description: 'Given as about this date (EDTF "~").' },
    UNCERTAIN: { description: 'Given with doubt (EDTF "?").' },
  },
});

/** A date as its source gives it: EDTF text, and the first and the last day that it may mean. */
@ObjectType('VagueDate', {
  description:
    'A date as precise as its source, after the Extended Date/Time Format (EDTF, ISO 8601-2).',
  simpleResolvers: true,
})
export class VagueDate {
  @Field(() => String, { description: 'The date in EDTF, for example "2018-10" or "2018~".' })
  readonly edtf!: string;

  @Field(() => String, { description: 'First day that the date may mean, as YYYY-MM-DD.' })
  readonly earliest!: string;

  @Field(() => String, { description: 'Last day that the date may mean, as YYYY-MM-DD.' })
  readonly latest!: string;

  @Field(() => DatePrecision, { description: 'The smallest unit given.' })
  readonly precision!: DatePrecision;

  @Field(() => DateCertainty, { description: 'Whether the source gives the date with doubt.' })
  readonly certainty!: DateCertainty;
}

const PRECISIONS = [DatePrecision.YEAR, DatePrecision.MONTH, DatePrecision.DAY] as const;
const LEVEL = /^\d{4}(-\d{2}(-\d{2})?)?[~?]?$/;

/** Dates that were read before: tables say the same ones over and over, and to read one takes long. */
const known = new Map<string, VagueDate>();
const MOST_KNOWN = 10_000;

/** Reads EDTF text of one date, to the year, month or day, plain, about or uncertain. */
export function parseVagueDate(input: unknown): VagueDate {
  if (typeof input !== 'string' || !LEVEL.test(input)) throw notADate(input);
  const date = known.get(input) ?? readEdtf(input);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(input, date);
  return date;
}

function readEdtf(input: string): VagueDate {
  try {
    const date = edtf(input);
    const earliest = isoDay(date.min);
    // The library takes 29 February of a common year for 1 March.
    if (date.type !== 'Date' || !earliest.startsWith(input.replace(/[~?]$/, ''))) {
      throw notADate(input);
    }
    return {
      edtf: input,
      earliest,
      latest: isoDay(date.max),
      precision: precisionOf(input),
      certainty: certaintyOf(input),
    };
  } catch {
    throw notADate(input);
  }
}

function notADate(input: unknown): InputError {
  return new InputError(
    `${JSON.stringify(input)} is no date; write the part that is known as 2018, 2018-10 or 2018-10-01, ` +
      'with "~" behind it for about and "?" for uncertain',
  );
}

const isoDay = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

function precisionOf(text: string): DatePrecision {
  return PRECISIONS[text.split('-').length - 1] ?? DatePrecision.DAY;
}

function certaintyOf(text: string): DateCertainty {
  if (text.endsWith('~')) return DateCertainty.APPROXIMATE;
  return text.endsWith('?') ? DateCertainty.UNCERTAIN : DateCertainty.STATED;
}

/** From the three stored values of a date to what GraphQL shows; without text there is no date. */
export function readVagueDate(text: unknown, earliest: unknown, latest: unknown): VagueDate | null {
  if (typeof text !== 'string') return null;
  return {
    edtf: text,
    earliest: String(earliest),
    latest: String(latest),
    precision: precisionOf(text),
    certainty: certaintyOf(text),
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

interface DayRange {
  readonly from?: string;
  readonly to?: string;
}

/** Checks a range of days; the texts of its bounds can then be compared. */
export function dayRange(input: unknown): DayRange {
  const range = input as DayRange;
  for (const [end, day] of Object.entries(range as Record<string, unknown>)) {
    if (!isDay(day)) {
      throw new InputError(`${end} is ${JSON.stringify(day)}, no day; write it as YYYY-MM-DD`);
    }
  }
  const { from = '', to = '9999-12-32' } = range;
  if (from >= to) {
    throw new InputError(`the range holds no day, for from (${from}) is not before to (${to})`);
  }
  return range;
}

function isDay(day: unknown): boolean {
  if (typeof day !== 'string' || !DAY.test(day)) return false;
  const instant = new Date(day);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}

/** Conditions for `[first, last]`, both inclusive, to lie in or to touch `[from, to)`. */
function rangeConditions(
  bounds: { readonly first: string; readonly last: string },
  range: { readonly member: string; readonly value: unknown; readonly certain: boolean },
  parameter: FilterTerms['parameter'],
): readonly string[] {
  const { from, to } = range.value as DayRange;
  const conditions: string[] = [`${bounds.first} IS NOT NULL`];
  if (from !== undefined) {
    const lower = range.certain ? bounds.first : bounds.last;
    conditions.push(`${lower} >= ${parameter([range.member], 'RANGE_FROM')}`);
  }
  if (to !== undefined) {
    const upper = range.certain ? bounds.last : bounds.first;
    conditions.push(`${upper} < ${parameter([range.member], 'RANGE_TO')}`);
  }
  return conditions;
}

/** A vague date stands on three properties: `<field>`, `<field>Earliest`, `<field>Latest`. */
export const vagueDate: ValueShape = {
  properties: (base) => [base, `${base}Earliest`, `${base}Latest`],
  read: ([text, earliest, latest]) => readVagueDate(text, earliest, latest),
  parse: (input) => {
    const date = parseVagueDate(input);
    return [date.edtf, date.earliest, date.latest];
  },
  raw: ([text]) => text ?? null,
  // A text and no scalar of its own: a wrong date is told beside what else is wrong in the record.
  input: () => GraphQLString,
  filter: {
    type: () => vagueDateFilter,
    conditions: (base, value, { property, parameter }) =>
      Object.entries(value).flatMap(([member, given]) =>
        member === 'reported'
          ? [`${property(base)} IS ${given === true ? 'NOT ' : ''}NULL`]
          : rangeConditions(
              { first: property(`${base}Earliest`), last: property(`${base}Latest`) },
              { member, value: given, certain: member === 'certainlyWithin' },
              parameter,
            ),
      ),
  },
  sortProperty: (base) => `${base}Earliest`,
};
