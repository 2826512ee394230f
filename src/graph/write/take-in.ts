import neo4j from 'neo4j-driver';
import { type GraphQLSchema } from 'graphql';
import { type Database, type Transaction } from '../database.js';
import {
  endedParts,
  entryHash,
  genesisHash,
  listFacts,
  ListDigest,
  type Genesis,
} from './chain.js';
import { sealOf } from './seal.js';
import { sealedState, storedRowDigest } from './stored-digest.js';
import { StoredStates, type StoredState } from './stored-states.js';

/** Even the first write of a large store is sealed within this time. */
const TIMEOUT_MS = 600_000;

/**
 * Takes the writes of a version that kept no chain into it, each in a transaction of its own. A
 * genesis entry says which they are and when that was, for the chain vouches for them from then on
 * only. Safe to run again, and to be interrupted; while it runs nobody else can write.
 */
export async function takeInWrites(database: Database, schema: GraphQLSchema): Promise<number> {
  const genesis = await database.write(beginning);
  if (genesis === null) return 0;
  for (;;) {
    const next = await database.write(
      (transaction) => takeInNext(transaction, schema, genesis),
      TIMEOUT_MS,
    );
    if (next === null) return genesis.through;
  }
}

/** The genesis entry of a store that needs one, made where it is not there yet. */
async function beginning(transaction: Transaction): Promise<Genesis | null> {
  const [row] = await transaction.run(
    `MATCH (s:WriteSequence {id: 'write-sequence'}) WHERE s.value > 0 AND s.chainHash IS NULL
     SET s.id = 'write-sequence'
     MERGE (g:AuditGenesis {id: 'writes'})
     ON CREATE SET g.through = s.value, g.takenInAt = $now
     RETURN g.through, g.takenInAt`,
    { now: new Date().toISOString() },
  );
  if (row === undefined) return null;
  const [through, takenInAt] = row as readonly [number, string];
  return { through, takenInAt };
}

interface Outside {
  readonly id: string;
  readonly sequence: number;
  readonly recordedAt: string;
  readonly sealed: Readonly<Record<string, unknown>>;
  readonly previousHash: string | null;
  readonly dataVersion: number;
}

/** Seals the first write that is outside; null where there is none left. */
async function takeInNext(
  transaction: Transaction,
  schema: GraphQLSchema,
  genesis: Genesis,
): Promise<string | null> {
  const write = await firstOutside(transaction);
  if (write === null) return null;
  const { id, sequence, recordedAt } = write;
  const run = transaction.run.bind(transaction);
  const facts = await effectsOf(run, new StoredStates(run, schema), recordedAt);
  const seal = sealOf(write.sealed);
  const isLast = sequence === genesis.through;
  const previousHash = write.previousHash ?? genesisHash(genesis);
  // What version everyone saw is known of the last one only.
  const dataVersion = isLast ? write.dataVersion : null;
  const entry = {
    id,
    sequence,
    recordedAt,
    ...facts,
    dataVersion,
    contentDigest: seal.auditDigest,
  };
  const hash = entryHash(previousHash, entry);
  await transaction.run(
    `MATCH (w:Write {id: $id}) SET w += $entry
     WITH w WHERE $isLast MATCH (s:WriteSequence {id: 'write-sequence'}) SET s.chainHash = w.hash`,
    {
      id,
      isLast,
      entry: {
        ...facts,
        opened: neo4j.int(facts.opened),
        ended: neo4j.int(facts.ended),
        dataVersion: dataVersion === null ? null : neo4j.int(dataVersion),
        ...seal,
        previousHash,
        hash,
      },
    },
  );
  return isLast ? null : id;
}

async function firstOutside(transaction: Transaction): Promise<Outside | null> {
  const [row] = await transaction.run(
    `MATCH (s:WriteSequence {id: 'write-sequence'}) SET s.id = 'write-sequence'
     WITH s MATCH (w:Write) WHERE w.hash IS NULL
     WITH s, w ORDER BY w.sequence LIMIT 1
     OPTIONAL MATCH (before:Write {sequence: w.sequence - 1})
     RETURN w.id, w.sequence, w.recordedAt, properties(w), before.hash, s.dataVersion`,
    {},
  );
  if (row === undefined) return null;
  const [id, sequence, recordedAt, properties, previousHash, dataVersion] = row;
  const {
    id: _id,
    sequence: _sequence,
    recordedAt: _at,
    ...sealed
  } = properties as object & {
    id: string;
    sequence: number;
    recordedAt: string;
  };
  return { id, sequence, recordedAt, sealed, previousHash, dataVersion } as Outside;
}

type Run = Transaction['run'];

async function effectsOf(run: Run, states: StoredStates, at: string) {
  const opened = new ListDigest();
  for await (const page of states.openedAt(at)) {
    for (const { id, stateId, digest } of await sealStates(run, page))
      opened.add(id, stateId, digest);
  }
  for await (const page of states.rowsOpenedAt(at)) {
    for (const row of page) {
      opened.add(row.id, String(row.properties['stateId']), storedRowDigest(row));
    }
  }
  const ended = new ListDigest();
  for await (const page of states.endedAt(at)) {
    for (const state of page) ended.add(...endedParts(state));
  }
  for await (const page of states.rowsEndedAt(at)) {
    for (const row of page) ended.add(...endedParts(row));
  }
  return listFacts(opened, ended);
}

/** Gives states their seals; the last of a record also gets the marks that only its node had. */
async function sealStates(run: Run, states: readonly StoredState[]) {
  const sealed = states.map((state) => {
    const marks = marksOf(state);
    const properties = { ...state.properties, ...marks };
    const seal = sealOf(sealedState({ ...state, properties }));
    return { id: state.id, stateId: String(properties['stateId']), marks, seal };
  });
  await run(`UNWIND $states AS row MATCH (s:State {stateId: row.stateId}) SET s += row.added`, {
    states: sealed.map(({ stateId, marks, seal }) => ({ stateId, added: { ...marks, ...seal } })),
  });
  return sealed.map(({ id, stateId, seal }) => ({ id, stateId, digest: seal.auditDigest }));
}

function marksOf({ node }: StoredState): Readonly<Record<string, unknown>> {
  const { contentHash, seedHash } = node?.properties ?? {};
  return {
    ...(contentHash === undefined ? {} : { contentHash }),
    ...(seedHash === undefined ? {} : { seedHash }),
  };
}
