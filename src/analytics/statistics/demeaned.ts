import { rowsByGroup } from './groups.js';

/** Differences this small beside the values are rounding: the values are alike within each group. */
const ROUNDING = 1e-12;

/** Values less the weighted mean of their group; exactly zero where nothing but rounding is left. */
export function demeaned(
  values: readonly number[],
  groups: readonly string[],
  weights: readonly number[],
): number[] {
  const means = new Array<number>(values.length).fill(0);
  for (const rows of rowsByGroup(groups).values()) {
    let sum = 0;
    let weight = 0;
    for (const row of rows) {
      sum += (weights[row] ?? 0) * (values[row] ?? 0);
      weight += weights[row] ?? 0;
    }
    for (const row of rows) means[row] = sum / weight;
  }
  const rest = values.map((value, row) => value - (means[row] ?? 0));
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return rest.every((value) => Math.abs(value) <= ROUNDING * largest) ? rest.map(() => 0) : rest;
}
