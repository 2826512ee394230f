import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { type ArrangementTest } from '../statistics/arrangement-test.js';
import { type Inference } from '../statistics/student-t.js';
import { type DaySpan } from '../traction/day-span.js';
import { type TaxonLine } from '../trace/traced.js';
import { comparedPlaces, ComparisonChoice, type ComparedPlaces } from './compared-places.js';
import {
  concurrentEvents,
  SharedBy,
  windowAround,
  type ConcurrentEvent,
  type OtherEvent,
} from './concurrent-events.js';
import {
  BeforeAfterMethod,
  differenceOf,
  LEAST_POINTS,
  oneTreatment,
  type Design,
  type Difference,
} from './difference.js';
import {
  DateReading,
  MeasureDate,
  treatmentsOf,
  type DatedMeasure,
  type Treatments,
} from './measure-dates.js';
import {
  effortOf,
  pointsOnSides,
  ReadingUse,
  valuesOf,
  type JudgedReading,
  type OutcomeScale,
} from './outcome.js';
import { placeboDates, placeboPlaces, preTrend, type PlaceboDate } from './placebos.js';

/** What is asked, once it was checked. */
export interface BeforeAfterQuestion {
  readonly method: BeforeAfterMethod;
  readonly date: MeasureDate;
  readonly comparison: readonly string[] | null;
  readonly concurrentWithin: number;
  readonly scale: OutcomeScale;
  readonly seed: number;
  readonly draws: number;
}

export interface BeforeAfterData {
  readonly measures: readonly DatedMeasure[];
  readonly readings: readonly JudgedReading[];
  readonly events: readonly OtherEvent[];
  /** Taxa that the outcome is of. */
  readonly taxa: readonly TaxonLine[];
}

/** The same estimate with another date, or with one end of a vague one. */
export interface SensitivityRun {
  readonly date: MeasureDate;
  readonly reading: DateReading;
  readonly difference: Inference | Refusal;
  readonly n: number;
}

export interface BeforeAfterFindings {
  readonly treatments: Treatments;
  readonly places: ComparedPlaces;
  readonly choice: ComparisonChoice;
  readonly design: Design;
  readonly main: Difference;
  readonly concurrent: readonly ConcurrentEvent[];
  readonly effort: Difference;
  readonly preTrend: { readonly trend: Inference | Refusal; readonly n: number };
  readonly placeboDates: readonly PlaceboDate[];
  readonly placeboPlaces: ArrangementTest | Refusal;
  readonly sensitivity: readonly SensitivityRun[];
  /** Why there is no difference to speak of, whatever the values are; null where there is one. */
  readonly unidentified: Refusal | null;
}

/**
 * What an outcome shows after a date beside before it, with all that could stand for the measure. First
 * whether the data can answer at all; then the estimate; then the same with other dates, at made-up dates
 * and places, and of how much was looked at.
 */
export function beforeAfter(
  data: BeforeAfterData,
  question: BeforeAfterQuestion,
): BeforeAfterFindings {
  const whole = settingOf(data, question, { date: question.date, reading: DateReading.WHOLE });
  const { design, places, unidentified } = whole;
  const blocked = unidentified ?? tooFew(design);
  const effort = { ...design, values: effortOf(data.readings) };
  const nothing = (reason: Refusal) => ({ difference: reason, n: 0, series: [], cohorts: [] });
  return {
    treatments: design.treatments,
    places,
    choice: whole.choice,
    design,
    concurrent: whole.concurrent,
    unidentified,
    main: unidentified === null ? differenceOf(design) : nothing(unidentified),
    effort:
      effort.values.length === 0
        ? nothing(blocked ?? refusal(RefusalReason.MISSING_VALUE))
        : blocked === null
          ? differenceOf(effort)
          : nothing(blocked),
    preTrend: blocked === null ? preTrend(design) : { trend: blocked, n: 0 },
    placeboDates: blocked === null ? placeboDates(design) : [],
    placeboPlaces: blocked ?? placeboPlaces(design, question),
    sensitivity: sensitivityOf(data, question),
  };
}

/** The whole of it as one job for a thread: its placebo places alone would hold others up. */
export const findBeforeAfter = ({
  data,
  question,
}: {
  readonly data: BeforeAfterData;
  readonly question: BeforeAfterQuestion;
}): BeforeAfterFindings => beforeAfter(data, question);

function tooFew({ values, treatments }: Design): Refusal | null {
  const { before, after } = pointsOnSides(values, treatments);
  if (Math.min(before, after) >= LEAST_POINTS) return null;
  return refusal(RefusalReason.TOO_FEW, { before, after, least: LEAST_POINTS });
}

