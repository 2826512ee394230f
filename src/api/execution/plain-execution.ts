import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import {
  BREAK,
  execute,
  isNonNullType,
  Kind,
  locatedError,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import {
  buildExecutionContext,
  buildResolveInfo,
  type ExecutionContext,
} from 'graphql/execution/execute.js';
import { getArgumentValues } from 'graphql/execution/values.js';
import { isCompiled } from '../../graph/weave/weave.js';
import { completionOf, NotPlain, type Complete } from './plain-selection.js';

type Answer = Awaited<ReturnType<GatewayExecutor>>;

/**
 * Lets Apollo run operations by `plainExecutor`: it lets another executor in only as that of a gateway.
 */
export function plainExecution(schema: GraphQLSchema): GatewayInterface {
  const run = plainExecutor(schema);
  return {
    load: () =>
      Promise.resolve({
        executor: async ({ document, operation, request, context }) =>
          (await run(operation, {
            schema,
            document,
            variableValues: request.variables,
            operationName: request.operationName,
            contextValue: context,
          })) as Answer,
      }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

/**
 * Runs queries whose fields the graph compiles into statements without the execution of GraphQL, which
 * would call a resolver and await a value for each field of each object only to read a property. What
 * selects anything else, or gives anything unexpected, is run by graphql-js.
 */
export function plainExecutor(schema: GraphQLSchema) {
  const plans = new WeakMap<OperationDefinitionNode, readonly PlainRoot[] | null>();
  return async (
    // There is none where a document holds several and the request names none of them.
    operation: OperationDefinitionNode | undefined,
    asked: ExecutionArgs,
  ): Promise<ExecutionResult> => {
    if (operation === undefined) return execute(asked);
    const known = plans.get(operation);
    // Null is an answer too: what graphql-js runs is not looked through again each time.
    const plan = known === undefined ? planOf(schema, asked.document, operation) : known;
    plans.set(operation, plan);
    if (plan === null) return execute(asked);
    const context = buildExecutionContext(asked);
    // Wrong variables: GraphQL words what is wrong with them.
    if (!('schema' in context)) return execute(asked);
    try {
      return await answered(plan, context);
    } catch (error) {
      if (error instanceof NotPlain) return execute(asked);
      throw error;
    }
  };
}

/** A root field whose whole selection is plain. */
interface PlainRoot {
  readonly key: string;
  readonly parent: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly complete: Complete;
}

function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly PlainRoot[] | null {
  const parent = schema.getQueryType();
  if (!parent || operation.operation !== OperationTypeNode.QUERY) return null;
  if (isConditional(document)) return null;
  const fragments = fragmentsOf(document);
  const found = collectFields(schema, fragments, {}, parent, operation.selectionSet);
  const roots = [...found].map(([key, nodes]): PlainRoot | null => {
    const field = parent.getFields()[nodes[0]?.name.value ?? ''];
    if (field === undefined || !isCompiled(field)) return null;
    const complete = completionOf(field.type, nodes, { schema, fragments });
    return complete === null ? null : { key, parent, field, nodes, complete };
  });
  return roots.every((root) => root !== null) ? roots : null;
}

function fragmentsOf({ definitions }: DocumentNode) {
  const fragments = definitions.flatMap((definition) =>
    definition.kind === Kind.FRAGMENT_DEFINITION
      ? [[definition.name.value, definition] as const]
      : [],
  );
  return Object.fromEntries(fragments);
}

/** By its variables such a document selects now this and now that. */
function isConditional(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive({ name }) {
      if (name.value !== 'skip' && name.value !== 'include') return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}

async function answered(
  plan: readonly PlainRoot[],
  context: ExecutionContext,
): Promise<ExecutionResult> {
  const outcomes = await Promise.all(plan.map((root) => outcomeOf(root, context)));
  const errors = outcomes.flatMap(({ error }) => (error === undefined ? [] : [error]));
  const isLost = outcomes.some(
    ({ error }, index) => error !== undefined && isNonNullType(plan[index]?.field.type),
  );
  const values = outcomes.map(({ value }, index) => [plan[index]?.key ?? '', value] as const);
  const data = isLost ? null : Object.fromEntries(values);
  return errors.length === 0 ? { data } : { errors, data };
}

interface Outcome {
  readonly value: unknown;
  readonly error?: GraphQLError;
}

async function outcomeOf(root: PlainRoot, context: ExecutionContext): Promise<Outcome> {
  const { key, parent, field, nodes, complete } = root;
  const path = { prev: undefined, key, typename: parent.name };
  const [node] = nodes;
  try {
    const info = buildResolveInfo(context, field, [...nodes], parent, path);
    const args = node === undefined ? {} : getArgumentValues(field, node, context.variableValues);
    const value: unknown = await field.resolve?.(undefined, args, context.contextValue, info);
    return { value: complete(value) };
  } catch (error) {
    if (error instanceof NotPlain) throw error;
    return { value: null, error: locatedError(error, nodes, [key]) };
  }
}
