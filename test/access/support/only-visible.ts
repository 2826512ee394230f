import { type Viewer } from '../../../src/graph/viewer.js';
import { type AccessFields } from '../../../src/graph/write/access-fields.js';
import { mayRead } from '../../support/given-graph.js';

/** Runs Cypher past the guard, within one transaction. */
export type Run = (
  text: string,
  parameters?: Readonly<Record<string, unknown>>,
) => Promise<readonly (readonly unknown[])[]>;

/**
 * Removes from the graph, for good as far as the transaction goes, whatever is hidden from a viewer:
 * records, documents and states; relations of states that went; and in states the ids of records that
 * went. Of a record that was in sight and is not any more it leaves when that was, and nothing else.
 * What is left of the order of writes tells nothing of hidden ones either. Answers the ids of what went.
 */
export async function keepOnlyVisible(run: Run, viewer: Viewer): Promise<readonly string[]> {
  const nodes = await hiddenNodes(run, viewer);
  const hidden = nodes.map(({ node }) => node);
  const writes = await run(
    `MATCH (n)-[:STATE]->{0,1}(:State)-[:WRITTEN_IN]->(w:Write) WHERE elementId(n) IN $hidden
     RETURN DISTINCT elementId(w)`,
    { hidden },
  );
  await leaveWhenInSight(run, hidden);
  await run(
    `MATCH (n) WHERE elementId(n) IN $hidden AND NOT n:InSightOnce
     OPTIONAL MATCH (n)-[:STATE]->(s)
     DETACH DELETE s, n`,
    { hidden },
  );
  await shortenRelations(run);
  await forgetIds(run);
  await forgetWrites(run, writes.flat());
  return nodes.map(({ id }) => id);
}

/**
 * Whoever could see a record before it was closed to them may be told that it went: of such a record
 * its id stays, and from when to when it was in sight.
 */
async function leaveWhenInSight(run: Run, hidden: readonly string[]): Promise<void> {
  await run(
    `MATCH (n:Entity)-[:STATE]->(s) WHERE elementId(n) IN $hidden AND NOT elementId(s) IN $hidden
     SET n:InSightOnce
     SET s = {
       id: s.id, stateId: s.stateId, recordedFrom: s.recordedFrom, recordedTo: s.recordedTo,
       access: s.access, owner: s.owner, readers: s.readers, status: s.status
     }`,
    { hidden },
  );
  await run(`MATCH (n:InSightOnce)-[r]-() WHERE type(r) <> 'STATE' DELETE r`);
  await run(
    `MATCH (n:InSightOnce)
     REMOVE n:$([label IN labels(n) WHERE NOT label IN ['Entity', 'InSightOnce']])
     SET n = { id: n.id, access: 'NAMED' }`,
  );
}

interface HiddenNode {
  /** What the database calls it. */
  readonly node: string;
  readonly id: string;
}

/** Nodes and states that carry an access code which the viewer has no right to. */
async function hiddenNodes(run: Run, viewer: Viewer): Promise<readonly HiddenNode[]> {
  const rows = await run(
    `MATCH (n) WHERE n.access IS NOT NULL
     RETURN elementId(n), n.id, n.access, n.owner, n.readers, n.status`,
  );
  return rows.flatMap(([node, id, access, owner, readers, status]) => {
    const fields = { access, owner, readers, status } as AccessFields;
    return mayRead(viewer, fields) ? [] : [{ node: node as string, id: id as string }];
  });
}

/**
 * A relation belongs to states of the record that it starts at: it lasts as long as those that are left.
 * That a record was merged belongs to the state which ended with it.
 */
async function shortenRelations(run: Run): Promise<void> {
  await run(
    `MATCH (n:Entity)-[r:MERGED_INTO|MERGED_INTO_PAST]->()
     WHERE NOT EXISTS { (n)-[:STATE]->(s WHERE s.recordedTo = r.recordedFrom) } DELETE r`,
  );
  await run(
    `MATCH (n:Entity)-[r:!(MERGED_INTO|MERGED_INTO_PAST)]->()
     WHERE r.recordedFrom IS NOT NULL AND NOT EXISTS { ${STATE_OF_RELATION} } DELETE r`,
  );
  await run(
    `MATCH (n:Entity)-[r:!(MERGED_INTO|MERGED_INTO_PAST)]->() WHERE r.recordedFrom IS NOT NULL
     CALL (n, r) {
       MATCH ${STATE_OF_RELATION}
       RETURN min(s.recordedFrom) AS first, max(s.recordedTo) AS last
     }
     SET r.recordedFrom = CASE WHEN first > r.recordedFrom THEN first ELSE r.recordedFrom END,
         r.recordedTo = CASE WHEN last < r.recordedTo THEN last ELSE r.recordedTo END`,
  );
}

const STATE_OF_RELATION =
  '(n)-[:STATE]->(s WHERE s.recordedFrom < r.recordedTo AND s.recordedTo > r.recordedFrom)';

/** A state names what it was related to. */
async function forgetIds(run: Run): Promise<void> {
  const rows = await run(
    `MATCH (s:State) UNWIND [key IN keys(s) WHERE key STARTS WITH 'related_'] AS key
     RETURN elementId(s), key, [id IN s[key] WHERE EXISTS { MATCH (:Entity {id: id}) }], size(s[key])`,
  );
  const changed = rows.filter(
    ([, , left, before]) => (left as readonly string[]).length !== before,
  );
  await run(
    `UNWIND $rows AS row MATCH (s:State) WHERE elementId(s) = row[0]
     SET s[row[1]] = CASE WHEN size(row[2]) = 0 THEN null ELSE row[2] END`,
    { rows: changed.map((row) => row.slice(0, 3)) },
  );
}

/** Writes that nothing visible was part of, their number, and when the last of them was. */
async function forgetWrites(run: Run, writes: readonly unknown[]): Promise<void> {
  await run(
    `MATCH (w:Write) WHERE elementId(w) IN $writes AND NOT EXISTS { (w)<-[:WRITTEN_IN]-() }
     DETACH DELETE w`,
    { writes },
  );
  await run(
    `MATCH (w:WriteSequence)
     SET w.value = COLLECT { MATCH (left:Write) RETURN max(left.sequence) }[0],
         w.recordedAt = COLLECT { MATCH (left:Write) RETURN max(left.recordedAt) }[0]`,
  );
}
