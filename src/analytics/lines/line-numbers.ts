import { caveat, type Caveat } from '../estimate/caveat.js';
import { described, type Estimate, type Measured } from '../estimate/estimate.js';
import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { leastSquares } from '../statistics/least-squares.js';
import { hasOverlap, type Line, type LinePoint } from './lines-of.js';
import { beginAlike, isExplicit, middleOf } from './window.js';

/** What is said of how values moved. */
export interface LineNumbers {
  /** Last value less the first, in their unit. */
  readonly difference: Estimate;
  /** The same in per cent of the first. */
  readonly change: Estimate;
  /** By least squares over the middles of the windows, in the unit for a year. */
  readonly slope: Estimate;
}

/** Few values are moved much by chance and by each other. */
const FEW = 8;

/**
 * Describes how the values of one line moved. Values of several lines have no difference, change or
 * slope between them. A cumulative value is taken from another only where both windows are known to the
 * month and begin alike; what it grew by in per cent and in a year is not told, since it cannot fall.
 */
export function lineNumbers(lines: readonly Line[], extra: readonly Caveat[]): LineNumbers {
  const [line] = lines;
  const points = lines.flatMap((each) => each.points);
  const frame = (unit: string) => ({
    unit,
    n: points.length,
    denominator: null,
    caveats: [...extra, ...caveatsOf(points, lines)],
  });
  const unit = line?.frame.unit ?? 'unit not reported';
  const whole = refusalOf(lines);
  return {
    difference: described(whole ?? differenceOf(points), frame(unit)),
    change: described(whole ?? notCumulative(lines) ?? changeOf(points), frame('%')),
    slope: described(whole ?? notCumulative(lines) ?? slopeOf(points), frame(`${unit} a year`)),
  };
}

function caveatsOf(points: readonly LinePoint[], lines: readonly Line[]): readonly Caveat[] {
  const frames = new Set(lines.map(({ frame }) => frame.frameKey)).size;
  const changes = lines.filter(({ frame }) => frame.samplingChanged).length;
  return [
    ...(frames > 1 ? [caveat('FRAME_DIFFERS', { frames })] : []),
    ...(changes > 0 ? [caveat('SAMPLING_CHANGED', { changes })] : []),
    ...(points.length < FEW ? [caveat('SMALL_N', { n: points.length, least: FEW })] : []),
  ];
}

function refusalOf(lines: readonly Line[]): Refusal | null {
  const [line, ...others] = lines;
  if (line === undefined) return refusal(RefusalReason.EMPTY);
  if (others.length > 0) return refusal(RefusalReason.FRAMES_DIFFER, { lines: lines.length });
  if (line.points.length < 2) return refusal(RefusalReason.TOO_FEW, { n: line.points.length });
  const isFit = line.frame.cumulative ? haveWindows(line.points) : !hasOverlap(line.points);
  return isFit ? null : refusal(RefusalReason.WINDOWS_UNFIT, { n: line.points.length });
}

const haveWindows = (points: readonly LinePoint[]): boolean =>
  points.every(
    ({ window }) =>
      isExplicit(window) && points[0] !== undefined && beginAlike(window, points[0].window),
  );

const notCumulative = (lines: readonly Line[]): Refusal | null =>
  lines.some(({ frame }) => frame.cumulative) ? refusal(RefusalReason.OUTSIDE_DOMAIN) : null;

function differenceOf(points: readonly LinePoint[]): Measured | Refusal {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return refusal(RefusalReason.EMPTY);
  return { value: last.value - first.value, interval: null };
}

function changeOf(points: readonly LinePoint[]): Measured | Refusal {
  const first = points[0]?.value ?? 0;
  const difference = differenceOf(points);
  if (isRefusal(difference)) return difference;
  if (first <= 0) return refusal(RefusalReason.OUTSIDE_DOMAIN, { first });
  return { value: (100 * difference.value) / first, interval: null };
}

function slopeOf(points: readonly LinePoint[]): Measured | Refusal {
  if (points.length < 3) return refusal(RefusalReason.TOO_FEW, { n: points.length });
  const fit = leastSquares({
    outcome: points.map(({ value }) => value),
    nuisance: [points.map(() => 1)],
    regressors: [points.map(({ window }) => middleOf(window))],
  });
  if (isRefusal(fit)) return fit;
  return { value: fit.coefficients[0] ?? NaN, interval: null };
}
