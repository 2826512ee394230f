import { type Database } from '../../graph/database.js';
import { GENESIS_FROM_THE_FIRST, genesisHash, type Genesis } from '../../graph/write/chain.js';
import { type StoredWrite } from './check-entry.js';
import { type Finding } from './finding.js';

/** Where a walk through the chain stands: the last entry that held, and what everyone saw by then. */
export interface ChainEnd {
  readonly sequence: number;
  readonly recordedAt: string | null;
  readonly hash: string;
  /** Null where it is not known, in the part that was taken in. */
  readonly dataVersion: number | null;
  /** Undefined where it is not known. */
  readonly publicRecordedAt: string | null | undefined;
}

export function beginningOf(genesis: Genesis): ChainEnd {
  const isKnown = genesis.through === 0;
  return {
    sequence: 0,
    recordedAt: null,
    hash: genesisHash(genesis),
    dataVersion: isKnown ? 0 : null,
    publicRecordedAt: isKnown ? null : undefined,
  };
}

export function endAfter(end: ChainEnd, write: StoredWrite): ChainEnd {
  const { sequence, recordedAt, hash } = write;
  const dataVersion = write.dataVersion ?? null;
  const isPublic = end.dataVersion !== null && dataVersion !== end.dataVersion;
  return {
    sequence,
    recordedAt,
    hash,
    dataVersion,
    publicRecordedAt: isPublic ? recordedAt : end.publicRecordedAt,
  };
}

/** What the one node that gives writes their place holds. */
export interface StoredSequence {
  readonly value: number;
  readonly recordedAt: string | null;
  readonly hash: string | null;
  readonly dataVersion: number;
  readonly publicRecordedAt: string | null;
}

const EMPTY: StoredSequence = {
  value: 0,
  recordedAt: null,
  hash: null,
  dataVersion: 0,
  publicRecordedAt: null,
};

export async function storedSequence(database: Database): Promise<StoredSequence> {
  const [row] = await database.read(
    `MATCH (s:WriteSequence {id: 'write-sequence'})
     RETURN s.value, s.recordedAt, s.chainHash, s.dataVersion, s.publicRecordedAt`,
    {},
  );
  if (row === undefined) return EMPTY;
  const [value, recordedAt, hash, dataVersion, publicRecordedAt] = row;
  return { value, recordedAt, hash, dataVersion, publicRecordedAt } as StoredSequence;
}

export async function storedGenesis(database: Database): Promise<Genesis> {
  const [row] = await database.read(
    `MATCH (g:AuditGenesis {id: 'writes'}) RETURN g.through, g.takenInAt`,
    {},
  );
  if (row === undefined) return GENESIS_FROM_THE_FIRST;
  const [through, takenInAt] = row as readonly [number, string];
  return { through, takenInAt };
}

/** The sequence must stand where the walk ended, or the last entries were cut off. */
export function endFinding(stored: StoredSequence, end: ChainEnd): Finding | null {
  if (end.sequence < stored.value) {
    return { entry: `write:${end.sequence + 1}`, problem: 'it is missing' };
  }
  const isKnown = end.dataVersion !== null;
  const isRight =
    stored.recordedAt === end.recordedAt &&
    (end.sequence === 0 || stored.hash === end.hash) &&
    (!isKnown || stored.dataVersion === end.dataVersion) &&
    (end.publicRecordedAt === undefined || stored.publicRecordedAt === end.publicRecordedAt);
  if (isRight) return null;
  return {
    entry: `write:${end.sequence}`,
    problem: 'the sequence of writes does not stand where its last entry left it',
  };
}
