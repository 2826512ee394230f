import { bootstrapDraws } from '../../../src/analytics/correlate/bootstrap-draws.js';
import {
  arrangementsOf,
  PermutationScheme,
  permutationCounts,
} from '../../../src/analytics/correlate/permutation-draws.js';
import {
  withinFit,
  WithinModel,
  type WithinRows,
} from '../../../src/analytics/correlate/within-fit.js';
import { isRefusal } from '../../../src/analytics/estimate/refusal.js';
import { percentileInterval } from '../../../src/analytics/statistics/cluster-bootstrap.js';
import { CorrelationMethod } from '../../../src/analytics/statistics/correlation.js';
import { sampledP } from '../../../src/analytics/statistics/permutation-p.js';
import {
  randomStream,
  uniform,
  type RandomStream,
} from '../../../src/analytics/statistics/random-stream.js';
import { logitScores } from '../../../src/analytics/statistics/within-scores.js';
import { shareRow, type Scenario, type SimulationOrder } from '../scenario.js';

const DRAWS = 199;
const COVERED = 0.95;
const SIZE = 0.05;

interface Panel {
  readonly jurisdictions: number;
  readonly years: number;
}

/** A standard normal number (Box and Muller 1958). */
const normal = (stream: RandomStream): number =>
  Math.sqrt(-2 * Math.log(1 - uniform(stream))) * Math.cos(2 * Math.PI * uniform(stream));

const nameOf = (i: number): string => `j${String(i).padStart(2, '0')}`;

/** Rows of jurisdictions in years, with one number of each jurisdiction that its rows share. */
function rowsOf<Row>(
  { jurisdictions, years }: Panel,
  make: (place: number, year: number) => Row,
): Row[] {
  return Array.from({ length: jurisdictions }, (_, place) =>
    Array.from({ length: years }, (_row, year) => make(place, year)),
  ).flat();
}

/** Normal pairs of which jurisdictions share a part: the rank correlation of all of them is known. */
function coversSpearman(panel: Panel, seed: number, index: number): boolean {
  const stream = randomStream({ seed, purpose: 'simulate-spearman', index });
  const joint = (correlation: number) => {
    const a = normal(stream);
    return [a, correlation * a + Math.sqrt(1 - correlation ** 2) * normal(stream)] as const;
  };
  const shared = Array.from({ length: panel.jurisdictions }, () => joint(0.5));
  const rows = rowsOf(panel, (place) => {
    const [own, common] = [joint(0.3), shared[place] ?? [0, 0]];
    return { place, x: own[0] + common[0], y: own[1] + common[1] };
  });
  // Of a normal pair (Pearson 1907), whose correlation is the mean of the two parts.
  const truth = (6 / Math.PI) * Math.asin((0.5 + 0.3) / 2 / 2);
  const clusters = rows.map(({ place }) => nameOf(place));
  const table = { clusters, x: rows.map(({ x }) => x), y: rows.map(({ y }) => y), z: null };
  const data = { method: CorrelationMethod.SPEARMAN, tables: [table], seed: seed + index };
  const [drawn = []] = bootstrapDraws(data, { from: 0, to: DRAWS });
  const outcome = percentileInterval(drawn, panel.jurisdictions, COVERED);
  if (isRefusal(outcome)) throw new Error(outcome.reason);
  return outcome.interval.lower <= truth && truth <= outcome.interval.upper;
}

/** A panel with trends of its own and of all, disturbances that last, and jurisdictions unlike in size. */
function panelOf(panel: Panel, effect: number, stream: RandomStream): WithinRows {
  const years = Array.from({ length: panel.years }, () => normal(stream));
  const places = Array.from({ length: panel.jurisdictions }, () => ({
    level: normal(stream),
    slope: 0.2 + 0.1 * normal(stream),
    size: 5 + 40 * uniform(stream) ** 2,
  }));
  let last = 0;
  const rows = rowsOf(panel, (place, year) => {
    const { level, slope, size } = places[place] ?? { level: 0, slope: 0, size: 1 };
    last = (year === 0 ? 0 : 0.5 * last) + 0.4 * normal(stream);
    const exposure = level + slope * year + 0.5 * normal(stream);
    const outcome = effect * exposure - 0.5 * level + 0.3 * (years[year] ?? 0) + last;
    const trials = Math.max(1, Math.round(size));
    const chance = 1 / (1 + Math.exp(-outcome));
    let successes = 0;
    for (let trial = 0; trial < trials; trial += 1) successes += Number(uniform(stream) < chance);
    return {
      place: nameOf(place),
      year: String(2000 + year),
      exposure,
      outcome,
      successes,
      trials,
    };
  });
  return {
    units: rows.map(({ place }) => place),
    times: rows.map(({ year }) => year),
    clusters: rows.map(({ place }) => place),
    outcome: rows.map(({ outcome }) => outcome),
    counts: {
      successes: rows.map(({ successes }) => successes),
      trials: rows.map(({ trials }) => trials),
    },
    exposure: rows.map(({ exposure }) => exposure),
  };
}

