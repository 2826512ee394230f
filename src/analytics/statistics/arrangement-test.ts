import { refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { type Arrangements } from './arrangements.js';
import { extremeFrom, sampledP } from './permutation-p.js';
import { type StatisticOfArrangement } from './permuted-correlation.js';
import { randomStream } from './random-stream.js';

/** EXACT: every arrangement was looked at. SAMPLED: some, drawn at random. */
export enum ArrangementCount {
  EXACT = 'EXACT',
  SAMPLED = 'SAMPLED',
}

export interface ArrangementTest {
  readonly observed: number;
  readonly p: number;
  readonly kind: ArrangementCount;
  /** Looked at; in an exact test the given one is among them. */
  readonly arrangements: number;
  readonly asExtreme: number;
}

interface TestSettings {
  readonly seed: number;
  readonly draws: number;
  /** All arrangements are looked at if there are no more than this. */
  readonly exactUpTo: number;
}

/** With fewer arrangements no p of 0.05 could come out, whatever the data. */
const LEAST_ARRANGEMENTS = 20;

/**
 * A two-sided permutation test (Fisher 1935; Pitman 1937): the share of arrangements whose statistic is
 * at least as far from 0 as the observed one, under the assumption that all arrangements were equally
 * likely had nothing but chance joined the two. Exact if all are looked at; else drawn by seed, with
 * the +1 rule. Too few arrangements to reach 0.05 are TOO_FEW_ARRANGEMENTS. The statistic must be
 * finite for every arrangement, as `permutedCorrelation` is.
 */
export function arrangementTest(
  statistic: StatisticOfArrangement,
  arrangements: Arrangements,
  { seed, draws, exactUpTo }: TestSettings,
): ArrangementTest | Refusal {
  const { count, given, all } = arrangements;
  if (count < LEAST_ARRANGEMENTS) {
    return refusal(RefusalReason.TOO_FEW_ARRANGEMENTS, { count, least: LEAST_ARRANGEMENTS });
  }
  const observed = statistic(given);
  if (!Number.isFinite(observed)) return refusal(RefusalReason.OUT_OF_RANGE);
  if (count <= exactUpTo) {
    const asExtreme = countExtreme(statistic, all(), observed);
    const kind = ArrangementCount.EXACT;
    return { observed, p: asExtreme / count, kind, arrangements: count, asExtreme };
  }
  const drawn = arrangementDraws(arrangements, { seed, from: 0, to: draws });
  const asExtreme = countExtreme(statistic, drawn, observed);
  const kind = ArrangementCount.SAMPLED;
  return { observed, p: sampledP(asExtreme, draws), kind, arrangements: draws, asExtreme };
}

/** The draws from one number to before another; each depends on seed and number alone. */
export function* arrangementDraws(
  { drawn }: Arrangements,
  { seed, from, to }: { readonly seed: number; readonly from: number; readonly to: number },
): Generator<readonly number[]> {
  for (let index = from; index < to; index += 1) {
    yield drawn(randomStream({ seed, purpose: 'arrangement', index }));
  }
}

/** How many arrangements are at least as far from 0 as the observed one: workers add theirs up. */
export function countExtreme(
  statistic: StatisticOfArrangement,
  arrangements: Iterable<readonly number[]>,
  observed: number,
): number {
  const bound = extremeFrom(observed);
  let count = 0;
  for (const arrangement of arrangements) {
    const value = statistic(arrangement);
    if (value >= bound || value <= -bound) count += 1;
  }
  return count;
}
