import { getNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import {
  concreteTypes,
  edgeTarget,
  endField,
  fieldMapping,
  idPrefix,
  isOwnEdge,
  isRelationshipType,
  type MappedField,
} from '../../../graph/mapping.js';
import { type RawRecord } from '../../../graph/write/parse-record.js';
import { type KnownSubjects } from '../known-subjects.js';

interface Naming {
  readonly schema: GraphQLSchema;
  readonly known: KnownSubjects;
}

/** A record in which places and taxa are named by their ids, where it names them by codes and names. */
export function namedById(naming: Naming, type: GraphQLObjectType, raw: RawRecord): RawRecord {
  const fields = type.getFields();
  const named = Object.entries(raw).map(([name, value]) => {
    const field = fields[name];
    const isEdge = field !== undefined && isOwnEdge(fieldMapping(field));
    return [name, isEdge ? edgeById(naming, field, value) : value] as const;
  });
  return Object.fromEntries(named);
}

function edgeById(naming: Naming, field: MappedField, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => edgeById(naming, field, item));
  const named = getNamedType(field.type);
  if (typeof value === 'object' && value !== null && isRelationshipType(named)) {
    const end = endField(named).name;
    const way = value as RawRecord;
    return end in way ? { ...way, [end]: idOf(naming, field, way[end]) } : way;
  }
  return idOf(naming, field, value);
}

function idOf({ schema, known }: Naming, field: MappedField, text: unknown): unknown {
  if (typeof text !== 'string') return text;
  const names = concreteTypes(schema, edgeTarget(field)).map(({ name }) => name);
  if (names.some((name) => text.startsWith(`${idPrefix(name)}:`))) return text;
  const place = known.byCode(text) ?? known.byAlpha3(text) ?? known.byName(text);
  const found = [
    ...(names.includes('Party') || names.includes('Territory') ? [place] : []),
    ...(names.includes('Taxon') ? [known.taxon(text)] : []),
  ];
  const fitting = found.find((each) =>
    names.some((name) => each?.id.startsWith(`${idPrefix(name)}:`)),
  );
  return fitting?.id ?? text;
}
