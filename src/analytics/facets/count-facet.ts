import { valuesOf } from './values-of.js';

/** What records have stored in one field, and how many records have just that. */
export interface StoredCount {
  readonly stored: unknown;
  readonly records: number;
}

export interface FacetCount {
  readonly values: readonly { readonly value: string; readonly records: number }[];
  readonly notReported: number;
}

/**
 * Counts records by the values of one field, by the name of the value and never by the count. A record
 * that has several values counts under each; of those in `declared` none is left out.
 */
export function countFacet(
  stored: readonly StoredCount[],
  declared: readonly string[],
): FacetCount {
  const counts = new Map(declared.map((value) => [value, 0]));
  let notReported = 0;
  for (const each of stored) {
    const values = valuesOf(each.stored);
    if (values.length === 0) notReported += each.records;
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + each.records);
  }
  const values = [...counts]
    .map(([value, records]) => ({ value, records }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
  return { values, notReported };
}
