import { isRefusal, type Refusal } from '../../../src/analytics/estimate/refusal.js';
import { neweyWestErrors } from '../../../src/analytics/statistics/newey-west.js';
import { placeboClusterTest } from '../../../src/analytics/statistics/placebo-clusters.js';
import {
  randomStream,
  uniform,
  type RandomStream,
} from '../../../src/analytics/statistics/random-stream.js';
import { segmentedRegression } from '../../../src/analytics/statistics/segmented-regression.js';
import { studentT, type Inference } from '../../../src/analytics/statistics/student-t.js';
import { treatedContrast } from '../../../src/analytics/statistics/treated-contrast.js';
import { stepAt, type TreatedPanel } from '../../../src/analytics/statistics/treated-panel.js';
import { shareRow, type Scenario, type SimulationOrder, type SimulationRow } from '../scenario.js';

const SCENARIO = 'before-after';
const LEVEL = 0.95;
const SIZE = 0.05;
const CHANGE = 1;

function given<Answer extends object>(outcome: Answer | Refusal): Answer {
  if (isRefusal(outcome)) throw new Error(outcome.reason);
  return outcome;
}

/** Normal deviates (Box and Muller 1958) of which each goes on in part into the next. */
function autoregressive(stream: RandomStream, count: number, persistence: number): number[] {
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - uniform(stream))) * Math.cos(2 * Math.PI * uniform(stream));
  let last = normal() / Math.sqrt(1 - persistence ** 2);
  return Array.from({ length: count }, () => {
    const value = last;
    last = persistence * last + normal();
    return value;
  });
}

const covers = (inference: Inference | Refusal, truth: number): boolean => {
  const { lower, upper } = given(inference).interval;
  return lower <= truth && truth <= upper;
};

interface Measure {
  readonly measure: string;
  /** Null where it is told and not held to. */
  readonly expected: number | null;
}

interface Setting {
  readonly setting: string;
  readonly measures: readonly Measure[];
  /** What one data set says to each of the measures. */
  readonly hitsOf: (stream: RandomStream, index: number) => readonly boolean[];
}

function rowsOf(
  { setting, measures, hitsOf }: Setting,
  { runs, seed, report }: SimulationOrder,
): SimulationRow[] {
  const purpose = `simulate-${SCENARIO}-${setting}`;
  const found = Array.from({ length: runs }, (_, index) =>
    hitsOf(randomStream({ seed, purpose, index }), index),
  );
  report(setting);
  return measures.map(({ measure, expected }, position) => {
    const hits = found.filter((each) => each[position]).length;
    const of = { scenario: SCENARIO, setting, measure };
    if (expected !== null) return shareRow(of, { hits, n: runs, expected });
    return { ...of, n: runs, value: hits / runs, expected: null, within: null };
  });
}

/** A trend, a level that changes at a known time, and noise that persists. */
function brokenSeries(stream: RandomStream, years: readonly [number, number], rho: number) {
  const [before, after] = years;
  return autoregressive(stream, before + after, rho).map((noise, time) => ({
    time,
    value: 0.1 * time + (time >= before ? CHANGE : 0) + noise,
  }));
}

const SERIES = (
  [
    [10, 8],
    [15, 15],
  ] as const
).flatMap((years) => [0, 0.3, 0.6].map((rho) => ({ years, rho })));

const ofSeries = SERIES.map(({ years, rho }): Setting => {
  const [before, after] = years;
  return {
    setting: `one series, ${before} + ${after} years, persistence ${rho}`,
    measures: [
      { measure: 'coverage, change of level', expected: LEVEL },
      // With much persistence in few years it falls short.
      { measure: 'coverage, change of slope', expected: rho === 0 ? LEVEL : null },
      { measure: 'coverage of plain Newey-West, change of level', expected: null },
    ],
    hitsOf: (stream) => {
      const series = brokenSeries(stream, years, rho);
      const { fit, times, lag, ...changes } = given(segmentedRegression(series, before, LEVEL));
      const [error] = neweyWestErrors(fit, { times, lag });
      const plain = error && studentT(fit.coefficients[0] ?? 0, error, LEVEL);
      return [
        covers(changes.levelChange, CHANGE),
        covers(changes.slopeChange, 0),
        plain !== undefined && covers(plain, CHANGE),
      ];
    },
  };
});

