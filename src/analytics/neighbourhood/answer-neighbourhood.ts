import { type GraphQLSchema } from 'graphql';
import { badUserInput } from '../../graph/errors.js';
import { refuseMalformedId } from '../../graph/malformed-id.js';
import { idPrefix, relationField, typeOfId } from '../../graph/mapping.js';
import { type GraphSession } from '../../graph/session.js';
import { caveat } from '../estimate/caveat.js';
import { askBetween, askNear, askStart, type StoredRelation } from './ask-neighbourhood.js';
import { DEEPEST, MOST_NEIGHBOURS, type NeighbourhoodArguments } from './neighbourhood.input.js';

const MOST_LINKS = 2000;

/** Types that nearly everything cites: a way through them joins what has nothing in common. */
const NOT_PASSED = ['Source', 'CitesDocument', 'Duty'];

/** Which neighbourhood. */
export interface NeighbourhoodQuestion {
  readonly id: string;
  readonly depth: number;
  /** Beginnings of ids, as `trade-route`; null for all. */
  readonly kinds: readonly string[] | null;
  readonly first: number;
}

interface Neighbour {
  readonly id: string;
  readonly distance: number;
}

/** Checks a question; what is wrong is an error that names the argument. */
export function checkedNeighbourhood(asked: NeighbourhoodArguments): NeighbourhoodQuestion {
  const { id, depth, kinds, first } = asked;
  refuseMalformedId(id);
  if (depth < 1 || depth > DEEPEST) {
    throw badUserInput(`"depth" is ${depth}; it is from 1 to ${DEEPEST}.`, ['depth']);
  }
  if (first < 1 || first > MOST_NEIGHBOURS) {
    throw badUserInput(`"first" is ${first}; it is from 1 to ${MOST_NEIGHBOURS}.`, ['first']);
  }
  if (kinds === null) {
    throw badUserInput('"kinds" is null; leave it out for all types.', ['kinds']);
  }
  return { id, depth, kinds: kinds?.map(idPrefix) ?? null, first };
}

/** Asks the graph and gives the answer in the form of the schema; null where there is no such record. */
export async function answerNeighbourhood(
  graph: GraphSession,
  schema: GraphQLSchema,
  question: NeighbourhoodQuestion,
  asOf: string | null,
) {
  const start = await askStart(graph, question.id, asOf);
  if (start === null) return null;
  const around = await ringsAround({ graph, schema, asOf }, start, question);
  const nodes = [{ id: start, distance: 0 }, ...around.slice(0, question.first)];
  const ids = nodes.map(({ id }) => id);
  const links = await askBetween(graph, { ids, first: MOST_LINKS + 1 }, asOf);
  return {
    nodes: nodes.map((node) => ({ ...node, kind: kindOf(schema, node.id) })),
    links: links.slice(0, MOST_LINKS).map((link) => shownLink(schema, link)),
    isTruncated: around.length > question.first || links.length > MOST_LINKS,
    caveats: [caveat('COLLECTION_NOT_WORLD', { records: nodes.length })],
    searched: countedByKind(schema, ids),
  };
}

interface Asking {
  readonly graph: GraphSession;
  readonly schema: GraphQLSchema;
  readonly asOf: string | null;
}

/** Ring by ring, so that a record stands at its least distance; one more than asked for, if there is. */
async function ringsAround(
  { graph, schema, asOf }: Asking,
  start: string,
  { depth, kinds, first }: NeighbourhoodQuestion,
): Promise<readonly Neighbour[]> {
  const met: Neighbour[] = [];
  let ids: readonly string[] = [start];
  for (
    let distance = 1;
    distance <= depth && ids.length > 0 && met.length <= first;
    distance += 1
  ) {
    const ring = {
      ids,
      met: [start, ...met.map(({ id }) => id)],
      kinds,
      first: first + 1 - met.length,
    };
    const near = await askNear(graph, ring, asOf);
    met.push(...near.map((id) => ({ id, distance })));
    ids = near.filter((id) => !NOT_PASSED.includes(kindOf(schema, id)));
  }
  return met;
}

function kindOf(schema: GraphQLSchema, id: string): string {
  const type = typeOfId(schema, id);
  if (type === null) throw new Error(`${id} is of no type of the schema.`);
  return type.name;
}

/** The relation under the name of the field that it is read by. */
const shownLink = (schema: GraphQLSchema, { from, type, to }: StoredRelation) => ({
  fromId: from,
  relation: relationField(schema, { type, from, to }),
  toId: to,
});

function countedByKind(schema: GraphQLSchema, ids: readonly string[]) {
  const kinds = ids.map((id) => kindOf(schema, id));
  return [...new Set(kinds)].map((kind) => ({
    kind,
    records: kinds.filter((other) => other === kind).length,
  }));
}
