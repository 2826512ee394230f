import { type GraphQLSchema } from 'graphql';
import { MERGED_INTO } from '../guard.js';
import { nodeTypes, ownRelationTypes } from '../mapping.js';
import { distinctRelations } from './relations.js';
import { type OwnRelation, type RecordContent } from './content.js';
import { type Run } from './held.js';

/* What the merging of duplicates has to know of the store, whoever may see it. */

/** A merge that holds: of which duplicate, into which record, since when. */
export interface Merge {
  readonly duplicate: string;
  readonly into: string;
  readonly since: string;
}

/** The merge of a duplicate, and those into a record: a record can be both. */
export async function mergesOf(run: Run, id: string): Promise<readonly Merge[]> {
  const rows = await run(
    `MATCH (n:Entity {id: $id})-[r:${MERGED_INTO}]->(m:Entity) RETURN n.id, m.id, r.recordedFrom
     UNION ALL
     MATCH (m:Entity {id: $id})<-[r:${MERGED_INTO}]-(n:Entity) RETURN n.id, m.id, r.recordedFrom`,
    { id },
  );
  return rows.map(([duplicate, into, since]) => ({ duplicate, into, since }) as Merge);
}

/** The records that answer in place of duplicates, by the ids of these; others are left out. */
export async function keptInstead(
  run: Run,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await run(
    `UNWIND $ids AS id
     MATCH (n:Entity {id: id})-[:${MERGED_INTO}]->+(m:Entity WHERE NOT m:Closed)
     RETURN n.id, m.id`,
    { ids },
  );
  return new Map(rows as readonly (readonly [string, string])[]);
}

export interface Referrers {
  readonly records: readonly string[];
  /** How many rows of bulk data. */
  readonly rows: number;
}

/** What leads straight to a record by a relation of its own. */
export async function referrersOf(
  run: Run,
  { schema, id }: { readonly schema: GraphQLSchema; readonly id: string },
): Promise<Referrers> {
  const types = ownRelationTypes(nodeTypes(schema));
  const rows = await run(
    `MATCH (:Entity {id: $id})<-[:${types.join('|')}]-(n)
     RETURN DISTINCT n.id, n:Entity ORDER BY n.id`,
    { id },
  );
  const records = rows.filter(([, isRecord]) => isRecord === true).map(([of]) => String(of));
  return { records, rows: rows.length - records.length };
}

/** The same content with its relations led to other records; two that become one are one. */
export function ledOver(
  content: RecordContent,
  instead: ReadonlyMap<string, string>,
): RecordContent {
  const led = content.relations.map((relation): OwnRelation => ({
    ...relation,
    to: instead.get(relation.to) ?? relation.to,
  }));
  return { ...content, relations: distinctRelations(led) };
}
