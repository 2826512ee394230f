/** One figure of a simulation, with the range in which chance alone may put it. */
export interface SimulationRow {
  readonly scenario: string;
  /** What was planted, for example "no link" or "effect 0.5". */
  readonly setting: string;
  /** What was counted, for example "coverage of the 95 % interval". */
  readonly measure: string;
  /** Data sets that it rests on. */
  readonly n: number;
  readonly value: number;
  /** What it should be; null where there is no such number, as for power. */
  readonly expected: number | null;
  /** Where it may lie by simulation error alone if all is right; null where nothing is expected. */
  readonly within: readonly [number, number] | null;
}

export interface SimulationOrder {
  /** Data sets for each setting. */
  readonly runs: number;
  readonly seed: number;
  /** Hears how far it is, in words. */
  readonly report: (line: string) => void;
}

/** Data with a planted truth, and how well the analyses find it. */
export interface Scenario {
  readonly name: string;
  /** Data sets for each setting, in the short form and in the long one. */
  readonly runs: { readonly quick: number; readonly full: number };
  readonly run: (order: SimulationOrder) => readonly SimulationRow[];
}

/** Where a share of n data sets may lie by chance alone: three standard errors to each side. */
function shareWithin(expected: number, n: number): readonly [number, number] {
  const reach = 3 * Math.sqrt((expected * (1 - expected)) / n);
  return [Math.max(0, expected - reach), Math.min(1, expected + reach)];
}

/** A row for a share that should have a value. */
export const shareRow = (
  { scenario, setting, measure }: Pick<SimulationRow, 'scenario' | 'setting' | 'measure'>,
  { hits, n, expected }: { readonly hits: number; readonly n: number; readonly expected: number },
): SimulationRow => ({
  scenario,
  setting,
  measure,
  n,
  value: hits / n,
  expected,
  within: shareWithin(expected, n),
});
