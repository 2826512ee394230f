/** The values that records have in one field: none where it is not reported, each once. */
export function valuesOf(stored: unknown): readonly string[] {
  if (stored === null || stored === undefined) return [];
  const values: readonly unknown[] = Array.isArray(stored) ? stored : [stored];
  return [...new Set(values.map(String))];
}
