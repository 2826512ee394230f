import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { nodePattern, recordPattern } from '../guard.js';
import { nodeMapping, nodeTypes, ownRelationTypes, typeOfId } from '../mapping.js';
import { type StoredValue } from '../values/value-shape.js';
import { type Viewer } from '../viewer.js';
import { type AccessFields } from './access-fields.js';
import { type OwnRelation, type RecordContent } from './content.js';
import { withoutInterval } from './relations.js';
import { SEAL_PROPERTIES } from './seal.js';

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

/** Of the states that began, or that ended, with the write of an instant. */
export type StatesOfWrite = 'BEGUN' | 'ENDED';

/**
 * What records said in the states that one write began or ended, whoever may see them: for whoever
 * undoes the write.
 */
export async function statesOfWrite(
  run: Run,
  schema: GraphQLSchema,
  { at, which }: { readonly at: string; readonly which: StatesOfWrite },
): Promise<ReadonlyMap<string, Held>> {
  const relations = ownRelationTypes(nodeTypes(schema)).flatMap((type) => [type, `${type}_PAST`]);
  const instant = which === 'BEGUN' ? 'recordedFrom' : 'recordedTo';
  const rows = await run(
    `MATCH (n:Entity)-[:STATE]->(s:State WHERE s.${instant} = $at)
     RETURN s.id, properties(s), COLLECT {
       MATCH (n)-[r:${relations.join('|')}]->(m:Entity)
       WHERE r.recordedFrom <= s.recordedFrom AND r.recordedTo > s.recordedFrom
       RETURN [type(r), m.id, properties(r)]
     }`,
    { at },
  );
  return new Map(
    rows.map(([id, properties, own]) => {
      const type = typeOfId(schema, id as string);
      if (type === null) throw new Error(`"${String(id)}" is of no known type.`);
      return [id as string, held(type, properties as Properties, own as readonly RelationRow[])];
    }),
  );
}

/** Which of some records a viewer may see, open or closed. */
export async function seenIds(
  run: Run,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await run(`MATCH ${recordPattern('n', 'n.id IN $ids')} RETURN n.id`, {
    viewer,
    ids,
  });
  return new Set(rows.map(([id]) => id as string));
}

/** Which of some ids a viewer may see. */
export async function visibleIds(run: Run, question: HeldQuestion): Promise<ReadonlySet<string>> {
  const rows = await asked(run, question, { columns: 'true' });
  return new Set(rows.map(({ id }) => id));
}

/** Who may read a record, open or closed, that a viewer may see now; null where there is none. */
export async function seenAccess(
  run: Run,
  viewer: Viewer,
  id: string,
): Promise<AccessFields | null> {
  const [row] = await run(
    `MATCH ${recordPattern('n', 'n.id = $id')} RETURN n.access, n.owner, n.readers, n.status`,
    { viewer, id },
  );
  if (row === undefined) return null;
  const [access, owner, readers, status] = row;
  return { access, owner, readers, status } as AccessFields;
}

interface AskedRow {
  readonly id: string;
  readonly type: GraphQLObjectType;
  readonly values: readonly unknown[];
}

/** One arm for each type, so that each finds its nodes by the key of that type; past the guard by the key of all. */
async function asked(
  run: Run,
  { schema, viewer, ids }: HeldQuestion,
  { columns }: { readonly columns: string },
): Promise<readonly AskedRow[]> {
  const types = new Set(ids.map((id) => typeOfId(schema, id)).filter(isOfStates));
  if (types.size === 0) return [];
  const patterns =
    viewer === null
      ? ['(n:Entity WHERE n.id IN $ids AND NOT n:Closed)']
      : [...types].map((type) => nodePattern('n', [type], 'NOW', 'n.id IN $ids').text);
  const arms = patterns.map((text) => `MATCH ${text} RETURN n.id AS id, [${columns}] AS values`);
  const rows = await run(arms.join(' UNION ALL '), { viewer, ids });
  return rows.flatMap(([id, values]) => {
    const type = typeOfId(schema, id as string);
    return type === null ? [] : [{ id: id as string, type, values: values as unknown[] }];
  });
}

const isOfStates = (type: GraphQLObjectType | null): type is GraphQLObjectType =>
  type !== null && nodeMapping(type).history === 'STATES';

type Properties = Readonly<Record<string, StoredValue>>;
type RelationRow = readonly [type: string, to: string, properties: OwnRelation['properties']];

/** What the write path itself puts on a node or a state, beside what the record says. */
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
  'recordedFrom',
  'recordedTo',
  'actor',
  ...SEAL_PROPERTIES,
]);

/** The lists of related ids are kept in states beside the relations themselves. */
const isSaid = ([name]: readonly [string, StoredValue]): boolean =>
  !OF_THE_WRITE_PATH.has(name) && !name.startsWith('related_');

function held(type: GraphQLObjectType, node: Properties, relations: readonly RelationRow[]): Held {
  const said = Object.entries(node).filter(isSaid);
  return {
    content: {
      type,
      id: String(node['id']),
      properties: Object.fromEntries(said),
      relations: relations.map(([name, to, properties]) => ({
        type: name.replace(/_PAST$/, ''),
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
