import { GraphQLNonNull } from 'graphql';
import { badUserInput } from '../../graph/errors.js';
import { type CountedGroup, type CountKey, type Summary } from '../../graph/summary.js';
import { caveat, type Caveat } from '../estimate/caveat.js';
import { typeNamed } from '../summaries/type-named.js';
import { type Candidate } from './candidate.js';
import { FINDING_KEYS, findingCandidate } from './finding-points.js';
import { lineNumbers } from './line-numbers.js';
import { linesOf, type FramedPoint, type Line } from './lines-of.js';
import { LeftOutReason } from './lines.type.js';
import { READING_KEYS, readingCandidate } from './reading-points.js';

/** Longer answers are no chart. */
const MOST_VALUES = 5000;

interface Values {
  readonly keys: readonly CountKey[];
  readonly candidate: (values: readonly unknown[]) => Candidate;
}

/** Types whose records are values of some time. */
const VALUES: Readonly<Record<string, Values>> = {
  Reading: { keys: READING_KEYS, candidate: readingCandidate },
  Finding: { keys: FINDING_KEYS, candidate: findingCandidate },
};

function valuesOf({ name }: { readonly name: string }): Values {
  const found = VALUES[name];
  if (found === undefined) throw new Error(`A ${name} is no value of a line.`);
  return found;
}

/** Joins the values of a connection into lines. */
export const lines: Summary = {
  name: 'lines',
  fieldOf: (schema, type) =>
    VALUES[type.name] === undefined
      ? null
      : {
          description:
            `All values of the list under the same filter as lines, at most ${MOST_VALUES}. Only ` +
            'values that were measured alike are joined.',
          type: new GraphQLNonNull(typeNamed(schema, 'SeriesLines')),
          args: {},
        },
  keys: (type) => valuesOf(type).keys,
  summarise: (type, _args, groups) => {
    refuseMany(groups);
    return shown(groups.map(({ values }) => valuesOf(type).candidate(values)));
  },
};

function refuseMany(groups: readonly CountedGroup[]): void {
  if (groups.length > MOST_VALUES) {
    throw badUserInput(
      `These are ${groups.length} values; lines are drawn of at most ${MOST_VALUES}: filter the list.`,
    );
  }
}

function shown(candidates: readonly Candidate[]) {
  const made = linesOf(candidates.flatMap(framed));
  const extra = indicatorCaveats(made);
  const leftOut = candidates
    .flatMap((candidate) => {
      const reason = reasonOf(candidate);
      return reason === null ? [] : [{ id: candidate.id, reason }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const numbers = lineNumbers(made, extra);
  return {
    lines: made.map((line) => shownLine(line)),
    leftOut,
    numbers,
    caveats: numbers.difference.caveats,
  };
}

function framed(candidate: Candidate): readonly FramedPoint[] {
  const { frame, window, value, leftOut, ...point } = candidate;
  if (reasonOf(candidate) !== null || frame === null || window === null || value === null)
    return [];
  return [{ frame, point: { ...point, value, window } }];
}

function reasonOf({ leftOut, value, window, frame }: Candidate): LeftOutReason | null {
  if (leftOut !== null) return leftOut;
  if (value === null) return LeftOutReason.NO_VALUE;
  if (window === null) return LeftOutReason.NO_PERIOD;
  return frame === null ? LeftOutReason.FRAME_NOT_KNOWN : null;
}

function shownLine(line: Line) {
  const { source, frameKey, indicator, unit, effortNote } = line.frame;
  return {
    ...{ source, frameKey, indicator, unit, effortNote },
    points: line.points.map(({ window, ...point }) => ({
      ...point,
      from: window.from.earliest,
      to: window.to.latest,
    })),
    gaps: line.gaps,
    numbers: lineNumbers([line], indicatorCaveats([line])),
  };
}

/** What is true of every value of an indicator. */
const OF_INDICATOR: Readonly<Record<string, readonly Caveat[]>> = {
  PIKE: [caveat('PIKE_NOT_A_RATE', {}), caveat('NOT_ONLINE_CRIME', {})],
  RHINOS_POACHED: [caveat('COUNT_NOT_RATE', {}), caveat('NOT_ONLINE_CRIME', {})],
};

const indicatorCaveats = (made: readonly Line[]): readonly Caveat[] => [
  ...new Set(made.flatMap(({ frame }) => OF_INDICATOR[frame.indicator] ?? [])),
];
