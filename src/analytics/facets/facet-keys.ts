import {
  getNamedType,
  getNullableType,
  GraphQLEnumType,
  isEnumType,
  isListType,
  isUnionType,
  type GraphQLObjectType,
} from 'graphql';
import {
  edgeTarget,
  fieldMapping,
  isRelationshipType,
  leadsToMany,
  storedProperties,
  type AbstractType,
  type EdgeMapping,
  type MappedField,
  type PropertyMapping,
} from '../../graph/mapping.js';
import { SHAPES_TEXT, type CountKey } from '../../graph/summary.js';
import { screaming } from '../../graph/weave/screaming.js';

type Connectable = GraphQLObjectType | AbstractType;

/** A field by whose values records are counted. */
export interface FacetKey {
  readonly field: string;
  readonly description: string;
  readonly key: CountKey;
  /** Whether a record can have several of its values. */
  readonly several: boolean;
  /** All values that there are; null where they are codes of places. */
  readonly values: readonly string[] | null;
}

/**
 * The fields of a type by which its records can be counted: every enum that a filter takes, and every
 * relation to jurisdictions, by their codes.
 */
export function facetKeys(type: Connectable): readonly FacetKey[] {
  if (isUnionType(type)) return [];
  return Object.values<MappedField>(type.getFields()).flatMap((field) => {
    const mapping = fieldMapping(field);
    if (mapping?.kind === 'PROPERTY') return enumKeys(field, mapping);
    return mapping?.kind === 'EDGE' ? placeKeys(field, mapping) : [];
  });
}

function enumKeys(field: MappedField, mapping: PropertyMapping): readonly FacetKey[] {
  const type = getNamedType(field.type);
  const [property] = storedProperties(field, mapping);
  if (!mapping.filter || !isEnumType(type) || property === undefined) return [];
  return [
    {
      ...named(field),
      key: { kind: 'PROPERTY', property },
      several: isListType(getNullableType(field.type)),
      values: type.getValues().map(({ name }) => name),
    },
  ];
}

function placeKeys(field: MappedField, mapping: EdgeMapping): readonly FacetKey[] {
  const leadsToPlaces =
    !mapping.page &&
    !isRelationshipType(getNamedType(field.type)) &&
    edgeTarget(field).name === 'Jurisdiction';
  if (!leadsToPlaces) return [];
  return [
    {
      ...named(field),
      key: { kind: 'EDGE', field: field.name, properties: ['code'] },
      several: leadsToMany(field, mapping),
      values: null,
    },
  ];
}

const named = ({ name, description }: MappedField) => ({
  field: name,
  description: description ?? '',
});

const enums = new WeakMap<Connectable, GraphQLEnumType>();

/** The fields by which records of a type are counted, as one enum of the schema; its values are their names. */
export function facetEnum(type: Connectable): GraphQLEnumType {
  const known = enums.get(type);
  if (known !== undefined) return known;
  const made = new GraphQLEnumType({
    name: `${type.name}Facet`,
    description: `A field by whose values ${type.name} can be counted.`,
    extensions: { [SHAPES_TEXT]: true },
    values: Object.fromEntries(
      facetKeys(type).map(({ field, description }) => [
        screaming(field),
        { value: field, description },
      ]),
    ),
  });
  enums.set(type, made);
  return made;
}

/** The key of a field that an argument named. */
export function facetKey(type: Connectable, field: string): FacetKey {
  const found = facetKeys(type).find((each) => each.field === field);
  if (found === undefined) throw new Error(`${type.name} is not counted by "${field}".`);
  return found;
}
