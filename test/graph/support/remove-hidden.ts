import { type Viewer } from '../../../src/graph/viewer.js';
import { type AccessFields } from '../../../src/graph/write/access-fields.js';
import { maySee } from './library-past.js';
import { type TestGraph } from './test-graph.js';

/** How much of a graph was taken out of it. */
export interface Removed {
  readonly nodes: number;
  readonly states: number;
  readonly relationships: number;
}

/**
 * Takes out of the graph all that a viewer may not see: hidden records with their whole past, hidden
 * states of the others, and what relationships say of the time of those states.
 */
export async function removeHidden(test: TestGraph, viewer: Viewer): Promise<Removed> {
  const nodes = await hidden(test, viewer, 'Entity|Sale|PastSale');
  await test.run(
    `MATCH (n) WHERE elementId(n) IN $nodes
     OPTIONAL MATCH (n)-[:STATE]->(s) DETACH DELETE n, s`,
    { nodes },
  );
  const states = await hidden(test, viewer, 'State');
  await test.run('MATCH (s) WHERE elementId(s) IN $states DETACH DELETE s', { states });
  const relationships = await trimRelationships(test);
  await test.run('MATCH (w:Write) WHERE NOT EXISTS { (w)<-[:WRITTEN_IN]-() } DETACH DELETE w');
  return { nodes: nodes.length, states: states.length, relationships };
}

async function hidden(test: TestGraph, viewer: Viewer, labels: string): Promise<readonly string[]> {
  const rows = await test.run(
    `MATCH (n:${labels}) RETURN elementId(n), n { .access, .owner, .readers }`,
  );
  return (rows as readonly (readonly [string, AccessFields])[])
    .filter(([, access]) => !maySee(viewer, access))
    .map(([elementId]) => elementId);
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/** A relationship belongs to the states of the record that it starts from; only their time remains. */
async function trimRelationships(test: TestGraph): Promise<number> {
  const rows = await test.run(
    `MATCH (n:Entity)-[r]->(:Entity)
     RETURN elementId(r), type(r), { from: r.recordedFrom, to: r.recordedTo },
       COLLECT { MATCH (n)-[:STATE]->(s) RETURN { from: s.recordedFrom, to: s.recordedTo } }`,
  );
  const changed = (rows as readonly (readonly [string, string, Span, readonly Span[]])[])
    .map(([id, type, span, states]) => ({ id, type, span, kept: remaining(span, states) }))
    .filter(
      ({ span, kept }) =>
        kept.length !== 1 || kept[0]?.from !== span.from || kept[0].to !== span.to,
    );
  await test.run(
    `UNWIND $changed AS change
     MATCH (n)-[r]->(m) WHERE elementId(r) = change.id
     FOREACH (piece IN change.pieces |
       CREATE (n)-[kept:$(piece.type)]->(m)
       SET kept = properties(r), kept.recordedFrom = piece.from, kept.recordedTo = piece.to)
     DELETE r`,
    {
      changed: changed.map(({ id, type, kept }) => ({
        id,
        pieces: kept.map((each) => piece(type, each)),
      })),
    },
  );
  return changed.length;
}

/** The parts of a span that lie in the spans of states, parts that touch joined to one. */
function remaining(span: Span, states: readonly Span[]): readonly Span[] {
  const inStates = states
    .map(({ from, to }) => ({
      from: from > span.from ? from : span.from,
      to: to < span.to ? to : span.to,
    }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return inStates.reduce<readonly Span[]>((joined, next) => {
    const last = joined.at(-1);
    return last?.to === next.from
      ? [...joined.slice(0, -1), { from: last.from, to: next.to }]
      : [...joined, next];
  }, []);
}

function piece(type: string, { from, to }: Span) {
  const base = type.replace(/_PAST$/, '');
  return { type: to.startsWith('9999') ? base : `${base}_PAST`, from, to };
}
