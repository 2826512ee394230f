import canonicalize from 'canonicalize';
import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { ErasureReason } from '../../domain/erasure/erasure-reason.js';
import { type Erasure } from '../../domain/erasure/erasure.type.js';
import { ERASURES, erasuresIn } from '../../graph/values/erasures.js';
import { type StoredValue } from '../../graph/values/value-shape.js';
import { type OwnRelation, type RecordContent } from '../../graph/write/content.js';
import { isWritten, rawField } from '../../graph/write/raw-record.js';
import { withoutInterval } from '../../graph/write/relations.js';
import { memberOf } from '../act/member-of.js';
import { type FieldChange } from './history.type.js';

/** What a state said, field by field, in the form of an input. */
export type Said = ReadonlyMap<string, unknown>;

export type Row = readonly unknown[];
type Properties = Readonly<Record<string, StoredValue>>;

/** A field that the write path sets and that readers of a history look for. */
const STATUS = 'status';

/** Reads what a state said from its stored properties and the relations that it had then. */
export function saidBy(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  { properties, relations }: { readonly properties: unknown; readonly relations: unknown },
): Said {
  const stored = properties as Properties;
  const content: RecordContent = {
    type,
    id: String(stored['id']),
    properties: stored,
    relations: (relations as readonly Row[]).map(relationOf).sort(inOrder),
  };
  const fields = Object.values(type.getFields());
  const written = fields.filter(isWritten).map(({ name }) => {
    return [name, rawField(schema, content, name)] as const;
  });
  const status = fields.some(({ name }) => name === STATUS)
    ? [[STATUS, stored[STATUS]] as const]
    : [];
  return new Map([...written, ...status].filter(([, value]) => (value ?? null) !== null));
}

function relationOf([type, to, properties]: Row): OwnRelation {
  return {
    type: String(type).replace(/_PAST$/, ''),
    to: String(to),
    properties: withoutInterval(properties as OwnRelation['properties']),
  };
}

function inOrder(a: OwnRelation, b: OwnRelation): number {
  return textOf(a) < textOf(b) ? -1 : 1;
}

const textOf = ({ to, properties }: OwnRelation): string =>
  `${to} ${canonicalize(properties) ?? ''}`;

export const NOTHING_SAID: Said = new Map();

/** The fields in which two states differ, in the order of their declaration. */
export function changesBetween(before: Said, after: Said): readonly FieldChange[] {
  const names = [...new Set([...after.keys(), ...before.keys()])];
  return names
    .map((field) => ({
      field,
      before: before.get(field) ?? null,
      after: after.get(field) ?? null,
    }))
    .filter((change) => canonicalize(change.before) !== canonicalize(change.after));
}

/** Of which fields of a stored state a value was erased. */
export const erasuresOf = (stored: Readonly<Record<string, unknown>>): readonly Erasure[] =>
  erasuresIn(stored[ERASURES]).map(({ reason, ...erasure }) => ({
    ...erasure,
    reason: memberOf(ErasureReason, reason),
  }));
