import { rowsByGroup } from '../statistics/groups.js';
import { type Treatment, type Treatments } from './measure-dates.js';

/** One reading of the outcome. */
export interface OutcomeReading {
  readonly id: string;
  readonly subject: string;
  /** The jurisdiction that the subject is, or in which it lies. */
  readonly place: string;
  readonly frame: string;
  readonly unit: string;
  readonly year: number | null;
  readonly value: number | null;
  readonly n: number | null;
  readonly denominator: number | null;
  readonly status: string;
}

/** Whether a reading was used, or why not. */
export enum ReadingUse {
  USED = 'USED',
  AROUND_THE_DATE = 'AROUND_THE_DATE',
  NO_VALUE = 'NO_VALUE',
  CONFLICTING = 'CONFLICTING',
  DOUBTFUL = 'DOUBTFUL',
  OTHER_FRAME = 'OTHER_FRAME',
  ZERO_COUNT = 'ZERO_COUNT',
}

export enum OutcomeScale {
  AS_IT_STANDS = 'AS_IT_STANDS',
  LOGARITHM = 'LOGARITHM',
}

/** A reading with its year, and whether it can be used as it stands. */
export interface JudgedReading extends OutcomeReading {
  readonly year: number;
  readonly use: ReadingUse;
}

/** A value of the outcome, on the scale of the estimate. */
export interface OutcomeValue {
  readonly subject: string;
  readonly place: string;
  readonly year: number;
  readonly value: number;
}

export interface Years {
  readonly from: number;
  readonly to: number;
}

/**
 * Judges the readings of the years asked for, null for all, in order of subject and year. Only one frame is used, that
 * of most readings: what was measured otherwise makes no line with it. Two readings of one subject and
 * year contradict each other, and neither is used.
 */
export function judgedReadings(
  readings: readonly OutcomeReading[],
  years: Years | null,
  scale: OutcomeScale,
): readonly JudgedReading[] {
  const dated = readings
    .flatMap((reading) => (reading.year === null ? [] : [{ ...reading, year: reading.year }]))
    .filter(({ year }) => years === null || (year >= years.from && year <= years.to))
    .sort(inOrder);
  const frame = commonest(dated.map((reading) => reading.frame));
  const inFrame = dated.filter((reading) => reading.frame === frame);
  const repeated = repeatedKeys(
    inFrame.filter((reading) => useOf(reading, scale) === ReadingUse.USED),
  );
  return dated.map((reading) => ({
    ...reading,
    use:
      reading.frame !== frame
        ? ReadingUse.OTHER_FRAME
        : repeated.has(keyOf(reading))
          ? ReadingUse.CONFLICTING
          : useOf(reading, scale),
  }));
}

type Dated = OutcomeReading & { readonly year: number };

const inOrder = (a: Dated, b: Dated): number => {
  if (a.subject !== b.subject) return a.subject < b.subject ? -1 : 1;
  if (a.year !== b.year) return a.year - b.year;
  return a.id < b.id ? -1 : 1;
};

const keyOf = ({ subject, year }: Dated): string => `${subject} ${year}`;

function repeatedKeys(readings: readonly Dated[]): ReadonlySet<string> {
  const groups = rowsByGroup(readings.map(keyOf));
  return new Set([...groups].filter(([, rows]) => rows.length > 1).map(([key]) => key));
}

function useOf({ status, value }: OutcomeReading, scale: OutcomeScale): ReadingUse {
  if (status === 'CONFLICTING') return ReadingUse.CONFLICTING;
  if (status === 'DOUBTFUL') return ReadingUse.DOUBTFUL;
  if (value === null || status !== 'OBSERVED') return ReadingUse.NO_VALUE;
  if (scale === OutcomeScale.LOGARITHM && value <= 0) return ReadingUse.ZERO_COUNT;
  return ReadingUse.USED;
}

/** The one that most have; of equals, the first by name. */
function commonest(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

/** On which side of its treatment a year lies: -1 before, 1 after, 0 around the date. */
export function sideOf(year: number, { lastBefore, from }: Treatment): -1 | 0 | 1 {
  if (year <= lastBefore) return -1;
  return year >= from ? 1 : 0;
}

/** Values of the usable readings on their scale. */
export const valuesOf = (
  readings: readonly JudgedReading[],
  scale: OutcomeScale,
): readonly OutcomeValue[] =>
  readings.flatMap(({ subject, place, year, value, use }) =>
    use === ReadingUse.USED && value !== null
      ? [
          {
            subject,
            place,
            year,
            value: scale === OutcomeScale.LOGARITHM ? Math.log(value) : value,
          },
        ]
      : [],
  );

/** How much was found or looked at, as a logarithm: what a share is a share of. */
export const effortOf = (readings: readonly JudgedReading[]): readonly OutcomeValue[] =>
  readings.flatMap(({ subject, place, year, denominator, use }) =>
    use === ReadingUse.USED && denominator !== null && denominator > 0
      ? [{ subject, place, year, value: Math.log(denominator) }]
      : [],
  );

/** How many values the treated have on each side of their date. */
export function pointsOnSides(values: readonly OutcomeValue[], treatments: Treatments) {
  const sides = values.flatMap(({ place, year }) => {
    const treatment = treatments.get(place);
    return treatment === undefined ? [] : [sideOf(year, treatment)];
  });
  return {
    before: sides.filter((side) => side < 0).length,
    after: sides.filter((side) => side > 0).length,
  };
}