const YEARS = 20;
const FROM = 10;
const PERSISTENCE = 0.5;

/** Places with levels, shocks common to all by year and persistent noise of their own; gaps at random. */
function panel(stream: RandomStream, places: number, treated: number): TreatedPanel {
  const common = autoregressive(stream, YEARS, PERSISTENCE);
  const rows = Array.from({ length: places }, (_, place) => {
    const level = 4 * uniform(stream);
    return autoregressive(stream, YEARS, PERSISTENCE).flatMap((noise, time) => {
      const value = level + (common[time] ?? 0) + noise;
      const isSeen = uniform(stream) > 0.1;
      return isSeen ? [{ place: `place ${place}`, time, value, isTreated: place < treated }] : [];
    });
  }).flat();
  return {
    units: rows.map(({ place }) => place),
    clusters: rows.map(({ place }) => place),
    times: rows.map(({ time }) => time),
    outcome: rows.map(({ value, time, isTreated }) =>
      isTreated && time >= FROM ? value + CHANGE : value,
    ),
    treated: new Set(rows.filter(({ isTreated }) => isTreated).map(({ place }) => place)),
  };
}

const PANELS = [
  { places: 24, treated: 1 },
  { places: 24, treated: 3 },
  { places: 12, treated: 6 },
];

const ofPanels = PANELS.map(({ places, treated }): Setting => ({
  setting: `${treated} of ${places} places treated`,
  measures: [
    { measure: 'coverage, difference in differences', expected: LEVEL },
    { measure: 'rejected at 5 % at a made-up date, where nothing was done', expected: SIZE },
  ],
  hitsOf: (stream) => {
    const whole = panel(stream, places, treated);
    const found = given(treatedContrast(whole, stepAt(FROM), LEVEL));
    const placebo = given(treatedContrast(earlier(whole), stepAt(FROM / 2), LEVEL));
    return [covers(found.inference, CHANGE), !covers(placebo.inference, 0)];
  },
}));

function earlier(whole: TreatedPanel): TreatedPanel {
  const rows = whole.times.flatMap((time, row) => (time < FROM ? [row] : []));
  const of = <Value>(column: readonly Value[]) => column.filter((_, row) => rows.includes(row));
  return {
    units: of(whole.units),
    clusters: of(whole.clusters),
    times: of(whole.times),
    outcome: of(whole.outcome),
    treated: whole.treated,
  };
}

/** With 20 places each p is a multiple of 1/20, so that 5 % can be met. */
const ofPlaces: readonly Setting[] = [
  { places: 20, treated: 1 },
  { places: 20, treated: 2 },
].map(({ places, treated }) => ({
  setting: `${treated} of ${places} places, nothing done`,
  measures: [{ measure: 'rejected at 5 % by placebo places', expected: SIZE }],
  hitsOf: (stream, index) => {
    const untouched = panel(stream, places, 0);
    const chosen = Array.from({ length: treated }, (_, place) => `place ${place}`);
    const test = placeboClusterTest({ ...untouched, treated: new Set(chosen) }, stepAt(FROM), {
      seed: index,
      draws: 199,
    });
    return [given(test).p <= SIZE + 1e-12];
  },
}));

/** How often intervals hold a planted change, and placebos find one where there is none. */
export const beforeAfter: Scenario = {
  name: SCENARIO,
  runs: { quick: 100, full: 2000 },
  run: (order) =>
    [...ofSeries, ...ofPanels, ...ofPlaces].flatMap((setting) => rowsOf(setting, order)),
};
