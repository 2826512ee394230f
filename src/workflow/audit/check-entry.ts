import { CHAIN_LINKS, entryHash, type EntryFacts } from '../../graph/write/chain.js';
import { digestOf, SEAL_PROPERTIES } from '../../graph/write/seal.js';
import { storedSeal } from '../../graph/write/stored-digest.js';
import { without } from '../../graph/write/stored-states.js';

/** A write as it is stored, with its entry in the chain. */
export interface StoredWrite {
  readonly id: string;
  readonly sequence: number;
  readonly recordedAt: string;
  readonly opened: number;
  readonly openedDigest: string;
  readonly ended: number;
  readonly endedDigest: string;
  /** Absent where it is not known, in the part of a chain that was taken in. */
  readonly dataVersion?: number;
  readonly hash: string;
}

/** What is wrong with an entry itself, whatever became of its states; null where nothing is. */
export function entryProblem(
  properties: Readonly<Record<string, unknown>>,
  factNames: readonly string[],
  previousHash: string,
): string | null {
  const seal = storedSeal(properties);
  const sealed = without(properties, [...factNames, ...CHAIN_LINKS, ...SEAL_PROPERTIES]);
  if (digestOf(sealed, seal) !== seal.auditDigest) {
    return 'who did it, why or from what is not what was written';
  }
  if (properties['previousHash'] !== previousHash) return 'it does not follow the entry before it';
  const facts = factNames.map((name) => [name, properties[name] ?? null] as const);
  const entry = Object.fromEntries(facts) as EntryFacts;
  const hash = entryHash(previousHash, { ...entry, contentDigest: seal.auditDigest });
  return hash === properties['hash'] ? null : 'its hash does not fit what it holds';
}
