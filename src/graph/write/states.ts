import { type GraphQLObjectType } from 'graphql';
import { type Transaction } from '../database.js';
import { pastLabel } from '../guard.js';
import { searchLabelsOf, searchFields } from '../search/search-fields.js';
import { STILL_CURRENT } from '../values/instant.js';
import { type AccessFields } from './access-fields.js';
import { batches } from './batches.js';
import { type EndedState, type OpenedState, type WriteEffects } from './chain.js';
import { stateIdOf, type OwnRelation, type RecordContent } from './content.js';
import { distinctRelations, relationValues, withoutNothing } from './relations.js';
import { Pipeline } from './pipeline.js';
import { sealOf, type Seal } from './seal.js';
import { type Writing } from './sequence.js';

/** What the next state of a record will hold, whenever that is. */
export interface NextState {
  readonly content: RecordContent;
  readonly access: AccessFields;
  readonly hash: string;
  readonly marks: Readonly<Record<string, string | null>>;
}

/** The seal of everything that a state says but its moment. */
function sealFor({ content, access, hash, marks }: NextState, actor: string): Seal {
  const said = {
    ...content.properties,
    ...access,
    ...relationIds(content.relations),
    ...marks,
    contentHash: hash,
    actor,
  };
  const relations = relationValues(distinctRelations(content.relations));
  return sealOf({ ...said, ...relations });
}

/** Next states of records that the graph knows, open or closed, and of those that it does not. */
export interface NextStates {
  readonly known: readonly NextState[];
  readonly added: readonly NextState[];
}

/** Sealing takes about as long as storing: so few at a time that both go on at once. */
const STATES_PER_STATEMENT = 100;

/**
 * Makes the nodes show their next state, and keeps that state beside the earlier ones. The hash of
 * the seed that a record came from outlives what others write over it.
 */
export async function openStates(
  transaction: Transaction,
  { known, added }: NextStates,
  writing: Writing,
): Promise<WriteEffects> {
  const ids = known.map(({ content }) => content.id);
  const ended = await closeStates(transaction, ids, writing.recordedAt);
  const pipeline = new Pipeline(transaction);
  const opened: OpenedState[] = [];
  const open = async (states: readonly NextState[], text: string): Promise<void> => {
    for (const batch of batches(states, STATES_PER_STATEMENT)) {
      const rows = batch.map((state) => stateRow(state, writing));
      opened.push(...rows.map(openedState));
      await pipeline.send(text, { write: writing.id, rows });
    }
  };
  await open(known, OPEN_KNOWN);
  await open(added, OPEN_ADDED);
  await pipeline.done();
  return { opened, ended };
}

const OPEN_KNOWN = `
  MATCH (w:Write {id: $write})
  UNWIND $rows AS row
  MATCH (n:Entity {id: row.id})
  REMOVE n:Closed REMOVE n:$(row.pastLabel) REMOVE n:$(${searchLabelsOf('n')}) SET n:$(row.labels)
  WITH w, n, row, n.seedHash AS seedHash
  SET n = row.both SET n += row.node SET n.seedHash = coalesce(n.seedHash, seedHash)
  CREATE (n)-[:STATE]->(s:State)-[:WRITTEN_IN]->(w)
  SET s = row.both SET s += row.state`;

const OPEN_ADDED = `
  MATCH (w:Write {id: $write})
  UNWIND $rows AS row
  CREATE (n:Entity:$(row.labels))-[:STATE]->(s:State)-[:WRITTEN_IN]->(w)
  SET n = row.both SET n += row.node SET s = row.both SET s += row.state`;

const openedState = ({ id, stateId, state: { auditDigest } }: StateRow): OpenedState => ({
  id,
  stateId,
  digest: auditDigest,
});

type StateRow = ReturnType<typeof stateRow>;

function stateRow(state: NextState, { recordedAt, order: { actor } }: Writing) {
  const { content, access, hash, marks } = state;
  const { type, id, properties } = content;
  const seal = sealFor(state, actor);
  const moment = { id, stateId: stateIdOf(id, seal.auditDigest, recordedAt), recordedAt };
  const search = searchFields(content, access);
  return {
    id,
    stateId: moment.stateId,
    labels: [type.name, ...search.labels],
    pastLabel: pastLabel(type.name),
    both: withoutNothing({ ...properties, ...access, ...marks, contentHash: hash, ...moment }),
    node: { ...search.properties, lastActor: actor },
    state: {
      ...relationIds(content.relations),
      actor,
      recordedFrom: recordedAt,
      recordedTo: STILL_CURRENT,
      ...seal,
    },
  };
}

/** The ids that a state was related to, one list for each kind of relation. */
function relationIds(relations: readonly OwnRelation[]): Record<string, readonly string[]> {
  const ids: Record<string, string[]> = {};
  for (const { type, to } of relations) (ids[`related_${type}`] ??= []).push(to);
  return ids;
}

export async function closeStates(
  transaction: Transaction,
  ids: readonly string[],
  recordedAt: string,
): Promise<readonly EndedState[]> {
  if (ids.length === 0) return [];
  const rows = await transaction.run(
    `UNWIND $ids AS id
     MATCH (:Entity {id: id})-[:STATE]->(s:State WHERE s.recordedTo = $open)
     SET s.recordedTo = $recordedAt
     RETURN s.id, s.stateId`,
    { ids, recordedAt, open: STILL_CURRENT },
  );
  return rows.map(([id, stateId]) => ({ id, stateId }) as EndedState);
}

/** Closes records for good: current reads know them no more, reads as of earlier instants do. */
export async function closeNodes(
  transaction: Transaction,
  nodes: readonly { readonly id: string; readonly type: GraphQLObjectType }[],
): Promise<void> {
  await transaction.run(
    `UNWIND $rows AS row
     MATCH (n:Entity {id: row.id})
     SET n:Closed SET n:$(row.pastLabel) REMOVE n:$(row.label) REMOVE n:$(${searchLabelsOf('n')})`,
    {
      rows: nodes.map(({ id, type: { name } }) => ({
        id,
        label: name,
        pastLabel: pastLabel(name),
      })),
    },
  );
}
