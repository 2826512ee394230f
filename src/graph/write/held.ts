import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { nodePattern } from '../guard.js';
import { nodeMapping, nodeTypes, ownRelationTypes, typeOfId } from '../mapping.js';
import { type StoredValue } from '../values/value-shape.js';
import { type Viewer } from '../viewer.js';
import { type AccessFields } from './access-fields.js';
import { type OwnRelation, type RecordContent } from './content.js';
import { withoutInterval } from './relations.js';

/** Runs a statement: within a write, or on its own. */
export type Run = (
  text: string,
  parameters: Readonly<Record<string, unknown>>,
) => Promise<readonly (readonly unknown[])[]>;

/** A record as it is now, whole, for whoever writes its next state. */
export interface Held {
  readonly content: RecordContent;
  readonly access: AccessFields;
  readonly stateId: string;
  readonly recordedAt: string;
}

export interface HeldQuestion {
  readonly schema: GraphQLSchema;
  /** Null for a write that must find all parts of what it changes, whoever may see them. */
  readonly viewer: Viewer | null;
  readonly ids: readonly string[];
}

/**
 * The records with these ids that a viewer may see, in one statement; what is hidden is left out like
 * what is not there. Their relations are whole, for a next state keeps them whole: what of it is
 * shown is read through the guard.
 */
export async function heldRecords(
  run: Run,
  question: HeldQuestion,
): Promise<ReadonlyMap<string, Held>> {
  const relations = ownRelationTypes(nodeTypes(question.schema));
  const rows = await asked(run, question, {
    columns: `properties(n), COLLECT {
      MATCH (n)-[r:${relations.join('|')}]->(m:Entity) RETURN [type(r), m.id, properties(r)]
    }`,
  });
  return new Map(
    rows.map(({ id, type, values: [properties, own] }) => [
      id,
      held(type, properties as Properties, own as readonly RelationRow[]),
    ]),
  );
}

/** Which of some ids a viewer may see. */
export async function visibleIds(run: Run, question: HeldQuestion): Promise<ReadonlySet<string>> {
  const rows = await asked(run, question, { columns: 'true' });
  return new Set(rows.map(({ id }) => id));
}

interface AskedRow {
  readonly id: string;
  readonly type: GraphQLObjectType;
  readonly values: readonly unknown[];
}

/** One arm for each type, so that each finds its nodes by the key of that type. */
async function asked(
  run: Run,
  { schema, viewer, ids }: HeldQuestion,
  { columns }: { readonly columns: string },
): Promise<readonly AskedRow[]> {
  const types = new Set(ids.map((id) => typeOfId(schema, id)).filter(isOfStates));
  if (types.size === 0) return [];
  const arms = [...types].map((type) => {
    const text =
      viewer === null
        ? `(n:${type.name} WHERE n.id IN $ids)`
        : nodePattern('n', [type], 'NOW', 'n.id IN $ids').text;
    return `MATCH ${text} RETURN '${type.name}' AS type, n.id AS id, [${columns}] AS values`;
  });
  const rows = await run(arms.join(' UNION ALL '), { viewer, ids });
  const named = new Map([...types].map((type) => [type.name, type]));
  return rows.flatMap(([name, id, values]) => {
    const type = named.get(name as string);
    return type === undefined ? [] : [{ id: id as string, type, values: values as unknown[] }];
  });
}

const isOfStates = (type: GraphQLObjectType | null): type is GraphQLObjectType =>
  type !== null && nodeMapping(type).history === 'STATES';

type Properties = Readonly<Record<string, StoredValue>>;
type RelationRow = readonly [type: string, to: string, properties: OwnRelation['properties']];

/** What the write path itself puts on a node, beside what the record says. */
const OF_THE_WRITE_PATH = new Set([
  'id',
  'stateId',
  'recordedAt',
  'access',
  'owner',
  'readers',
  'status',
  'contentHash',
  'seedHash',
  'lastActor',
  'searchKeys',
  'searchTitle',
  'searchText',
  'searchReaders',
]);

function held(type: GraphQLObjectType, node: Properties, relations: readonly RelationRow[]): Held {
  const said = Object.entries(node).filter(([name]) => !OF_THE_WRITE_PATH.has(name));
  return {
    content: {
      type,
      id: String(node['id']),
      properties: Object.fromEntries(said),
      relations: relations.map(([name, to, properties]) => ({
        type: name,
        to,
        properties: withoutInterval(properties),
      })),
    },
    access: {
      access: String(node['access']),
      owner: (node['owner'] ?? null) as string | null,
      readers: (node['readers'] ?? null) as readonly string[] | null,
      status: String(node['status']),
    },
    stateId: String(node['stateId']),
    recordedAt: String(node['recordedAt']),
  };
}