interface Planted {
  readonly panel: Panel;
  readonly effect: number;
  readonly model: WithinModel;
  readonly wildDraws: number;
}

function fitted({ panel, effect, model, wildDraws }: Planted, seed: number, index: number) {
  const stream = randomStream({ seed, purpose: `simulate-${model}-${wildDraws}`, index });
  const rows = panelOf(panel, effect, stream);
  const request = { model, rows: rows.units.map((_, row) => row), equalUnits: false, wildDraws };
  return withinFit(rows, request, { seed: seed + index, level: COVERED });
}

function covers(planted: Planted, seed: number, index: number): boolean {
  const { inference } = fitted(planted, seed, index);
  if (isRefusal(inference)) throw new Error(inference.reason);
  const { lower, upper } = inference.interval;
  return lower <= planted.effect && planted.effect <= upper;
}

function rejectsWild(planted: Planted, seed: number, index: number): boolean {
  const { wild } = fitted(planted, seed, index);
  if (wild === null || isRefusal(wild)) throw new Error(wild?.reason ?? 'no test');
  return wild.p <= SIZE;
}

/** The score of a logit under whole series of exposures exchanged, all of which have trends. */
function rejectsExchange(panel: Panel, seed: number, index: number): boolean {
  const rows = panelOf(panel, 0, randomStream({ seed, purpose: 'simulate-exchange', index }));
  const { units, times, counts, exposure } = rows;
  if (counts === null) throw new Error('no counts');
  const scores = logitScores({ units, times, ...counts });
  if (isRefusal(scores)) throw new Error(scores.reason);
  const data = {
    method: CorrelationMethod.SPEARMAN,
    scheme: PermutationScheme.SERIES_EXCHANGE,
    valueOfCell: exposure,
    yearOfCell: times.map(Number),
    clusterOfCell: units.map((unit) => Number(unit.slice(1))),
    lags: [],
    within: { scores: scores.scores, cellOfRow: scores.rows },
    exact: false,
    seed: seed + index,
  };
  if (arrangementsOf(data).count < DRAWS) throw new Error('too few arrangements');
  const { within } = permutationCounts(data, { from: 0, to: DRAWS });
  return sampledP(within, DRAWS) <= SIZE;
}

const MANY = { jurisdictions: 40, years: 8 };
const SOME = { jurisdictions: 16, years: 10 };

interface Part {
  readonly setting: string;
  readonly measure: string;
  readonly expected: number;
  readonly hit: (seed: number, index: number) => boolean;
}

const LINEAR = { panel: SOME, effect: 0.5, model: WithinModel.LINEAR, wildDraws: 0 };
const LOGIT = { panel: SOME, effect: 0.5, model: WithinModel.LOGIT, wildDraws: 0 };

const PARTS: readonly Part[] = [
  {
    setting: 'Spearman 0.38, 40 jurisdictions of 8 years',
    measure: 'coverage of the cluster bootstrap',
    expected: COVERED,
    hit: (seed, index) => coversSpearman(MANY, seed, index),
  },
  {
    setting: 'effect 0.5 within, 16 jurisdictions of 10 years',
    measure: 'coverage of the line with CR2',
    expected: COVERED,
    hit: (seed, index) => covers(LINEAR, seed, index),
  },
  {
    setting: 'effect 0.5 within, 16 jurisdictions of 10 years',
    measure: 'coverage of the logit with CR2',
    expected: COVERED,
    hit: (seed, index) => covers(LOGIT, seed, index),
  },
  {
    setting: 'no association within, 16 jurisdictions',
    measure: 'rejected at 5 % by the wild bootstrap',
    expected: SIZE,
    hit: (seed, index) => rejectsWild({ ...LINEAR, effect: 0, wildDraws: DRAWS }, seed, index),
  },
  {
    setting: 'no association within, 16 jurisdictions',
    measure: 'rejected at 5 % by the wild bootstrap of logit scores',
    expected: SIZE,
    hit: (seed, index) => rejectsWild({ ...LOGIT, effect: 0, wildDraws: DRAWS }, seed, index),
  },
  {
    setting: 'no association within, trends everywhere',
    measure: 'rejected at 5 % by exchange of series',
    expected: SIZE,
    hit: (seed, index) => rejectsExchange(SOME, seed, index),
  },
];

/** How often intervals of associations cover what was planted, and tests find what was not. */
export const association: Scenario = {
  name: 'association',
  runs: { quick: 100, full: 1000 },
  run: ({ runs, seed, report }: SimulationOrder) =>
    PARTS.map(({ setting, measure, expected, hit }) => {
      let hits = 0;
      for (let index = 0; index < runs; index += 1) hits += Number(hit(seed, index));
      report(`${measure}: ${hits} of ${runs}`);
      return shareRow({ scenario: 'association', setting, measure }, { hits, n: runs, expected });
    }),
};
