/** Rows of one statement: few enough for the memory of a transaction, many enough to be fast. */
const ROWS_PER_STATEMENT = 2000;

export function batches<T>(rows: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(rows.length / ROWS_PER_STATEMENT);
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * ROWS_PER_STATEMENT, (index + 1) * ROWS_PER_STATEMENT),
  );
}
