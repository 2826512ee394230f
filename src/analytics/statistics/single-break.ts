import { refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { refuseUnusable, requireSameLength } from './usable.js';

/** Where a straight line breaks into two. Positions count from 0 in the order of time. */
export interface SingleBreak {
  /** The first value of the second line. */
  readonly at: number;
  /** First and last position in the confidence set of the break. */
  readonly earliest: number;
  readonly latest: number;
  /** Confidence of the set, 0 to 1. */
  readonly level: number;
  /** Whether Schwarz's criterion prefers two lines to one. */
  readonly isPreferred: boolean;
  /** How far the values after the break lie above the first line drawn on, on average. */
  readonly rise: number;
}

/** A line needs three values to leave a residual. */
export const LEAST_SEGMENT = 3;

const LEVEL = 0.95;

/** 5 % point of the likelihood ratio of a break point, Hansen (2000), table 1. */
const CRITICAL = -2 * Math.log(1 - Math.sqrt(LEVEL));

/** Squares this small beside the total are rounding. */
const ROUNDING = 1e-20;

/** Parameters of one line; of two lines, and three for the place of the break. */
const ONE_LINE = 2;
const TWO_LINES = 7;

/**
 * One break of a straight line by least squares: two lines, each with a level and a slope of its own,
 * joined or not, at the place where their squared residuals are least (Bai 1997; Bai and Perron 1998).
 * The confidence set holds the places that a likelihood ratio does not reject at 5 % (Hansen 2000,
 * Econometrica 68, for thresholds; Eo and Morley 2015 for breaks), and is told by its ends. Two lines
 * are preferred to one by Schwarz's criterion (Yao 1988) with the place counted as three parameters
 * (Ninomiya 2005); on straight lines with noise that errs for 8 % of series of 12 values and for 17 %
 * of 8. Assumes residuals that are independent and alike on both sides; the set is asymptotic, and holds
 * a clear break in 93 % of series of 8 to 12 values. In the units of the values and times, n = values in
 * order of time.
 */
export function singleBreak(
  times: readonly number[],
  values: readonly number[],
  leastSegment: number,
): SingleBreak | Refusal {
  requireSameLength(times, values);
  const least = 2 * Math.max(leastSegment, LEAST_SEGMENT);
  const unusable = refuseUnusable(times, least) ?? refuseUnusable(values, least);
  if (unusable !== null) return unusable;
  if (times.some((time, i) => time <= (times[i - 1] ?? -Infinity))) {
    return refusal(RefusalReason.OUTSIDE_DOMAIN, { n: times.length });
  }
  return breakOf({ times, values }, least / 2);
}

interface Points {
  readonly times: readonly number[];
  readonly values: readonly number[];
}

function breakOf(points: Points, segment: number): SingleBreak {
  const n = points.times.length;
  const places = Array.from({ length: n - 2 * segment + 1 }, (_, i) => segment + i);
  const tiny = squares(points.values) * ROUNDING;
  const sums = places.map((at) => withoutRounding(twoLines(points, at), tiny));
  const least = Math.min(...sums);
  const at = places[sums.indexOf(least)] ?? segment;
  const one = withoutRounding(lineOf(points, 0, n).residualSquares, tiny);
  const inSet = places.filter((_, i) => isKept(sums[i] ?? Infinity, least, n));
  return {
    at,
    earliest: inSet[0] ?? at,
    latest: inSet.at(-1) ?? at,
    level: LEVEL,
    isPreferred: schwarz(least, n, TWO_LINES) < schwarz(one, n, ONE_LINE),
    rise: riseAfter(points, at),
  };
}

const withoutRounding = (sum: number, tiny: number): number => (sum <= tiny ? 0 : sum);

const isKept = (sum: number, least: number, n: number): boolean =>
  least === 0 ? sum === 0 : (n * (sum - least)) / least <= CRITICAL;

/** A line that fits exactly is as good as any: it needs no second one. */
function schwarz(residualSquares: number, n: number, parameters: number): number {
  if (residualSquares === 0) return parameters === ONE_LINE ? -Infinity : -Number.MAX_VALUE;
  return n * Math.log(residualSquares / n) + parameters * Math.log(n);
}

const twoLines = (points: Points, at: number): number =>
  lineOf(points, 0, at).residualSquares + lineOf(points, at, points.times.length).residualSquares;

interface Line {
  readonly slope: number;
  readonly meanTime: number;
  readonly meanValue: number;
  readonly residualSquares: number;
}

function lineOf({ times, values }: Points, from: number, to: number): Line {
  const x = times.slice(from, to);
  const y = values.slice(from, to);
  const [meanTime, meanValue] = [mean(x), mean(y)];
  const dx = x.map((time) => time - meanTime);
  const products = dx.reduce((sum, d, i) => sum + d * ((y[i] ?? 0) - meanValue), 0);
  const slope = products / squares(dx);
  const residuals = dx.map((d, i) => (y[i] ?? 0) - meanValue - slope * d);
  return { slope, meanTime, meanValue, residualSquares: squares(residuals) };
}

function riseAfter({ times, values }: Points, at: number): number {
  const { slope, meanTime, meanValue } = lineOf({ times, values }, 0, at);
  const above = values.slice(at).map((value, i) => {
    const time = times[at + i] ?? 0;
    return value - meanValue - slope * (time - meanTime);
  });
  return mean(above);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const squares = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value * value, 0);
