import { isInterfaceType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { typeMapping, type AbstractType } from '../../graph/mapping.js';
import { fieldsOf, type Field } from './field.js';

/** A connection of Query whose records can be given out as a file. */
export interface Exportable {
  /** The field of Query. */
  readonly list: string;
  readonly type: GraphQLObjectType | AbstractType;
  readonly description: string;
  readonly fields: readonly Field[];
}

/** All of them, by the name of their list. */
export function exportables(schema: GraphQLSchema): ReadonlyMap<string, Exportable> {
  const found = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const mapping = typeMapping(type);
    if (mapping === undefined || mapping.kind === 'RELATIONSHIP') return [];
    const { list } = mapping;
    if (list === undefined) return [];
    const { description } = type;
    return [{ list, type, description: description ?? '', fields: fieldsOf(type) }];
  });
  return new Map(
    found.map((each) => [each.list, each] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
