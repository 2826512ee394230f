/** An outcome of units at times; treatment is given to clusters of units, such as jurisdictions of sites. */
export interface TreatedPanel {
  readonly units: readonly string[];
  readonly clusters: readonly string[];
  readonly times: readonly number[];
  readonly outcome: readonly number[];
  readonly treated: ReadonlySet<string>;
}

/** What is asked of the treated beside the others, by time: a step for a difference, a line for a trend. */
export type Shape = (time: number) => number;

/** 1 from a time on: the contrast is then the difference in differences. */
export const stepAt =
  (from: number): Shape =>
  (time) =>
    Number(time >= from);

/** Some rows of a panel. */
export const rowsOf = (panel: TreatedPanel, rows: readonly number[]): TreatedPanel => ({
  units: rows.map((row) => panel.units[row] ?? ''),
  clusters: rows.map((row) => panel.clusters[row] ?? ''),
  times: rows.map((row) => panel.times[row] ?? 0),
  outcome: rows.map((row) => panel.outcome[row] ?? 0),
  treated: panel.treated,
});
