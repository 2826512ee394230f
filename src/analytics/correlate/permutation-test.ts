import { estimated, type Estimate } from '../estimate/estimate.js';
import { type Caveat } from '../estimate/caveat.js';
import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { ArrangementCount } from '../statistics/arrangement-test.js';
import { sampledP } from '../statistics/permutation-p.js';
import { linearScores, logitScores } from '../statistics/within-scores.js';
import { type AssociationQuestion } from './association-question.js';
import { type AssociationRows } from './association-rows.js';
import { lagged } from './level-tables.js';
import { keyOf } from './observations.js';
import {
  arrangementsOf,
  statisticsOf,
  type LaggedRows,
  type PermutationCounts,
  type PermutationData,
  type PermutationScheme,
} from './permutation-draws.js';
import { type PairedRow } from './joined.js';
import { type WithinRows } from './within-fit.js';

/** With fewer arrangements no p of 0.05 could come out, whatever the data. */
const LEAST_ARRANGEMENTS = 20;

/** Lags in the order in which they are tested: the one of the level first. */
export const lagsOf = (reach: number): readonly number[] => [
  0,
  ...Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach).filter((lag) => lag !== 0),
];

/** All that the draws of the permutation test need, as flat lists. */
export function permutationData(
  { rows, exposures }: AssociationRows,
  within: WithinRows,
  { method, scheme, lags, seed, draws }: AssociationQuestion,
): PermutationData {
  const cells = new Map(exposures.map((row, cell) => [keyOf(row), cell]));
  const places = [...new Set(exposures.map(({ subject }) => subject))];
  const cellsOf = (of: readonly PairedRow[]) =>
    of.map(({ exposure }) => cells.get(keyOf(exposure)) ?? 0);
  const scores = scoresOf(within);
  const kept = new Set(isRefusal(scores) ? [] : scores.rows);
  const data = {
    method,
    scheme,
    valueOfCell: exposures.map(({ value }) => value),
    yearOfCell: exposures.map(({ year }) => year),
    clusterOfCell: exposures.map(({ subject }) => places.indexOf(subject)),
    lags: lagsOf(lags).map((lag): LaggedRows => {
      const of = lagged(rows, exposures, lag);
      return { y: of.map(({ outcome }) => outcome.value), cellOfRow: cellsOf(of) };
    }),
    within: isRefusal(scores)
      ? null
      : {
          scores: scores.scores,
          cellOfRow: cellsOf(rows).filter((_, row) => kept.has(row)),
        },
    seed,
    exact: false,
  };
  return { ...data, exact: arrangementsOf(data).count <= draws };
}

function scoresOf({ units, times, outcome, counts }: WithinRows) {
  return counts === null
    ? linearScores({ units, times, outcome })
    : logitScores({ units, times, ...counts });
}

/** How a permutation test was made, and its p. */
export interface PermutationTest {
  readonly scheme: PermutationScheme;
  readonly kind: ArrangementCount | null;
  /** Looked at; 0 where there were too few. */
  readonly arrangements: number;
  readonly p: Estimate;
}

/** What the draws of a test are looked at for, or why there is none. */
export interface PermutationPlan {
  readonly data: PermutationData;
  /** How many arrangements are looked at; null where there are too few. */
  readonly looked: number | null;
  readonly refused: Refusal | null;
}

/** Whether a test can be made and over how many arrangements. */
export function permutationPlan(data: PermutationData, draws: number): PermutationPlan {
  const { count } = arrangementsOf(data);
  if (count < LEAST_ARRANGEMENTS) {
    const numbers = { count, least: LEAST_ARRANGEMENTS };
    const refused = refusal(RefusalReason.TOO_FEW_ARRANGEMENTS, numbers);
    return { data, looked: null, refused };
  }
  return { data, looked: data.exact ? count : draws, refused: null };
}

interface Frame {
  readonly n: number;
  readonly caveats: readonly Caveat[];
}

/** The tests of the level, of the lags and of the estimate within. */
export function permutationTests(
  { data, looked, refused }: PermutationPlan,
  counts: PermutationCounts,
  { n, caveats }: Frame,
) {
  const statistics = statisticsOf(data);
  const frame = { unit: 'probability', n, denominator: null, caveats };
  const test = (statistic: object, asExtreme: number): PermutationTest => {
    const why = isRefusal(statistic) ? statistic : refused;
    const isMade = why === null && looked !== null;
    const value = isMade ? shareOf(asExtreme, looked, data.exact) : NaN;
    return {
      scheme: data.scheme,
      kind: isMade ? (data.exact ? ArrangementCount.EXACT : ArrangementCount.SAMPLED) : null,
      arrangements: isMade ? looked : 0,
      p: estimated(why ?? { value, interval: null }, frame),
    };
  };
  return {
    level: test(statistics.level, counts.level),
    within: test(statistics.within, counts.within),
    lags: statistics.lags.map((statistic, lag) => test(statistic, counts.farthest[lag] ?? 0)),
  };
}

const shareOf = (asExtreme: number, looked: number, exact: boolean): number =>
  exact ? asExtreme / looked : sampledP(asExtreme, looked);

export const NO_COUNTS: PermutationCounts = { level: 0, within: 0, farthest: [] };
