import { type GraphQLSchema } from 'graphql';
import { badUserInput } from '../../graph/errors.js';
import { refuseMalformedId } from '../../graph/malformed-id.js';
import { relationField } from '../../graph/mapping.js';
import { type GraphSession } from '../../graph/session.js';
import { LONGEST_PATH, MOST_PATHS, type ConnectArguments } from './connect.input.js';
import { RelationDirection } from './path.type.js';

export interface FoundStep {
  readonly id: string;
  readonly relation: string | null;
  readonly direction: RelationDirection | null;
}

export interface FoundPath {
  readonly length: number;
  readonly steps: readonly FoundStep[];
}

/** The type of a relationship and the id of the record that it starts at. */
type Relation = readonly [type: string, owner: string];

/** The shortest paths that a viewer may see, in one statement. */
export async function shortestPaths(
  graph: GraphSession,
  schema: GraphQLSchema,
  asked: ConnectArguments,
  asOf: string | null,
): Promise<readonly FoundPath[]> {
  refuseWrong(asked);
  const { from, to, maxLength, first } = asked;
  const parameters = { ends: [from, to], first };
  const rows = await graph.ask(`connect/shortest-paths/${maxLength}`, parameters, asOf);
  return rows.map(([ids, relations]) =>
    pathOf(schema, ids as readonly string[], relations as readonly Relation[]),
  );
}

function refuseWrong({ from, to, maxLength, first }: ConnectArguments): void {
  refuseMalformedId(from, ['from']);
  refuseMalformedId(to, ['to']);
  if (from === to) {
    throw badUserInput(`"from" and "to" are both ${from}; name two different records.`, ['to']);
  }
  if (maxLength < 1 || maxLength > LONGEST_PATH) {
    throw badUserInput(`"maxLength" is ${maxLength}; a path has 1 to ${LONGEST_PATH} relations.`, [
      'maxLength',
    ]);
  }
  if (first < 1 || first > MOST_PATHS) {
    throw badUserInput(`"first" is ${first}; 1 to ${MOST_PATHS} paths are given.`, ['first']);
  }
}

function pathOf(
  schema: GraphQLSchema,
  ids: readonly string[],
  relations: readonly Relation[],
): FoundPath {
  const steps = ids.map((id, position): FoundStep => {
    const before = ids[position - 1];
    const relation = relations[position - 1];
    if (before === undefined || relation === undefined) {
      return { id, relation: null, direction: null };
    }
    const [type, owner] = relation;
    const isForward = owner === before;
    const { FORWARD, BACKWARD } = RelationDirection;
    return {
      id,
      relation: relationField(schema, { type, from: owner, to: isForward ? id : before }),
      direction: isForward ? FORWARD : BACKWARD,
    };
  });
  return { length: relations.length, steps };
}
