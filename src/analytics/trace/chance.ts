import { caveat, type Caveat } from '../estimate/caveat.js';
import { described, estimated, type Estimate } from '../estimate/estimate.js';
import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.js';
import { sampledP } from '../statistics/permutation-p.js';
import {
  chanceData,
  expectedHits,
  observedHits,
  testedAmong,
  type ChanceData,
} from './chance-data.js';
import { type ChanceDraws } from './chance-draws.js';
import { gradeOf, type DatedChange, type TracedPlatform, type TraceQuestion } from './traced.js';

/** Whether a platform has more hits than chance would give it. */
export interface PlatformChance {
  readonly platformId: string;
  readonly hits: Estimate;
  readonly expected: Estimate;
  readonly p: Estimate;
  readonly adjustedP: Estimate;
}

/** Whether there are more hits than chance would give, over all platforms and for each. */
export interface Chance {
  /** Changes that were tested. */
  readonly changes: number;
  readonly hits: Estimate;
  readonly expected: Estimate;
  readonly p: Estimate;
  readonly platforms: readonly PlatformChance[];
  readonly caveats: readonly Caveat[];
}

/** With fewer changes no test is made. */
export const LEAST_TESTED = 10;

/** With fewer orders of the dates no p of 0.05 could come out. */
const LEAST_ORDERS = 20;

interface Asked {
  readonly platforms: readonly TracedPlatform[];
  readonly eligible: readonly DatedChange[];
  readonly question: TraceQuestion;
}

/** Draws orders of the dates and counts hits under them, wherever that is done. */
export type DrawChance = (data: ChanceData) => Promise<ChanceDraws>;

/**
 * Whether platforms have more hits than chance would give them. The null hypothesis: when a change
 * began has nothing to do with which platform it shares a taxon or a place with. The dates of the tested
 * changes, each from beginning to end, are exchanged among them, every order as likely as any other.
 * Each series of readings stays as it is, with its onset; the calendar keeps every date and so its
 * density; who shares what with whom stays, and a record that is later than a change's new date joins
 * nothing. To exchange series among platforms would keep as much, but gives one platform no p below one
 * over their number. One-sided, by the +1 rule; over platforms by Benjamini and Hochberg. It assumes
 * that dates could be exchanged: where all changes of one taxon are late, so may be its platforms, with
 * nothing between them.
 */
export async function chanceOf(
  { platforms, eligible, question }: Asked,
  draws: number,
  draw: DrawChance,
): Promise<Chance> {
  const changes = testedAmong(eligible);
  const data = chanceData(platforms, changes, question);
  const refused = refuseTest(data, changes);
  const frame = { n: changes.length, denominator: null, caveats: caveatsOf(eligible, changes) };
  if (refused !== null) return withoutTest(data, refused, frame);
  const drawn = await draw(data);
  const [hits, expected] = [observedHits(data), expectedHits(data)];
  const tested = platforms.flatMap(({ id }, number) => {
    const mean = expected[number] ?? 0;
    if (mean === 0) return [];
    const p = sampledP(drawn.platformAtLeast[number] ?? 0, draws);
    return [{ id, hits: hits[number] ?? 0, mean, p }];
  });
  return {
    changes: changes.length,
    hits: count(sum(hits), frame),
    expected: meanOf(sum(expected), frame),
    p: probability(sampledP(drawn.atLeast, draws), frame),
    platforms: platformChances(tested, frame),
    caveats: frame.caveats,
  };
}

interface Frame {
  readonly n: number;
  readonly denominator: null;
  readonly caveats: readonly Caveat[];
}

interface TestedPlatform {
  readonly id: string;
  readonly hits: number;
  readonly mean: number;
  readonly p: number;
}

function platformChances(
  tested: readonly TestedPlatform[],
  frame: Frame,
): readonly PlatformChance[] {
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p));
  const several = tested.length > 1 ? [caveat('MULTIPLE_TESTS', { tests: tested.length })] : [];
  const many = { ...frame, caveats: [...frame.caveats, ...several] };
  return tested.map(({ id, hits, mean, p }, i) => ({
    platformId: id,
    hits: count(hits, frame),
    expected: meanOf(mean, frame),
    p: probability(p, many),
    adjustedP: probability(isRefusal(adjusted) ? adjusted : (adjusted[i] ?? 1), many),
  }));
}

const count = (value: number, frame: Frame): Estimate =>
  described({ value, interval: null }, { unit: 'hits', ...frame });

const meanOf = (value: number, frame: Frame): Estimate =>
  estimated({ value, interval: null }, { unit: 'hits', ...frame });

const probability = (value: number | Refusal, frame: Frame): Estimate =>
  estimated(typeof value === 'number' ? { value, interval: null } : value, {
    unit: 'probability',
    ...frame,
  });

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

function withoutTest(data: ChanceData, refused: Refusal, frame: Frame): Chance {
  return {
    changes: frame.n,
    hits: count(sum(observedHits(data)), frame),
    expected: estimated(refused, { unit: 'hits', ...frame }),
    p: probability(refused, frame),
    platforms: [],
    caveats: frame.caveats,
  };
}

function refuseTest(data: ChanceData, changes: readonly DatedChange[]): Refusal | null {
  const n = changes.length;
  if (n < LEAST_TESTED) {
    return refusal(RefusalReason.TOO_FEW_MEASURED_CHANGES, { n, least: LEAST_TESTED });
  }
  if (sum(expectedHits(data)) === 0) return refusal(RefusalReason.CONSTANT, { n });
  const orders = Math.exp(logOrders(changes));
  return Math.round(orders) < LEAST_ORDERS
    ? refusal(RefusalReason.TOO_FEW_ARRANGEMENTS, { orders, least: LEAST_ORDERS })
    : null;
}

/** Logarithm of how many orders of the dates differ: changes of one date are alike. */
function logOrders(changes: readonly DatedChange[]): number {
  const alike = new Map<string, number>();
  for (const { began, ended } of changes) {
    const date = JSON.stringify([began, ended]);
    alike.set(date, (alike.get(date) ?? 0) + 1);
  }
  const repeated = [...alike.values()].map(logFactorial);
  return logFactorial(changes.length) - sum(repeated);
}

const logFactorial = (n: number): number =>
  sum(Array.from({ length: n }, (_, i) => Math.log(i + 1)));

/** Measured changes come from literature and submissions: nobody drew them. */
function caveatsOf(
  eligible: readonly DatedChange[],
  tested: readonly DatedChange[],
): readonly Caveat[] {
  const records = eligible.filter((change) => gradeOf(change) === 'MEASURED').length;
  const n = tested.length;
  const imprecise = tested.filter(({ began }) => began.earliest !== began.latest).length;
  return [
    ...(n < LEAST_TESTED ? [caveat('SMALL_N', { n, least: LEAST_TESTED })] : []),
    ...(records > 0 ? [caveat('SELECTED_RECORDS', { records })] : []),
    ...(imprecise > 0 ? [caveat('DATE_IMPRECISE', { imprecise, of: n })] : []),
  ];
}
