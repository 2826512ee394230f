/** How many records of a kind were looked through. */
export interface Searched {
  readonly kind: string;
  readonly records: number;
}

/**
 * Records that were looked through by their kind, which their ids name; kinds in the order of the
 * alphabet. A kind that was looked for counts also where none was found.
 */
export function searchedIn(kinds: readonly string[], ids: readonly string[]): readonly Searched[] {
  const found = [...new Set(ids)].map(kindOf);
  return [...new Set([...kinds, ...found])].sort().map((kind) => ({
    kind,
    records: found.filter((other) => other === kind).length,
  }));
}

/** `platform-presence:a` is of the kind PlatformPresence. */
const kindOf = (id: string): string =>
  id
    .slice(0, id.indexOf(':'))
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
