import { execute, GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql';
import { type AccountContext } from '../../access/account-context.js';
import { type Row } from './flatten.js';

/** Whom GraphQL answers. */
export interface Asker {
  readonly schema: GraphQLSchema;
  readonly context: AccountContext;
}

/** The answer to a question of GraphQL, as its viewer is answered it; throws at the first error. */
export async function askQuestion(
  { schema, context }: Asker,
  document: DocumentNode,
  variableValues: Row,
): Promise<Row> {
  const asked = { schema, document, variableValues, contextValue: context };
  const { data, errors = [] } = await execute(asked);
  const [error] = errors;
  if (error !== undefined) throw asTold(error);
  return data as Row;
}

/** Values that GraphQL itself refused, before it asked anything, carry no code. */
function asTold(error: GraphQLError): GraphQLError {
  const { message, nodes = null, path, extensions } = error;
  if (path !== undefined || extensions['code'] !== undefined) return error;
  return new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT' } });
}
