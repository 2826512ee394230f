import canonicalize from 'canonicalize';
import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { MERGED_INTO, pastLabel } from '../../graph/guard.js';
import { nodeTypes, typeOfId } from '../../graph/mapping.js';
import {
  isSearchLabel,
  searchFields,
  SEARCH_PROPERTIES,
} from '../../graph/search/search-fields.js';
import { STILL_CURRENT } from '../../graph/values/instant.js';
import { type StoredValue } from '../../graph/values/value-shape.js';
import { type AccessFields } from '../../graph/write/access-fields.js';
import { SEAL_PROPERTIES } from '../../graph/write/seal.js';
import { type Vouched } from '../../graph/write/vouched.js';
import { without, type StoredNode, type StoredState } from '../../graph/write/stored-states.js';

/** What a check needs to know besides the store. */
export interface Checking {
  readonly schema: GraphQLSchema;
  /** False where search was set up by another version, so that nothing can be said of it. */
  readonly isSearchFresh: boolean;
  /** What writes say that was erased. */
  readonly vouched: Vouched;
}

type Properties = StoredState['properties'];

/** Properties of a state that its record does not show. */
const OF_STATES_ONLY = ['recordedFrom', 'recordedTo', 'actor', ...SEAL_PROPERTIES];

/**
 * What a record shows is what its last state says: its properties, its labels, and relationships that
 * begin and end with states of it. Null where all of that is so.
 */
export function nodeProblem(
  { schema, isSearchFresh }: Checking,
  { id, properties }: StoredState,
  node: StoredNode,
): string | null {
  const type = typeOfId(schema, id);
  if (type === null) return `${id} is of no known type`;
  const isOpen = properties['recordedTo'] === STILL_CURRENT;
  // Of a closed record nothing is found, whatever is still stored for search.
  const search = isOpen && isSearchFresh ? searchOf(type, properties) : asStored(node, isOpen);
  const expected = {
    ...shown(properties),
    ...search.properties,
    lastActor: properties['actor'],
    seedHash: node.seedHash,
  };
  const labels = isOpen ? ['Entity', type.name] : ['Entity', 'Closed', pastLabel(type.name)];
  return (
    propertyProblem(id, node.properties, expected) ??
    labelProblem(id, knownLabels(schema, node), labels) ??
    labelProblem(id, searchLabels(node), search.labels) ??
    intervalProblem(id, node)
  );
}

/** What search finds a record by where nothing can be said of it, but that nobody finds a closed one. */
function asStored(node: StoredNode, isOpen: boolean) {
  const { properties } = node;
  return {
    labels: isOpen ? searchLabels(node) : [],
    properties: Object.fromEntries(SEARCH_PROPERTIES.map((name) => [name, properties[name]])),
  };
}

function shown(properties: Properties): Properties {
  const entries = Object.entries(without(properties, OF_STATES_ONLY));
  return Object.fromEntries(entries.filter(([name]) => !name.startsWith('related_')));
}

function searchOf(type: GraphQLObjectType, properties: Properties) {
  const { access, owner = null, readers = null } = properties as unknown as Partial<AccessFields>;
  return searchFields(
    { type, properties: properties as Readonly<Record<string, StoredValue>> },
    { access: String(access), owner, readers },
  );
}

function propertyProblem(id: string, stored: Properties, expected: Properties): string | null {
  const names = new Set([...Object.keys(stored), ...Object.keys(expected)]);
  const wrong = [...names].sort().find((name) => !isSame(stored[name], expected[name]));
  return wrong === undefined ? null : `${id} shows another "${wrong}" than its last state has`;
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalize(a ?? null) === canonicalize(b ?? null);
}

/** Labels that decide whether and how a record is read; others decide nothing. */
export function knownLabels(
  schema: GraphQLSchema,
  { labels }: Pick<StoredNode, 'labels'>,
): readonly string[] {
  const ofTypes = nodeTypes(schema).flatMap(({ name }) => [name, pastLabel(name)]);
  const known = new Set(['Entity', 'Closed', 'State', 'Write', 'Document', ...ofTypes]);
  return labels.filter((label) => known.has(label));
}

const searchLabels = ({ labels }: StoredNode) => labels.filter(isSearchLabel);

function labelProblem(
  id: string,
  labels: readonly string[],
  expected: readonly string[],
): string | null {
  if (isSame([...labels].sort(), [...expected].sort())) return null;
  const said = (list: readonly string[]) => list.join(', ') || 'nothing';
  return `${id} is labelled as ${said(labels)} instead of ${said(expected)}`;
}

/** A relation holds while some states do; the way on from a duplicate while there is none. */
function intervalProblem(id: string, { relationships, begun, ended }: StoredNode): string | null {
  const wrong = relationships.find(({ type, properties: { recordedFrom, recordedTo } }) => {
    const isPast = type.endsWith('_PAST');
    const isMerge = type.startsWith(MERGED_INTO);
    const [starts, ends] = isMerge ? [ended, [...begun, STILL_CURRENT]] : [begun, ended];
    return (
      !starts.includes(String(recordedFrom)) ||
      !ends.includes(String(recordedTo)) ||
      isPast !== (recordedTo !== STILL_CURRENT)
    );
  });
  if (wrong === undefined) return null;
  return `${wrong.type} from ${id} to ${wrong.to} begins or ends with no state of ${id}`;
}
