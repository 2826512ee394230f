/** The positions of the rows of each group, groups in order of their names, so that row order is alike. */
export function rowsByGroup(groups: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const name of [...new Set(groups)].sort()) rows.set(name, []);
  groups.forEach((name, row) => rows.get(name)?.push(row));
  return rows;
}
