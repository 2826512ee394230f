import { getNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { fieldMapping, isOwnEdge, isRelationshipType, type MappedField } from '../mapping.js';
import { ERASED_TEXT } from '../values/erasures.js';
import { InputError, type StoredValue } from '../values/value-shape.js';
import { type Choice, type ErasableState, type Instead } from './erase.js';
import { isRequired, storedValues } from './parse-record.js';
import { type Values } from './seal.js';
import { isOf, propertiesOf } from './with-fields.js';

/** Whether a value of a field can be erased: one that must be there and is no text cannot. */
export function isErasable(field: MappedField): boolean {
  if (insteadOf(field) !== null) return true;
  return saidOnRelation(field).some((own) => insteadOf(own) !== null);
}

/** Where, and of which values, something shall be erased. */
export interface Wanted {
  readonly schema: GraphQLSchema;
  readonly type: GraphQLObjectType;
  readonly fields: readonly string[];
  readonly holds: (values: readonly StoredValue[]) => boolean;
}

/** What of a state goes: the values of some fields that hold what shall go. */
export function choicesIn(wanted: Wanted, state: ErasableState): readonly Choice[] {
  return wanted.fields.flatMap((name) => {
    const field = wanted.type.getFields()[name];
    if (field === undefined) return [];
    const instead = insteadIn(field, state.properties, wanted);
    const own = instead === null ? [] : [{ field: name, instead }];
    return [...own, ...onRelations(field, state, wanted)];
  });
}

function onRelations(
  field: MappedField,
  { relations }: ErasableState,
  wanted: Wanted,
): readonly Choice[] {
  const said = saidOnRelation(field);
  if (said.length === 0) return [];
  return relations
    .filter((relation) => isOf(wanted.schema, field, relation))
    .flatMap((relation) => {
      const instead = said
        .map((own) => insteadIn(own, relation.properties, wanted))
        .filter((each) => each !== null);
      if (instead.length === 0) return [];
      return [{ field: field.name, instead: Object.assign({}, ...instead) as Instead, relation }];
    });
}

/** Null where a field says nothing, nothing that shall go, or what stands there for it already. */
function insteadIn(field: MappedField, stored: Values, { holds }: Wanted): Instead | null {
  const values = propertiesOf(field)
    .map((name) => (stored[name] ?? null) as StoredValue)
    .filter((value) => value !== null);
  const instead = insteadOf(field);
  if (instead === null || values.length === 0 || !holds(values)) return null;
  const isErased = Object.entries(instead).every(
    ([name, value]) => (stored[name] ?? null) === value,
  );
  return isErased ? null : instead;
}

function insteadOf(field: MappedField): Instead | null {
  const mapping = fieldMapping(field);
  if (mapping?.kind !== 'PROPERTY' || mapping.managed) return null;
  const nothing = Object.fromEntries(propertiesOf(field).map((name) => [name, null]));
  if (!isRequired(field)) return nothing;
  try {
    return { ...nothing, ...storedValues(field, mapping, ERASED_TEXT) };
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** The fields of the relationship objects that a field leads to. */
function saidOnRelation(field: MappedField): readonly MappedField[] {
  const named = getNamedType(field.type);
  if (!isOwnEdge(fieldMapping(field)) || !isRelationshipType(named)) return [];
  return Object.values(named.getFields());
}
