import {
  getNamedType,
  GraphQLEnumType,
  isEnumType,
  isUnionType,
  type GraphQLObjectType,
} from 'graphql';
import {
  fieldMapping,
  storedProperties,
  type AbstractType,
  type DerivedMapping,
  type MappedField,
  type PropertyMapping,
} from '../../graph/mapping.js';
import { period } from '../../graph/values/period.js';
import { vagueDate } from '../../graph/values/vague-date.js';
import { screaming } from '../../graph/weave/screaming.js';
import { type YearStatus } from './timeline-of.js';

type Connectable = GraphQLObjectType | AbstractType;

/** What puts a record into a year: one of its dates, or that something held at the end of the year. */
export interface MomentKey {
  /** Its name as a value of an enum. */
  readonly name: string;
  readonly description: string;
  readonly properties: readonly string[];
  /** Whether it is one of the dates of the record, so that a record belongs to one year at most. */
  readonly isDate: boolean;
  readonly statusIn: (stored: readonly unknown[], year: number) => YearStatus;
}

/** All that puts records of a type into years. */
export function momentKeys(type: Connectable): readonly MomentKey[] {
  if (isUnionType(type)) return [];
  return Object.values<MappedField>(type.getFields()).flatMap((field) => {
    const mapping = fieldMapping(field);
    if (mapping?.kind === 'PROPERTY') return dateKeys(field, mapping);
    return mapping?.kind === 'DERIVED' && isOfDay(field, mapping) ? [dayKey(field, mapping)] : [];
  });
}

function dateKeys(field: MappedField, mapping: PropertyMapping): readonly MomentKey[] {
  if (!mapping.filter) return [];
  const name = screaming(field.name);
  const description = field.description ?? '';
  const [base = ''] = storedProperties(field, mapping);
  if (mapping.shape === vagueDate) return [dateKey(name, description, base)];
  if (mapping.shape !== period) return [];
  return [
    dateKey(`${name}_FROM`, `${description} When that began.`, `${base}From`),
    dateKey(`${name}_TO`, `${description} Its last day.`, `${base}To`),
  ];
}

const dateKey = (name: string, description: string, base: string): MomentKey => ({
  name,
  description,
  properties: [`${base}Earliest`, `${base}Latest`],
  isDate: true,
  statusIn: dateIn,
});

/** Whether a date between two days lies in a year. Days are YYYY-MM-DD. */
function dateIn([earliest, latest]: readonly unknown[], year: number): YearStatus {
  if (typeof earliest !== 'string' || typeof latest !== 'string') return 'NO';
  const [first, last] = [yearOf(earliest), yearOf(latest)];
  if (year < first || year > last) return 'NO';
  return first === last ? 'CERTAIN' : 'POSSIBLE';
}

export const yearOf = (day: string): number => Number(day.slice(0, 4));

const ANSWERS: Readonly<Record<string, YearStatus>> = {
  YES: 'CERTAIN',
  CANNOT_TELL: 'POSSIBLE',
  NO: 'NO',
};

/** Whether a derived field says of a day whether something held. */
function isOfDay(field: MappedField, { args }: DerivedMapping): boolean {
  const type = getNamedType(field.type);
  return (
    args['on'] !== undefined &&
    isEnumType(type) &&
    Object.keys(ANSWERS).every((name) => type.getValue(name) !== undefined)
  );
}

/** The rule of the field itself answers for the last day of each year. */
const dayKey = (field: MappedField, { from, derive }: DerivedMapping): MomentKey => ({
  name: screaming(field.name),
  description: `${field.description ?? ''} Asked of the last day of each year.`,
  properties: from,
  isDate: false,
  statusIn: (stored, year) => ANSWERS[String(derive(stored, { on: `${year}-12-31` }))] ?? 'NO',
});

const enums = new WeakMap<Connectable, GraphQLEnumType>();

/** What puts records of a type into years, as one enum of the schema. */
export function momentEnum(type: Connectable): GraphQLEnumType {
  const known = enums.get(type);
  if (known !== undefined) return known;
  const made = new GraphQLEnumType({
    name: `${type.name}Moment`,
    description: `What puts a ${type.name} into a year of a timeline.`,
    values: Object.fromEntries(
      momentKeys(type).map(({ name, description }) => [name, { description }]),
    ),
  });
  enums.set(type, made);
  return made;
}

/** The key that an argument named. */
export function momentKey(type: Connectable, name: string): MomentKey {
  const found = momentKeys(type).find((each) => each.name === name);
  if (found === undefined) throw new Error(`${type.name} has no moment "${name}".`);
  return found;
}