interface DateChoice {
  readonly date: MeasureDate;
  readonly reading: DateReading;
}

function settingOf(data: BeforeAfterData, question: BeforeAfterQuestion, at: DateChoice) {
  const { method, scale, comparison: given } = question;
  const treatments = treatmentsOf(data.measures, at.date, at.reading);
  const known = treatments ?? new Map<string, never>();
  const isAlone = method === BeforeAfterMethod.INTERRUPTED_SERIES;
  const found = comparedPlaces(data.readings, known, given);
  const places = isAlone ? { ...found, comparison: [] } : found;
  const compared = new Set([...places.treated, ...places.comparison]);
  const design: Design = {
    method,
    treatments: known,
    comparison: new Set(places.comparison),
    values: valuesOf(data.readings, scale).filter(({ place }) => compared.has(place)),
  };
  const concurrent = concurrentWith(data, question, { at, places });
  const unidentified =
    treatments === null
      ? refusal(RefusalReason.MISSING_VALUE)
      : unidentifiedBy(data.readings, design, { places, concurrent });
  const choice = isAlone
    ? ComparisonChoice.NONE
    : given === null
      ? ComparisonChoice.PROPOSED
      : ComparisonChoice.GIVEN;
  return { design, places, concurrent, unidentified, choice };
}

function concurrentWith(
  { measures, events, taxa }: BeforeAfterData,
  { concurrentWithin }: BeforeAfterQuestion,
  { at, places }: { readonly at: DateChoice; readonly places: ComparedPlaces },
): readonly ConcurrentEvent[] {
  const dates = datesOf(measures, at.date);
  const window = windowAround(dates, concurrentWithin);
  return window === null ? [] : concurrentEvents(events, window, { ...places, taxa });
}

/** The dates of a kind that measures have. */
export const datesOf = (measures: readonly DatedMeasure[], date: MeasureDate): readonly DaySpan[] =>
  measures.flatMap(({ dates }) => dates[date] ?? []);

/** Reasons for which no number of data would help, the plainest first. */
function unidentifiedBy(
  readings: readonly JudgedReading[],
  design: Design,
  found: { readonly places: ComparedPlaces; readonly concurrent: readonly ConcurrentEvent[] },
): Refusal | null {
  const { treated, comparison } = found.places;
  if (treated.length === 0) {
    return refusal(RefusalReason.PLACES_NOT_TREATED, { treated: design.treatments.size });
  }
  const isAlone = design.method === BeforeAfterMethod.INTERRUPTED_SERIES;
  if (!isAlone && comparison.length === 0 && oneTreatment(design) !== null) {
    return refusal(RefusalReason.ALL_TREATED_AT_ONCE, { treated: treated.length });
  }
  const unshared = found.concurrent.filter(({ sharedBy }) => sharedBy === SharedBy.SOME_ALONE);
  if (unshared.length > 0) {
    return refusal(RefusalReason.CONCURRENT_EVENT, { events: unshared.length });
  }
  const none = readings.filter(
    ({ place, use }) => treated.includes(place) && use === ReadingUse.ZERO_COUNT,
  ).length;
  return none > 0 ? refusal(RefusalReason.OUTSIDE_DOMAIN, { zeroCounts: none }) : null;
}

/** All other dates that every measure has, and both ends of vague ones. */
function sensitivityOf(
  data: BeforeAfterData,
  question: BeforeAfterQuestion,
): readonly SensitivityRun[] {
  return Object.values(MeasureDate)
    .filter((date) => data.measures.every(({ dates }) => dates[date] !== null))
    .flatMap((date) => {
      const isVague = datesOf(data.measures, date).some((span) => span.earliest !== span.latest);
      const ends = isVague ? [DateReading.EARLIEST, DateReading.LATEST] : [];
      const readings = date === question.date ? ends : [DateReading.WHOLE, ...ends];
      return readings.map((reading): SensitivityRun => {
        const { design, unidentified } = settingOf(data, question, { date, reading });
        const { difference, n } =
          unidentified === null ? differenceOf(design) : { difference: unidentified, n: 0 };
        return { date, reading, difference, n };
      });
    });
}

/** Estimates with an interval that an answer holds: each is one more chance to find something. */
export function testsMade(findings: BeforeAfterFindings): number {
  const all = [
    findings.main.difference,
    findings.effort.difference,
    findings.preTrend.trend,
    findings.placeboPlaces,
    ...findings.main.series.map(({ slope }) => slope),
    ...findings.main.cohorts.map(({ inference }) => inference),
    ...findings.placeboDates.map(({ difference }) => difference),
    ...findings.sensitivity.map(({ difference }) => difference),
  ];
  return all.filter((each) => !isRefusal(each)).length;
}
