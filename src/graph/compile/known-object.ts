import { type GraphQLResolveInfo } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { typeOfId } from '../mapping.js';
import { TYPE_NAME } from './object.js';

/** A node as far as its id tells of it; null where more of it is selected. */
export function knownObject(
  { schema, fragments, variableValues, fieldNodes }: GraphQLResolveInfo,
  id: string,
): Readonly<Record<string | symbol, unknown>> | null {
  const type = typeOfId(schema, id);
  if (type === null) return null;
  const object: Record<string | symbol, unknown> = { [TYPE_NAME]: type.name };
  for (const [key, nodes] of collectSubfields(
    schema,
    fragments,
    variableValues,
    type,
    fieldNodes,
  )) {
    const name = nodes[0]?.name.value;
    if (name === 'id') object[key] = id;
    else if (name !== '__typename') return null;
  }
  return object;
}
