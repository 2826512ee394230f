import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type GraphQLObjectType } from 'graphql';
import { type StoredValue } from '../values/value-shape.js';
import { type AccessFields } from './access-fields.js';

/** One relationship that a record owns: it starts at the record. */
export interface OwnRelation {
  readonly type: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, StoredValue>>;
}

/** What a record says, checked and ready to be written. */
export interface RecordContent {
  readonly type: GraphQLObjectType;
  readonly id: string;
  readonly properties: Readonly<Record<string, StoredValue>>;
  readonly relations: readonly OwnRelation[];
}

/** One write gives a record one content, so it names the record once. */
export class NamedTwice extends Error {
  override readonly name = 'NamedTwice';
}

export function refuseTwice(ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw new NamedTwice(`${id} stands twice in one write; nothing was written.`);
    seen.add(id);
  }
}

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** SHA-256 over RFC 8785 JSON, so that the same content has the same hash on any machine. */
export function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');
}

/** What is not reported leaves no trace in the hash: a new optional field changes nothing. */
export function contentHash(
  { properties, relations }: Pick<RecordContent, 'properties' | 'relations'>,
  { access, owner, readers, status }: AccessFields,
): string {
  return hashOf({
    properties: reported(properties),
    access: reported({ access, owner, readers, status }),
    relations: relations
      .map(({ type, to, properties: own }) => ({ type, to, ...reported(own) }))
      .map((relation) => canonicalize(relation) ?? '')
      .sort(),
  });
}

function reported(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(values).filter(
    ([, value]) =>
      value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(entries);
}

/**
 * A name for one state of a record. It is made from a digest of it and the instant, so it tells nothing
 * of how many other states there are. Where a state holds what not all of its readers may know, such as
 * its owner, the digest is a salted one: else they could try who it is until the name comes out.
 */
export function stateIdOf(id: string, digest: string, recordedAt: string): string {
  const name = createHash('sha256').update(`${id} ${digest} ${recordedAt}`).digest();
  return [...name.subarray(0, 16)].map((byte) => base32.charAt(byte % 32)).join('');
}
