/** Rows of one statement: few enough for the memory of a transaction, many enough to be fast. */
const ROWS_PER_STATEMENT = 2000;

export function batches<T>(
  rows: readonly T[],
  size = ROWS_PER_STATEMENT,
): readonly (readonly T[])[] {
  const count = Math.ceil(rows.length / size);
  return Array.from({ length: count }, (_, index) => rows.slice(index * size, (index + 1) * size));
}
