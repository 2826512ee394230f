import { getNamedType, isEnumType, type GraphQLObjectType } from 'graphql';
import { type ErasureReason } from '../../domain/erasure/erasure-reason.js';
import { isErasable } from '../../graph/write/erasable.js';
import { namesOnRelation, type Choice, type ErasedState } from '../../graph/write/erase.js';
import { type Erased, type RedactionBody } from './redaction.js';
import { comparable } from './text-seal.js';

/** What shall go from a record and from the papers beside it. */
export interface RedactionOrder {
  readonly recordId: string;
  readonly type: GraphQLObjectType;
  readonly reason: ErasureReason;
  /** The fields of which something may go from drafts and proposals. */
  readonly fields: readonly string[];
  /** Those of which something may go from one state. */
  readonly fieldsIn: (stateId: string) => readonly string[];
  /** What of a choice goes from one state; null where nothing does. */
  readonly narrowed: (choice: Choice, stateId: string) => Choice | null;
  /** Whether a value of such a field goes. */
  readonly holds: (value: unknown) => boolean;
  /** Whether a remark goes: one on a field of the record, or on something else. */
  readonly says: (remark: Remark) => boolean;
}

export interface Remark {
  readonly id: string;
  readonly text: string;
  readonly field: string | null;
}

type Asked = Pick<RedactionBody, 'recordId' | 'reason' | 'fields'>;

/** An order by the fields that were named, or by a text. */
export function orderFor(
  type: GraphQLObjectType,
  { recordId, reason, fields }: Asked,
  text: string | null,
): RedactionOrder {
  const named = fields.length > 0 ? fields : fieldsOfText(type);
  const holds = text === null ? () => true : holding(text);
  return {
    recordId,
    type,
    reason,
    fields: named,
    fieldsIn: () => named,
    narrowed: (choice) => choice,
    holds,
    says: (remark) => (text === null ? fields.includes(remark.field ?? '') : holds(remark.text)),
  };
}

/** The same again in a store that came out of a backup: what was erased then, wherever it still stands. */
export function orderAgain(
  type: GraphQLObjectType,
  { recordId, reason, fields }: Asked,
  { states, papers }: Erased,
): RedactionOrder {
  const erased = new Map(states.map((state) => [state.stateId, state] as const));
  const all = [...new Set([...fields, ...states.flatMap((state) => state.fields)])];
  return {
    recordId,
    type,
    reason,
    fields: all,
    fieldsIn: (stateId) => erased.get(stateId)?.fields ?? [],
    narrowed: (choice, stateId) => onlyWhatWent(choice, erased.get(stateId)),
    holds: () => true,
    says: ({ id }) => papers.includes(id),
  };
}

/** Of a field on relations only what went from them then. */
function onlyWhatWent(choice: Choice, erased: ErasedState | undefined): Choice | null {
  const { relation, instead } = choice;
  if (relation === undefined) return choice;
  const gone = Object.entries(instead).filter(([property]) =>
    namesOnRelation(relation, { [property]: null }).some((name) =>
      erased?.onRelations.includes(name),
    ),
  );
  return gone.length === 0 ? null : { ...choice, instead: Object.fromEntries(gone) };
}

/** The fields that a text may stand in: a word of a fixed list names nobody. */
function fieldsOfText(type: GraphQLObjectType): readonly string[] {
  return Object.values(type.getFields())
    .filter((field) => isErasable(field) && !isEnumType(getNamedType(field.type)))
    .map(({ name }) => name);
}

function holding(text: string): (value: unknown) => boolean {
  const wanted = comparable(text);
  return (value) => textsIn(value).some((each) => comparable(each).includes(wanted));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
