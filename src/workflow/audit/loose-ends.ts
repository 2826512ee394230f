import { setTimeout } from 'node:timers/promises';
import { type GraphQLSchema } from 'graphql';
import { type Database } from '../../graph/database.js';
import { pastLabel } from '../../graph/guard.js';
import { type HistoryKeeping, typesKeptAs } from '../../graph/mapping.js';
import { STILL_CURRENT } from '../../graph/values/instant.js';
import { type Finding } from './finding.js';

const CANDIDATES = 'ORDER BY place LIMIT 100';
/** How long to wait before each further look, in milliseconds. */
const FURTHER_LOOKS_AFTER = [100, 400, 1000];

/**
 * Looks for one thing that no entry of the chain knows: gives an entry, if it has one, its name, and the
 * place where it was found.
 */
interface LooseEnd {
  readonly text: string;
  readonly problem: (name: string) => string;
}

const isWritten = (instant: string): string =>
  `EXISTS { MATCH (w:Write) WHERE w.recordedAt = ${instant} }`;

const ADDED_WRITE: LooseEnd = {
  text: `MATCH (w:Write) OPTIONAL MATCH (s:WriteSequence {id: 'write-sequence'})
         WITH w, s WHERE coalesce(NOT (w.sequence >= 1 AND w.sequence <= s.value), true)
         RETURN w.id AS entry, w.id AS name, elementId(w) AS place ${CANDIDATES}`,
  problem: () => 'it was added: the sequence of writes never came to it',
};

const UNWRITTEN_RECORD: LooseEnd = {
  text: `MATCH (n:Entity) WHERE NOT EXISTS { (n)-[:STATE]->(:State) }
         RETURN null AS entry, n.id AS name, elementId(n) AS place ${CANDIDATES}`,
  problem: (name) => `the record ${name} was never written`,
};

const unlabelledRecord = (schema: GraphQLSchema): LooseEnd => ({
  text: `MATCH (n:${labelsOf(schema, 'STATES')}) WHERE NOT n:Entity
         RETURN null AS entry, n.id AS name, elementId(n) AS place ${CANDIDATES}`,
  problem: (name) => `${name} has the label of a record and was never written as one`,
});

const beginsNowhere = (labels: string): LooseEnd => ({
  text: `MATCH (n:${labels}) WHERE NOT ${isWritten('n.recordedFrom')}
         RETURN null AS entry, n.id AS name, elementId(n) AS place ${CANDIDATES}`,
  problem: (name) => `a state of ${name} begins with no write`,
});

const endsNowhere = (labels: string): LooseEnd => ({
  text: `MATCH (n:${labels})
         WHERE coalesce(n.recordedTo <> $open AND NOT ${isWritten('n.recordedTo')}, true)
         RETURN null AS entry, n.id AS name, elementId(n) + coalesce(n.recordedTo, '') AS place ${CANDIDATES}`,
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
    const found = await lastingly(() => candidates(database, text));
    if (found !== null) {
      return { entry: found.entry, problem: problem(found.name ?? 'something without an id') };
    }
  }
  return null;
}

interface Candidate {
  readonly entry: string | null;
  readonly name: string | null;
  readonly place: string;
}

async function candidates(database: Database, text: string): Promise<readonly Candidate[]> {
  const rows = await database.read(text, { open: STILL_CURRENT });
  return (rows as readonly (readonly [string | null, string | null, string])[]).map(
    ([entry, name, place]) => ({ entry, name, place }),
  );
}

/**
 * The first candidate that every look comes upon. A statement beside writers may see a state before it sees the
 * write that opened or ended it, and the next look may see another such pair: only what stays is a finding.
 */
async function lastingly(look: () => Promise<readonly Candidate[]>): Promise<Candidate | null> {
  let lasting = await look();
  for (const pause of FURTHER_LOOKS_AFTER) {
    if (lasting.length === 0) return null;
    await setTimeout(pause);
    const places = new Set((await look()).map(({ place }) => place));
    lasting = lasting.filter(({ place }) => places.has(place));
  }
  return lasting[0] ?? null;
}

function labelsOf(schema: GraphQLSchema, history: HistoryKeeping): string {
  return typesKeptAs(history, schema)
    .flatMap(({ name }) => [name, pastLabel(name)])
    .join('|');
}
