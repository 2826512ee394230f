import { type StoredValue } from '../../graph/values/value-shape.js';
import { type FieldFault } from './field-fault.js';

/** Two dates of a record that come one after the other. */
interface DateOrder {
  readonly type: string;
  readonly earlier: string;
  readonly later: string;
  readonly because: string;
  /** A field that lifts the rule where it is true. */
  readonly unless?: string;
}

/** In which order the dates of a record can lie. */
const DATE_ORDERS: readonly DateOrder[] = [
  {
    type: 'LegislationChange',
    earlier: 'adoptedOn',
    later: 'inForceFrom',
    because: 'a law is adopted before it enters into force',
    unless: 'retroactive',
  },
  {
    type: 'LegislationChange',
    earlier: 'adoptedOn',
    later: 'publishedOn',
    because: 'a law is adopted before it is published',
  },
  {
    type: 'LegislationChange',
    earlier: 'inForceFrom',
    later: 'enforcedFrom',
    because: 'a law is in force before it is enforced',
    unless: 'retroactive',
  },
  {
    type: 'LegislationChange',
    earlier: 'inForceFrom',
    later: 'repealedOn',
    because: 'a law is in force before it is repealed',
  },
  {
    type: 'PlatformInput',
    earlier: 'askedOn',
    later: 'repliedOn',
    because: 'a question is asked before it is answered',
  },
];

type Properties = Readonly<Record<string, StoredValue>>;

/** What is certainly wrong in the dates of a record; vague dates that may be right are let pass. */
export function dateFaults(typeName: string, properties: Properties): readonly FieldFault[] {
  return DATE_ORDERS.filter(({ type }) => type === typeName).flatMap((order) =>
    isBroken(order, properties) ? [fault(order, properties)] : [],
  );
}

function isBroken({ earlier, later, unless }: DateOrder, properties: Properties): boolean {
  if (unless !== undefined && properties[unless] === true) return false;
  const first = properties[`${earlier}Earliest`];
  const last = properties[`${later}Latest`];
  return typeof first === 'string' && typeof last === 'string' && first > last;
}

function fault({ earlier, later, because, unless }: DateOrder, properties: Properties): FieldFault {
  const way = unless === undefined ? '' : `, or set "${unless}" to true`;
  return {
    field: later,
    message:
      `"${later}" (${String(properties[later])}) lies before "${earlier}" ` +
      `(${String(properties[earlier])}); ${because}. Correct one of them${way}`,
  };
}
