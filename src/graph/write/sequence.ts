import neo4j from 'neo4j-driver';
import { type Transaction } from '../database.js';
import { nextInstant } from '../values/instant.js';
import {
  effectFacts,
  entryHash,
  GENESIS_FROM_THE_FIRST,
  genesisHash,
  WritesOutsideChain,
  type WriteEffects,
} from './chain.js';
import { sealOf, type Values } from './seal.js';

/** Where the recorded order and the chain of writes stand; locked until the transaction ends. */
export interface Sequence {
  readonly value: number;
  readonly dataVersion: number;
  readonly lastRecordedAt: string | null;
  /** The hash of the last write, which the next one takes up. */
  readonly chainHash: string;
}

/** Who writes, why, and under which key a repetition is known. */
export interface WriteOrder {
  readonly actor: string;
  /** By which function the actor writes, as it is shown to those who may not know who it was. */
  readonly actorKind?: string;
  readonly reason: string;
  /** The submission that the states of this write belong to. */
  readonly submission?: string;
  readonly idempotencyKey?: string;
  readonly inputHash: string;
}

/** One write of the sequence, from its first statement to its last. */
export interface Writing {
  readonly id: string;
  readonly recordedAt: string;
  readonly sequence: Sequence;
  readonly order: WriteOrder;
}

/**
 * Takes the one lock that all writers share. Recorded instants are given out under it, so that
 * recorded order is commit order.
 */
export async function lockSequence(transaction: Transaction): Promise<Sequence> {
  const [row] = await transaction.run(
    `MERGE (w:WriteSequence {id: 'write-sequence'})
     ON CREATE SET w.value = 0, w.dataVersion = 0
     SET w.id = 'write-sequence'
     RETURN w.value, w.dataVersion, w.recordedAt, w.chainHash`,
    {},
  );
  const [value, dataVersion, lastRecordedAt, head] = row as readonly [
    number,
    number,
    string | null,
    string | null,
  ];
  return { value, dataVersion, lastRecordedAt, chainHash: head ?? firstHash(value) };
}

function firstHash(writesBefore: number): string {
  if (writesBefore === 0) return genesisHash(GENESIS_FROM_THE_FIRST);
  throw new WritesOutsideChain(
    `The graph holds ${writesBefore} writes outside of the audit chain; start Pangolink or run "pangolink seed" once, which takes them in.`,
  );
}

/** Moves the sequence on and leaves the `Write` that the states of this transaction link to. */
export async function recordWrite(
  transaction: Transaction,
  sequence: Sequence,
  order: WriteOrder,
): Promise<Writing> {
  const next = sequence.value + 1;
  const recordedAt = nextInstant(Date.now(), sequence.lastRecordedAt);
  const id = `write:${next}`;
  await transaction.run(
    `MATCH (w:WriteSequence {id: 'write-sequence'}) SET w.value = $next, w.recordedAt = $recordedAt
     CREATE (n:Write {id: $id, sequence: $next, recordedAt: $recordedAt}) SET n += $order`,
    { id, next: neo4j.int(next), recordedAt, order: sealedValues(order) },
  );
  return { id, recordedAt, sequence, order };
}

/** What a write did, as it is closed with. */
export interface ClosingEffects extends WriteEffects {
  readonly isPublic: boolean;
  /** What was erased and what stands instead: see `vouched`. */
  readonly erased?: readonly string[];
}

const sealedValues = (order: WriteOrder): Values => ({ ...order });

/**
 * The last statement of a write: closes its entry in the chain and moves the head of the chain onto
 * it. Only what changes for everyone moves the version that everyone sees.
 */
export async function closeWrite(
  transaction: Transaction,
  { id, recordedAt, sequence, order }: Writing,
  effects: ClosingEffects,
): Promise<void> {
  const erased = effects.erased?.length ? { erased: effects.erased } : {};
  const seal = sealOf({ ...sealedValues(order), ...erased });
  const facts = {
    ...effectFacts(effects),
    dataVersion: sequence.dataVersion + Number(effects.isPublic),
  };
  const hash = entryHash(sequence.chainHash, {
    id,
    sequence: sequence.value + 1,
    recordedAt,
    ...facts,
    contentDigest: seal.auditDigest,
  });
  const { opened, ended, dataVersion } = facts;
  await transaction.run(
    `MATCH (w:Write {id: $id}) MATCH (s:WriteSequence {id: 'write-sequence'})
     SET w += $entry, s.chainHash = $entry.hash, s.dataVersion = $entry.dataVersion,
       s.publicRecordedAt = coalesce($publicRecordedAt, s.publicRecordedAt)`,
    {
      id,
      entry: {
        ...facts,
        ...erased,
        opened: neo4j.int(opened),
        ended: neo4j.int(ended),
        dataVersion: neo4j.int(dataVersion),
        ...seal,
        previousHash: sequence.chainHash,
        hash,
      },
      publicRecordedAt: effects.isPublic ? recordedAt : null,
    },
  );
}
