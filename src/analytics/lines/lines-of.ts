import { gapBetween, overlap, type Window } from './window.js';

/** A value that may stand on a line. */
export interface LinePoint {
  readonly id: string;
  readonly value: number;
  readonly window: Window;
  readonly n: number | null;
  readonly denominator: number | null;
}

/** What was measured, on what and how: only values that agree in all of it stand on one line. */
export interface Frame {
  /** Of the frame and of what it is measured on. */
  readonly key: string;
  /** Of the frame alone. */
  readonly frameKey: string;
  /** The series, study or measure that the values come from; of a value that has none its own id. */
  readonly source: string;
  readonly indicator: string;
  readonly unit: string | null;
  /** Whether each value counts from the start. */
  readonly cumulative: boolean;
  readonly effortNote: string | null;
  readonly samplingChanged: boolean;
  /** Whether the frame is recorded so fully that two values of one time must be of different things. */
  readonly isWhole: boolean;
}

export interface FramedPoint {
  readonly frame: Frame;
  readonly point: LinePoint;
}

export interface Line {
  readonly frame: Frame;
  /** In the order of time. */
  readonly points: readonly LinePoint[];
  /** Days between two values of which nothing is told. */
  readonly gaps: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Joins values into lines, each of one frame, in the order of their sources and frames. Where a frame
 * is recorded in part alone, values of overlapping times may be of different things: they stay apart.
 */
export function linesOf(framed: readonly FramedPoint[]): readonly Line[] {
  const keys = [...new Set(framed.map(({ frame }) => frame.key))];
  const byKey = new Map<string, FramedPoint[]>(keys.map((key) => [key, []]));
  for (const each of framed) byKey.get(each.frame.key)?.push(each);
  return [...byKey.values()]
    .flatMap(linesOfFrame)
    .sort((a, b) =>
      compare([a.frame.source, a.frame.key, idOf(a)], [b.frame.source, b.frame.key, idOf(b)]),
    );
}

const idOf = ({ points }: Line): string => points[0]?.id ?? '';

function linesOfFrame(framed: readonly FramedPoint[]): readonly Line[] {
  const [first] = framed;
  if (first === undefined) return [];
  const { frame } = first;
  const points = framed.map(({ point }) => point).sort((a, b) => compare(placeOf(a), placeOf(b)));
  const isDoubtful = !frame.isWhole && hasOverlap(points);
  return isDoubtful
    ? points.map((point) => ({ frame, points: [point], gaps: [] }))
    : [{ frame, points, gaps: gapsOf(points) }];
}

const placeOf = ({ id, window }: LinePoint) => [window.from.earliest, window.to.latest, id];

function compare(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((text, index) => text !== b[index]);
  return at === -1 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}

/** Whether two windows of some points in the order of time share a day. */
export const hasOverlap = (points: readonly LinePoint[]): boolean =>
  points.some((point, index) => {
    const next = points[index + 1];
    return next !== undefined && overlap(point.window, next.window);
  });

const gapsOf = (points: readonly LinePoint[]) =>
  points.flatMap((point, index) => {
    const next = points[index + 1];
    const gap = next === undefined ? null : gapBetween(point.window, next.window);
    return gap === null ? [] : [gap];
  });
