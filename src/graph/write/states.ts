import { type GraphQLObjectType } from 'graphql';
import { type Transaction } from '../database.js';
import { pastLabel } from '../guard.js';
import { searchLabelsOf, searchFields } from '../search/search-fields.js';
import { STILL_CURRENT } from '../values/instant.js';
import { type AccessFields } from './access-fields.js';
import { stateIdOf, type OwnRelation, type RecordContent } from './content.js';

/** The place of a transaction in recorded time. */
export interface Moment {
  readonly recordedAt: string;
  readonly write: string;
  readonly actor: string;
}

/** One record whose next state is opened. */
export interface NextState {
  readonly content: RecordContent;
  readonly access: AccessFields;
  readonly hash: string;
  readonly marks: Readonly<Record<string, string | null>>;
}

/** Rows of one statement: few enough for the memory of a transaction, many enough to be fast. */
export const ROWS_PER_STATEMENT = 2000;

export function batches<T>(rows: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(rows.length / ROWS_PER_STATEMENT);
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * ROWS_PER_STATEMENT, (index + 1) * ROWS_PER_STATEMENT),
  );
}

/**
 * Makes the nodes show their next state, and keeps that state beside the earlier ones. The hash of
 * the seed that a record came from outlives what others write over it.
 */
export async function openStates(
  transaction: Transaction,
  states: readonly NextState[],
  moment: Moment,
): Promise<void> {
  await closeStates(
    transaction,
    states.map(({ content }) => content.id),
    moment.recordedAt,
  );
  for (const batch of batches(states)) {
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
      { write: moment.write, rows: batch.map((state) => stateRow(state, moment)) },
    );
  }
}

function stateRow({ content, access, hash, marks }: NextState, { recordedAt, actor }: Moment) {
  const { type, id, properties, relations } = content;
  const stateId = stateIdOf(id, hash, recordedAt);
  const shared = { ...properties, ...access, id, stateId, recordedAt };
  const search = searchFields(content, access);
  return {
    id,
    label: type.name,
    pastLabel: pastLabel(type.name),
    searchLabels: search.labels,
    node: { ...shared, ...search.properties, ...marks, contentHash: hash, lastActor: actor },
    state: {
      ...shared,
      ...relationIds(relations),
      recordedFrom: recordedAt,
      recordedTo: STILL_CURRENT,
      actor,
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
): Promise<void> {
  await transaction.run(
    `UNWIND $ids AS id
     MATCH (:Entity {id: id})-[:STATE]->(s:State WHERE s.recordedTo = $open)
     SET s.recordedTo = $recordedAt`,
    { ids, recordedAt, open: STILL_CURRENT },
  );
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
