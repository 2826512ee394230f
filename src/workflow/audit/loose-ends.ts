import { type GraphQLSchema } from 'graphql';
import { type Database } from '../../graph/database.js';
import { pastLabel } from '../../graph/guard.js';
import { nodeMapping, nodeTypes, type HistoryKeeping } from '../../graph/mapping.js';
import { STILL_CURRENT } from '../../graph/values/instant.js';
import { type Finding } from './finding.js';

/** Looks for one thing that no entry of the chain knows: gives an entry, if it has one, and its name. */
interface LooseEnd {
  readonly text: string;
  readonly problem: (name: string) => string;
}

const isWritten = (instant: string): string =>
  `EXISTS { MATCH (w:Write) WHERE w.recordedAt = ${instant} }`;

const ADDED_WRITE: LooseEnd = {
  text: `MATCH (w:Write) OPTIONAL MATCH (s:WriteSequence {id: 'write-sequence'})
         WITH w, s WHERE coalesce(NOT (w.sequence >= 1 AND w.sequence <= s.value), true)
         RETURN w.id AS entry, w.id AS name LIMIT 1`,
  problem: () => 'it was added: the sequence of writes never came to it',
};

const UNWRITTEN_RECORD: LooseEnd = {
  text: `MATCH (n:Entity) WHERE NOT EXISTS { (n)-[:STATE]->(:State) }
         RETURN null, n.id LIMIT 1`,
  problem: (name) => `the record ${name} was never written`,
};

const unlabelledRecord = (schema: GraphQLSchema): LooseEnd => ({
  text: `MATCH (n:${labelsOf(schema, 'STATES')}) WHERE NOT n:Entity RETURN null, n.id LIMIT 1`,
  problem: (name) => `${name} has the label of a record and was never written as one`,
});

const beginsNowhere = (labels: string): LooseEnd => ({
  text: `MATCH (n:${labels}) WHERE NOT ${isWritten('n.recordedFrom')} RETURN null, n.id LIMIT 1`,
  problem: (name) => `a state of ${name} begins with no write`,
});

const endsNowhere = (labels: string): LooseEnd => ({
  text: `MATCH (n:${labels})
         WHERE coalesce(n.recordedTo <> $open AND NOT ${isWritten('n.recordedTo')}, true)
         RETURN null, n.id LIMIT 1`,
  problem: (name) => `a state of ${name} ends with no write`,
});

/**
 * What walking the chain does not come upon, since no entry names it: things added beside the chain.
 * Null where there is none.
 */
export async function looseEnd(database: Database, schema: GraphQLSchema): Promise<Finding | null> {
  const states = ['State', labelsOf(schema, 'ROWS')].filter((labels) => labels !== '');
  const ends = [
    ADDED_WRITE,
    UNWRITTEN_RECORD,
    unlabelledRecord(schema),
    ...states.flatMap((labels) => [beginsNowhere(labels), endsNowhere(labels)]),
  ];
  for (const { text, problem } of ends) {
    const [row] = await database.read(text, { open: STILL_CURRENT });
    if (row === undefined) continue;
    const [entry, name] = row as readonly [string | null, string | null];
    return { entry, problem: problem(name ?? 'something without an id') };
  }
  return null;
}

function labelsOf(schema: GraphQLSchema, history: HistoryKeeping): string {
  return nodeTypes(schema)
    .filter((type) => nodeMapping(type).history === history)
    .flatMap(({ name }) => [name, pastLabel(name)])
    .join('|');
}
