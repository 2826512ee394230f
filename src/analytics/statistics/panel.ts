import { rowsByGroup } from './groups.js';

/** Which unit, such as a site, and which time, such as a year, each row is of. */
export interface PanelRows {
  readonly units: readonly string[];
  readonly times: readonly string[];
}

/**
 * The rows that are left when every unit and every time that `isUninformative` tells of by its rows is
 * taken away, over and over: taking one away may leave another with nothing to say.
 */
export function informativeRows(
  { units, times }: PanelRows,
  isUninformative: (rows: readonly number[]) => boolean,
): number[] {
  let kept = units.map((_, row) => row);
  for (;;) {
    const without = [units, times].flatMap((names) =>
      [...rowsByGroup(kept.map((row) => names[row] ?? '')).values()]
        .map((positions) => positions.map((position) => kept[position] ?? 0))
        .filter(isUninformative),
    );
    if (without.length === 0) return kept;
    const left = new Set(without.flat());
    kept = kept.filter((row) => !left.has(row));
  }
}

/** For each name but the first, in order, a column that is 1 in its rows. */
export const dummies = (names: readonly string[]): number[][] =>
  [...new Set(names)]
    .sort()
    .slice(1)
    .map((name) => names.map((other) => Number(other === name)));
