import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

/** An object type that the schema declares. */
export function typeNamed(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`The schema declares no object type "${name}".`);
  return type;
}
