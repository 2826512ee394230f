import { type RawRecord } from '../../graph/write/parse-record.js';

/**
 * What is said in a draft after something more was sent: what is left out stays as it was, null
 * clears, a value replaces what the whole field held.
 */
export function mergeInput(before: RawRecord, given: RawRecord): RawRecord {
  const said = Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => [field, withoutNothing(value)] as const);
  const merged = { ...before, ...Object.fromEntries(said) };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => !isNothing(value)));
}

const isNothing = (value: unknown): boolean =>
  value === null || (Array.isArray(value) && value.length === 0);

/** Values of inputs as plain JSON; a member that is null says nothing. An object of nothing is null. */
export function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => withoutNothing(item)).filter((item) => item !== null);
  }
  if (typeof value !== 'object' || value === null) return value ?? null;
  const members = Object.entries(value)
    .map(([name, inner]) => [name, withoutNothing(inner)] as const)
    .filter(([, inner]) => inner !== null);
  return members.length === 0 ? null : Object.fromEntries(members);
}
