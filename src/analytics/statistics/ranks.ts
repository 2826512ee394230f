/**
 * Ranks from 1; equal values share the mean of the ranks that they span. Own code: `simple-statistics`
 * ranks so within its rank correlation but does not give the ranks out, and permutations need them once.
 */
export function midRanks(values: readonly number[]): number[] {
  const order = values
    .map((value, position) => ({ value, position }))
    .sort((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length).fill(0);
  let start = 0;
  while (start < order.length) {
    const run = order.slice(start).findIndex(({ value }) => value !== order[start]?.value);
    const end = run === -1 ? order.length : start + run;
    for (const { position } of order.slice(start, end)) ranks[position] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}
