import { createHash, createHmac, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import { hashOf } from './content.js';

/**
 * A digest of what a node says, made so that a single value can later be erased and the digest still
 * be checked. Each value has a digest of its own, with a salt of its own that comes from the one salt
 * of the node; the digest of the node covers these. Whoever erases a value leaves its digest and
 * destroys its salt, so nobody can find the value again by trying.
 */
export interface Seal {
  /** Gone where a value was erased: what is left of the salts then stands in `auditSalts`. */
  readonly auditSalt: string | null;
  readonly auditDigest: string;
  /** Of values that still stand, after an erasure: `<salt> <name>`. */
  readonly auditSalts?: readonly string[] | null;
  /** Of erased values: `<digest> <name>`. */
  readonly auditErased?: readonly string[] | null;
}

export type Values = Readonly<Record<string, unknown>>;

/** Properties that hold a seal and so stand outside of it. */
export const SEAL_PROPERTIES: readonly string[] = [
  'auditSalt',
  'auditDigest',
  'auditSalts',
  'auditErased',
];

const SALT_BYTES = 16;

export function sealOf(values: Values): Seal {
  const auditSalt = randomBytes(SALT_BYTES).toString('hex');
  return { auditSalt, auditDigest: digestOf(values, { auditSalt }) };
}

/** The digest of a row: rows are published as they are, so nothing of one is ever erased. */
export function rowDigest(values: Values): string {
  return hashOf(Object.fromEntries(reported(values)));
}

/** The digest of values under the salts of a seal, to be compared with the one that it holds. */
export function digestOf(values: Values, seal: Omit<Seal, 'auditDigest'>): string {
  const salts = pairsOf(seal.auditSalts);
  const leaves = reported(values).map(([name, value]) => {
    const salt = seal.auditSalt === null ? salts.get(name) : saltFor(seal.auditSalt, name);
    return [name, leafOf(name, value, salt ?? '')] as const;
  });
  return hashOf({ standing: Object.fromEntries([...pairsOf(seal.auditErased), ...leaves]) });
}

/** The seal of the same node after the values of some names were erased from it. */
export function sealWithout(values: Values, seal: Seal, erased: readonly string[]): Seal {
  const salts = pairsOf(seal.auditSalts);
  const known = reported(values).map(([name, value]) => {
    const salt = seal.auditSalt === null ? salts.get(name) : saltFor(seal.auditSalt, name);
    return { name, value, salt: salt ?? '' };
  });
  const gone = known.filter(({ name }) => erased.includes(name));
  return {
    auditSalt: null,
    auditDigest: seal.auditDigest,
    auditSalts: known
      .filter(({ name }) => !erased.includes(name))
      .map(({ name, salt }) => `${salt} ${name}`),
    auditErased: [
      ...(seal.auditErased ?? []),
      ...gone.map(({ name, value, salt }) => `${leafOf(name, value, salt)} ${name}`),
    ],
  };
}

/** The names of values that were erased under a seal. */
export function erasedNames({ auditErased }: Pick<Seal, 'auditErased'>): readonly string[] {
  return [...pairsOf(auditErased).keys()];
}

/** What is not reported is not stored either, so it has no digest. */
function reported(values: Values): readonly (readonly [string, unknown])[] {
  return Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
}

function saltFor(salt: string, name: string): string {
  return createHmac('sha256', salt)
    .update(name)
    .digest('hex')
    .slice(0, 2 * SALT_BYTES);
}

function leafOf(name: string, value: unknown, salt: string): string {
  return createHash('sha256')
    .update(canonicalize([salt, name, value]) ?? '')
    .digest('hex');
}

/** `<text> <name>` of a stored list, by name; a name may hold spaces. */
function pairsOf(stored: readonly string[] | null | undefined): ReadonlyMap<string, string> {
  return new Map(
    (stored ?? []).map((pair) => {
      const cut = pair.indexOf(' ');
      return [pair.slice(cut + 1), pair.slice(0, cut)];
    }),
  );
}
