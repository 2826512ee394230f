import neo4j from 'neo4j-driver';
import { type Transaction } from '../database.js';
import { nextInstant } from '../values/instant.js';

/** Where the recorded order stands; locked until the transaction ends. */
export interface Sequence {
  readonly value: number;
  readonly dataVersion: number;
  readonly lastRecordedAt: string | null;
}

/** Who writes, why, and under which key a repetition is known. */
export interface WriteOrder {
  readonly actor: string;
  readonly reason: string;
  readonly idempotencyKey?: string;
  readonly inputHash: string;
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
     RETURN w.value, w.dataVersion, w.recordedAt`,
    {},
  );
  const [value, dataVersion, lastRecordedAt] = row as readonly [number, number, string | null];
  return { value, dataVersion, lastRecordedAt };
}

export function recordedInstant({ lastRecordedAt }: Sequence): string {
  return nextInstant(Date.now(), lastRecordedAt);
}

/** Moves the sequence on and leaves the `Write` that the states of this transaction link to. */
export async function recordWrite(
  transaction: Transaction,
  sequence: Sequence,
  { actor, reason, idempotencyKey, inputHash }: WriteOrder,
  recordedAt: string,
): Promise<string> {
  const next = sequence.value + 1;
  const id = `write:${next}`;
  await transaction.run(
    `MATCH (w:WriteSequence {id: 'write-sequence'}) SET w.value = $next, w.recordedAt = $recordedAt
     CREATE (:Write {id: $id, sequence: $next, recordedAt: $recordedAt, actor: $actor, reason: $reason,
       idempotencyKey: $idempotencyKey, inputHash: $inputHash})`,
    {
      id,
      next: neo4j.int(next),
      recordedAt,
      actor,
      reason,
      idempotencyKey: idempotencyKey ?? null,
      inputHash,
    },
  );
  return id;
}

/** Only what changes for everyone moves the version that everyone sees. */
export async function raiseDataVersion(
  transaction: Transaction,
  { dataVersion }: Sequence,
  recordedAt: string,
): Promise<void> {
  await transaction.run(
    `MATCH (w:WriteSequence {id: 'write-sequence'})
     SET w.dataVersion = $next, w.publicRecordedAt = $recordedAt`,
    { next: neo4j.int(dataVersion + 1), recordedAt },
  );
}
