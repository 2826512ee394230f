import {
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { TYPE_NAME } from '../../graph/compile/object.js';
import { byResponseKey } from '../../graph/weave/connections.js';

/** The document whose selections are completed. It has no conditions, so no variable selects in it. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** Makes of what a resolver gave what the answer holds, as GraphQL completes values. */
export type Complete = (value: unknown) => unknown;

/** Something that GraphQL itself has to look into: a null where none may be, a value of another form. */
export class NotPlain extends Error {
  override readonly name = 'NotPlain';
}

/** Some field has a resolver of its own, which GraphQL itself has to call. */
class HasResolver extends Error {
  override readonly name = 'HasResolver';
}

/**
 * Completes values of a selection that is plain all the way down: each field is read from the object
 * above. Null where some field is not. Types of objects that may stand in one place are worked out
 * before the first value comes.
 */
export function completionOf(
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  selecting: Selecting,
): Complete | null {
  try {
    return completionFor(type, nodes, selecting);
  } catch (error) {
    if (error instanceof HasResolver) return null;
    throw error;
  }
}

function completionFor(
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  selecting: Selecting,
): Complete {
  if (isNonNullType(type)) return present(completionFor(type.ofType, nodes, selecting));
  if (isListType(type)) return listed(completionFor(type.ofType, nodes, selecting));
  if (isLeafType(type)) return serialized(type);
  if (isObjectType(type)) return selected(type, nodes, selecting);
  const { schema } = selecting;
  if (!isAbstractType(type)) throw new Error(`${String(type)} is no type of an answer.`);
  const members = schema.getPossibleTypes(type).map((member) => {
    return [member.name, selected(member, nodes, selecting)] as const;
  });
  return ofMember(new Map(members));
}

function present(complete: Complete): Complete {
  return (value) => {
    const completed = complete(value);
    if (completed === null) throw new NotPlain();
    return completed;
  };
}

function listed(complete: Complete): Complete {
  return (value) => {
    if (isNothing(value)) return null;
    if (!Array.isArray(value)) throw new NotPlain();
    return value.map(complete);
  };
}

function serialized(type: GraphQLLeafType): Complete {
  const isItself = ITSELF[type.name];
  return (value) => {
    if (isNothing(value)) return null;
    if (isItself?.(value) === true) return value;
    return serializedBy(type, value);
  };
}

/** Values of the scalars of GraphQL that stand in an answer as they are. */
const ITSELF: Readonly<Record<string, ((value: unknown) => boolean) | undefined>> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
};

function serializedBy(type: GraphQLLeafType, value: unknown): unknown {
  try {
    const serialized = type.serialize(value);
    if (isNothing(serialized)) throw new NotPlain();
    return serialized;
  } catch (error) {
    throw error instanceof GraphQLError ? new NotPlain() : error;
  }
}

function ofMember(members: ReadonlyMap<string, Complete>): Complete {
  return (value) => {
    if (isNothing(value)) return null;
    const complete = members.get((value as Readonly<Record<symbol, string>>)[TYPE_NAME] ?? '');
    if (complete === undefined) throw new NotPlain();
    return complete(value);
  };
}

interface PlainField {
  readonly key: string;
  readonly source: string;
  readonly complete: Complete;
}

function selected(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  selecting: Selecting,
): Complete {
  const { schema, fragments } = selecting;
  const found = collectSubfields(schema, fragments, {}, type, nodes);
  const fields = [...found].map(([key, own]) => plainField(type, { key, nodes: own }, selecting));
  return (value) => {
    if (isNothing(value)) return null;
    if (typeof value !== 'object') throw new NotPlain();
    const answer: Record<string, unknown> = {};
    for (const { key, source, complete } of fields) {
      answer[key] = complete((value as Readonly<Record<string, unknown>>)[source]);
    }
    return answer;
  };
}

function plainField(
  type: GraphQLObjectType,
  { key, nodes }: { readonly key: string; readonly nodes: readonly FieldNode[] },
  selecting: Selecting,
): PlainField {
  const name = nodes[0]?.name.value ?? '';
  if (name === '__typename') return { key, source: key, complete: () => type.name };
  const field = type.getFields()[name];
  if (field === undefined) throw new Error(`${type.name} has no field "${name}".`);
  const { resolve } = field;
  if (resolve !== undefined && resolve !== byResponseKey) throw new HasResolver();
  const source = resolve === undefined ? name : key;
  return { key, source, complete: completionFor(field.type, nodes, selecting) };
}

const isNothing = (value: unknown): value is null | undefined =>
  value === null || value === undefined;
