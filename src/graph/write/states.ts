import { type GraphQLObjectType } from 'graphql';
import { type Transaction } from '../database.js';
import { pastLabel } from '../guard.js';
import { searchLabelsOf, searchFields } from '../search/search-fields.js';
import { STILL_CURRENT } from '../values/instant.js';
import { type AccessFields } from './access-fields.js';
import { batches } from './batches.js';
import { type EndedState, type OpenedState, type WriteEffects } from './chain.js';
import { stateIdOf, type OwnRelation, type RecordContent } from './content.js';
import { distinctRelations, relationValues } from './relations.js';
import { sealOf, type Seal, type Values } from './seal.js';
import { type Writing } from './sequence.js';

/** What the next state of a record will hold, whenever that is. */
export interface NextState {
  readonly content: RecordContent;
  readonly access: AccessFields;
  readonly hash: string;
  readonly marks: Readonly<Record<string, string | null>>;
  readonly said: Values;
  readonly seal: Seal;
}

/** Everything about a state but its moment, sealed; it can be made before the lock is taken. */
export function nextState(
  { content, access, hash, marks }: Omit<NextState, 'said' | 'seal'>,
  actor: string,
): NextState {
  const said = {
    ...content.properties,
    ...access,
    ...relationIds(content.relations),
    ...marks,
    contentHash: hash,
    actor,
  };
  const relations = relationValues(distinctRelations(content.relations));
  const seal = sealOf({ ...said, ...relations });
  return { content, access, hash, marks, said, seal };
}

/**
 * Makes the nodes show their next state, and keeps that state beside the earlier ones. The hash of
 * the seed that a record came from outlives what others write over it.
 */
export async function openStates(
  transaction: Transaction,
  states: readonly NextState[],
  writing: Writing,
): Promise<WriteEffects> {
  const ended = await closeStates(
    transaction,
    states.map(({ content }) => content.id),
    writing.recordedAt,
  );
  const rows = states.map((state) => stateRow(state, writing));
  for (const batch of batches(rows)) {
    await transaction.run(
      `MATCH (w:Write {id: $write})
       UNWIND $rows AS row
       MERGE (n:Entity {id: row.id})
       SET n:$(row.label) REMOVE n:Closed REMOVE n:$(row.pastLabel)
       REMOVE n:$(${searchLabelsOf('n')}) SET n:$(row.searchLabels)
       WITH w, n, row, n.seedHash AS seedHash
       SET n = row.node SET n.seedHash = coalesce(row.node.seedHash, seedHash)
       CREATE (n)-[:STATE]->(s:State)-[:WRITTEN_IN]->(w)
       SET s = row.state`,
      { write: writing.id, rows: batch },
    );
  }
  return { opened: rows.map(openedState), ended };
}

const openedState = ({ id, state: { stateId, auditDigest } }: StateRow): OpenedState => ({
  id,
  stateId,
  digest: auditDigest,
});

type StateRow = ReturnType<typeof stateRow>;

function stateRow(
  { content, access, hash, marks, said, seal }: NextState,
  { recordedAt, order: { actor } }: Writing,
) {
  const { type, id, properties } = content;
  const moment = { id, stateId: stateIdOf(id, seal.auditDigest, recordedAt), recordedAt };
  const search = searchFields(content, access);
  return {
    id,
    label: type.name,
    pastLabel: pastLabel(type.name),
    searchLabels: search.labels,
    node: {
      ...properties,
      ...access,
      ...moment,
      ...search.properties,
      ...marks,
      contentHash: hash,
      lastActor: actor,
    },
    state: { ...said, ...moment, recordedFrom: recordedAt, recordedTo: STILL_CURRENT, ...seal },
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
