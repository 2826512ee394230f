import { type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { typeOfId } from '../mapping.js';
import { TYPE_NAME } from './object.js';

/** A node as far as its id tells of it; null where more of it is selected. */
export function knownObject(
  info: GraphQLResolveInfo,
  id: string,
): Readonly<Record<string | symbol, unknown>> | null {
  const type = typeOfId(info.schema, id);
  const keys = type === null ? null : keysOfIds(info, type);
  if (type === null || keys === null) return null;
  return { [TYPE_NAME]: type.name, ...Object.fromEntries(keys.map((key) => [key, id])) };
}

type KeysByType = Map<GraphQLObjectType, readonly string[] | null>;

/** One execution selects the same below one field, however many objects stand there. */
const known = new WeakMap<GraphQLResolveInfo['fieldNodes'], KeysByType>();

/** The keys of an answer that hold an id; null where anything else is selected but the type. */
function keysOfIds(
  { schema, fragments, variableValues, fieldNodes }: GraphQLResolveInfo,
  type: GraphQLObjectType,
): readonly string[] | null {
  const byType = known.get(fieldNodes) ?? (new Map() as KeysByType);
  known.set(fieldNodes, byType);
  const before = byType.get(type);
  if (before !== undefined) return before;
  const selected = collectSubfields(schema, fragments, variableValues, type, fieldNodes);
  const fields = [...selected].map(([key, nodes]) => ({ key, name: nodes[0]?.name.value }));
  const isTold = fields.every(({ name }) => name === 'id' || name === '__typename');
  const keys = isTold ? fields.filter(({ name }) => name === 'id').map(({ key }) => key) : null;
  byType.set(type, keys);
  return keys;
}
