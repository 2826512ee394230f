import { GraphQLError, type GraphQLSchema } from 'graphql';
import { encodeCursor } from '../../graph/cursor.js';
import { badUserInput } from '../../graph/errors.js';

/** What is wanted as a file. */
export interface ExportOrder {
  /** A connection of Query, for example `platforms`. */
  readonly list: string;
  /** How the name of the file ends, for example `csv`. */
  readonly format: string;
  readonly where?: unknown;
  readonly orderBy?: unknown;
  /** A cursor of the connection or, in the order by id, the id of the last record that one has. */
  readonly after?: string;
  /** The instant of recorded time that it is read as of. */
  readonly asOf?: string;
  /** Of a summary: the Notification that it is of. */
  readonly notification?: string;
  /** Of a question: values of its variables, each else as the question has it. */
  readonly variables?: unknown;
  /** Of a summary: the language wanted, EN unless given. */
  readonly lang?: string;
}

/** What is asked for under a name that nothing has; it says which names there are. */
export function notThere(message: string, argument: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT', argument, http: { status: 404 } },
  });
}

/** The cursor behind which a file goes on. */
export function cursorOf({ after, orderBy }: ExportOrder): string | undefined {
  if (!after?.includes(':')) return after;
  if (orderBy !== undefined) {
    throw badUserInput(
      `"${after}" is an id, and "after" takes an id in the order by id alone; with "orderBy" give a ` +
        'cursor that the connection gave.',
      ['after'],
    );
  }
  return encodeCursor({ by: 'id', direction: 'ASC' }, { key: after, id: after });
}

/** The types of the filter and the order that a connection takes. */
export function argumentTypes(schema: GraphQLSchema, list: string): ReadonlyMap<string, string> {
  const args = schema.getQueryType()?.getFields()[list]?.args ?? [];
  return new Map(args.map(({ name, type }) => [name, String(type)]));
}
