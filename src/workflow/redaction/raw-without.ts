import { getNamedType, type GraphQLObjectType } from 'graphql';
import { isRelationshipType } from '../../graph/mapping.js';
import { isErasable } from '../../graph/write/erasable.js';
import { type RawRecord } from '../../graph/write/parse-record.js';
import { type RedactionOrder } from './redaction-order.js';

interface Parted {
  readonly left: RawRecord;
  /** The fields of which something went. */
  readonly gone: readonly string[];
}

/** An input that is not written yet, such as a draft, without what shall go. */
export function rawWithout(raw: RawRecord, order: RedactionOrder): Parted {
  const gone: string[] = [];
  const left = Object.entries(raw).flatMap(([name, value]) => {
    const next = valueWithout(name, value, order);
    if (next === value) return [[name, value] as const];
    gone.push(name);
    return next === null ? [] : [[name, next] as const];
  });
  return { left: Object.fromEntries(left), gone };
}

/** The value itself where nothing goes; null where nothing is left. */
function valueWithout(name: string, value: unknown, order: RedactionOrder): unknown {
  const { type, fields, holds } = order;
  const field = type.getFields()[name];
  if (field === undefined || value === null || !fields.includes(name)) return value;
  const named = getNamedType(field.type);
  if (!isRelationshipType(named)) return holds(value) ? null : value;
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const next = items.map((item) => itemWithout(named, item, holds));
  if (next.every((item, index) => item === items[index])) return value;
  return Array.isArray(value) ? next : next[0];
}

/** A relation goes on naming its end; what it says of itself goes. */
function itemWithout(
  type: GraphQLObjectType,
  item: unknown,
  holds: RedactionOrder['holds'],
): unknown {
  const members = Object.entries(item as object);
  const kept = members.filter(([name, value]) => {
    const own = type.getFields()[name];
    return own === undefined || !isErasable(own) || !holds(value);
  });
  return kept.length === members.length ? item : Object.fromEntries(kept);
}
