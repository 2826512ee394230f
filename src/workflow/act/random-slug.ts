import { randomBytes } from 'node:crypto';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Random signs: an id with them tells nothing of how many others there are. */
export function randomSigns(count: number): string {
  return [...randomBytes(count)].map((byte) => BASE32.charAt(byte % 32)).join('');
}

const RANDOM_SIGNS = 8;
const YEAR = /^\d{4}(?=$|[-~?%])/;

/**
 * A slug that says when, and what makes it nobody's guess. No word of a title stands in it and no
 * place: those may name a person, or a submitter who is not to be named, and whatever is erased or
 * changed later, an id stays.
 */
export function slugOf(fields: Readonly<Record<string, unknown>>): string {
  const [year] = textsIn(fields).flatMap((text) => YEAR.exec(text)?.[0] ?? []);
  return [year, randomSigns(RANDOM_SIGNS)].filter((part) => part !== undefined).join('-');
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
