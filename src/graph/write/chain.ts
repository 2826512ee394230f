import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { hashOf } from './content.js';

/** A digest over a list that need never be held as a whole: each line goes in by itself, in order. */
export class ListDigest {
  private readonly hash = createHash('sha256');
  private count = 0;

  add(...parts: readonly string[]): void {
    this.hash.update(`${canonicalize(parts) ?? ''}\n`);
    this.count += 1;
  }

  /** How many lines went in and their digest; nothing can be added after this. */
  close(): { readonly count: number; readonly digest: string } {
    return { count: this.count, digest: this.hash.digest('hex') };
  }
}

/** A state, or a row, that a write opened: its names and the digest of what it says. */
export interface OpenedState {
  readonly id: string;
  readonly stateId: string;
  readonly digest: string;
}

/** A state, or a row, that a write ended. */
export interface EndedState {
  readonly id: string;
  readonly stateId: string;
  /** The record that it was merged into with that: one, unless somebody altered the store. */
  readonly into?: readonly string[];
}

/** What goes into the digest of a state that ended: where the record leads from then on as well. */
export const endedParts = ({ id, stateId, into = [] }: EndedState): readonly string[] => [
  id,
  stateId,
  ...into,
];

/** Lists that go into the chain stand in the order of ids, so that a check can page through them. */
function inIdOrder<T extends { readonly id: string }>(list: readonly T[]): readonly T[] {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What an entry of a chain holds besides its hash and the one before; all of it is hashed. */
export type EntryFacts = Readonly<Record<string, string | number | null>>;

/** RFC 8785 JSON of an entry, with the hash of the one before in it, through SHA-256. */
export function entryHash(previousHash: string, facts: EntryFacts): string {
  return hashOf({ ...facts, previousHash });
}

/** How a chain begins: which writes were there before it and were taken in later, and when. */
export interface Genesis {
  readonly through: number;
  readonly takenInAt: string | null;
}

export function genesisHash({ through, takenInAt }: Genesis): string {
  return hashOf({ genesis: 'writes', through, takenInAt });
}

/** A graph that has had the chain from its first write on. */
export const GENESIS_FROM_THE_FIRST: Genesis = { through: 0, takenInAt: null };

/** A graph holds writes of a version that kept no chain; they are taken in at a start. */
export class WritesOutsideChain extends Error {
  override readonly name = 'WritesOutsideChain';
}

/** What a write made of the graph, as its entry in the chain says it. */
export interface WriteEffects {
  readonly opened: readonly OpenedState[];
  readonly ended: readonly EndedState[];
}

/** The same as counts and digests. */
export function effectFacts({ opened, ended }: WriteEffects) {
  const openedList = new ListDigest();
  for (const { id, stateId, digest } of inIdOrder(opened)) openedList.add(id, stateId, digest);
  const endedList = new ListDigest();
  for (const state of inIdOrder(ended)) endedList.add(...endedParts(state));
  return listFacts(openedList, endedList);
}

export function listFacts(openedList: ListDigest, endedList: ListDigest) {
  const [open, end] = [openedList.close(), endedList.close()];
  return {
    opened: open.count,
    openedDigest: open.digest,
    ended: end.count,
    endedDigest: end.digest,
  };
}

/** What stands in an entry by itself; everything else of it stands there as salted digests. */
export const WRITE_FACTS: readonly string[] = [
  'id',
  'sequence',
  'recordedAt',
  'opened',
  'openedDigest',
  'ended',
  'endedDigest',
  'dataVersion',
];

/** Of an entry itself: what it holds of the chain. */
export const CHAIN_LINKS: readonly string[] = ['previousHash', 'hash'];
