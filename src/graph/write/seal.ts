import { createHash, createHmac, randomBytes } from 'node:crypto';
import { hashOf } from './content.js';

/**
 * A digest of what a node says, made so that a single value can later be erased and the digest still
 * be checked. Each value has a digest of its own, with a salt of its own that comes from the one salt
 * of the node; the digest of the node covers these. Whoever erases a value leaves its digest and
 * destroys its salt, so nobody can find the value again by trying. What stands in its place has a new
 * salt: the write that erased vouches for it, see `vouched`.
 */
export interface Seal {
  /** Gone where a value was erased: what is left of the salts then stands in `auditSalts`. */
  readonly auditSalt: string | null;
  readonly auditDigest: string;
  /** Of values that still stand, after an erasure: `<salt> <name>`. */
  readonly auditSalts?: readonly string[] | null;
  /** Of erased values: `<digest> <name>`; `- <name>` where there had been none. */
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
const NOTHING = '-';

export function sealOf(values: Values): Seal {
  const auditSalt = newSalt();
  return { auditSalt, auditDigest: digestOf(values, { auditSalt }) };
}

const newSalt = (): string => randomBytes(SALT_BYTES).toString('hex');

/** The digest of a row: rows are published as they are, so nothing of one is ever erased. */
export function rowDigest(values: Values): string {
  return hashOf(Object.fromEntries(reported(values)));
}

/** The digest of values under the salts of a seal, to be compared with the one that it holds. */
export function digestOf(values: Values, seal: Omit<Seal, 'auditDigest'>): string {
  const erased = pairsOf(seal.auditErased);
  const leaves = reported(values)
    .filter(([name]) => !erased.has(name))
    .map(([name, value]) => [name, leafOf(name, value, saltIn(seal, name))] as const);
  const kept = [...erased].filter(([, digest]) => digest !== NOTHING);
  return hashOf({ standing: Object.fromEntries([...kept, ...leaves]) });
}

/**
 * The seal of the same node after other values were put in the place of some, or null for nothing. Of
 * a value that was put there by an earlier erasure only the salt is destroyed: the digest that is kept
 * is that of the first.
 */
export function sealInstead(values: Values, seal: Seal, instead: Values): Seal {
  const before = pairsOf(seal.auditErased);
  const known = new Map(reported(values));
  const standing = [...known.keys()].filter((name) => !(name in instead));
  const gone = Object.keys(instead).filter((name) => !before.has(name));
  return {
    auditSalt: null,
    auditDigest: seal.auditDigest,
    auditSalts: [
      ...standing.map((name) => `${saltIn(seal, name)} ${name}`),
      ...reported(instead).map(([name]) => `${newSalt()} ${name}`),
    ],
    auditErased: [
      ...(seal.auditErased ?? []),
      ...gone.map((name) => {
        const value = known.get(name);
        const digest = value === undefined ? NOTHING : leafOf(name, value, saltIn(seal, name));
        return `${digest} ${name}`;
      }),
    ],
  };
}

/** The digest of what stands under a name now; of nothing, where nothing does. */
export function standingDigest(values: Values, seal: Seal, name: string): string {
  const value = values[name] ?? null;
  return value === null ? NOTHING : leafOf(name, value, saltIn(seal, name));
}

/** The names of values that were erased under a seal. */
export function erasedNames({ auditErased }: Pick<Seal, 'auditErased'>): readonly string[] {
  return [...pairsOf(auditErased).keys()];
}

/** Whether a seal with salts for each value has one for each that stands, and for no other. */
export function fitsStanding(values: Values, { auditSalt, auditSalts }: Seal): boolean {
  if (auditSalt !== null) return (auditSalts ?? null) === null;
  const names = [...pairsOf(auditSalts).keys()].sort();
  const standing = reported(values)
    .map(([name]) => name)
    .sort();
  return names.join('\n') === standing.join('\n');
}

/** What is not reported is not stored either, so it has no digest. */
function reported(values: Values): readonly (readonly [string, unknown])[] {
  return Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
}

function saltIn({ auditSalt, auditSalts }: Omit<Seal, 'auditDigest'>, name: string): string {
  return auditSalt === null ? (pairsOf(auditSalts).get(name) ?? '') : saltFor(auditSalt, name);
}

function saltFor(salt: string, name: string): string {
  return createHmac('sha256', salt)
    .update(name)
    .digest('hex')
    .slice(0, 2 * SALT_BYTES);
}

/** Stored values are texts, numbers, booleans and lists of these, of which RFC 8785 is plain JSON. */
function leafOf(name: string, value: unknown, salt: string): string {
  return createHash('sha256')
    .update(JSON.stringify([salt, name, value]))
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
