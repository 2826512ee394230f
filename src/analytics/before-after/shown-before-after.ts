import { described, estimated, type Estimate } from '../estimate/estimate.js';
import { type Caveat } from '../estimate/caveat.js';
import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { type ArrangementTest } from '../statistics/arrangement-test.js';
import { type Inference } from '../statistics/student-t.js';
import { assumptionsOf } from './assumptions.js';
import { PointGroup, PointSide } from './before-after-point.type.js';
import {
  type BeforeAfterData,
  type BeforeAfterFindings,
  type BeforeAfterQuestion,
} from './before-after.js';
import { OutcomeUnits, type BeforeAfterArguments } from './before-after.input.js';
import { caveatsOf } from './caveats.js';
import { oneTreatment } from './difference.js';
import { type Treatment } from './measure-dates.js';
import { OutcomeScale, ReadingUse, sideOf, type JudgedReading } from './outcome.js';
import { searchedFor } from './searched.js';

interface Shown {
  readonly asked: BeforeAfterArguments;
  readonly question: BeforeAfterQuestion;
  readonly data: BeforeAfterData;
}

const MOST_SERIES = 100;
const MOST_COHORTS = 500;
const MOST_CONCURRENT = 100;

/** The answer in the form of the schema: plain data in a fixed order. */
export function shownBeforeAfter(findings: BeforeAfterFindings, { asked, question, data }: Shown) {
  const { readings, measures } = data;
  const { indicator, of } = asked.outcome;
  const ofSites = of === OutcomeUnits.SITES;
  const caveats = caveatsOf(findings, { question, indicator, ofSites, measures, readings });
  const unit = unitOf(readings, question.scale);
  const one = (outcome: Inference | Refusal, n: number) => inUnit(outcome, { unit, n });
  return {
    searched: searchedFor(data),
    method: question.method,
    date: question.date,
    scale: question.scale,
    measures: measures.map(({ id, dates }) => ({
      measureId: id,
      earliest: dates[question.date]?.earliest ?? null,
      latest: dates[question.date]?.latest ?? null,
    })),
    treated: treatedPlaces(findings),
    comparisonChoice: findings.choice,
    comparisonIds: findings.places.comparison,
    difference: inUnit(findings.main.difference, { unit, n: findings.main.n, caveats }),
    assumptions: assumptionsOf(findings.design, question.scale),
    caveats,
    ...means(findings, readings),
    series: findings.main.series.slice(0, MOST_SERIES).map((series) => ({
      subjectId: series.subject,
      level: one(series.level, series.n),
      slope: inUnit(series.slope, { unit: `${unit} a year`, n: series.n }),
    })),
    cohorts: cohortsOf(findings, unit),
    trendBefore: inUnit(findings.preTrend.trend, {
      unit: `${unit} a year`,
      n: findings.preTrend.n,
    }),
    ...falsified(findings, unit),
    concurrent: findings.concurrent
      .slice(0, MOST_CONCURRENT)
      .map(({ event, ...basis }) => ({ eventId: event, ...basis })),
    allPoints: pointsOf(findings, readings),
  };
}

/** What would be found where nothing should be: at other dates, at other places, in the effort. */
const falsified = (findings: BeforeAfterFindings, unit: string) => ({
  placeboDates: findings.placeboDates.map(({ year, difference, n }) => ({
    year,
    difference: inUnit(difference, { unit, n }),
  })),
  placeboPlaces: placeboPlacesOf(findings.placeboPlaces),
  effort: inUnit(findings.effort.difference, { unit: EFFORT, n: findings.effort.n }),
  sensitivity: findings.sensitivity.map(({ date, reading, difference, n }) => ({
    date,
    reading,
    difference: inUnit(difference, { unit, n }),
  })),
});

const EFFORT = 'natural logarithm of what shares are taken of';

interface Unit {
  readonly unit: string;
  readonly n: number;
  readonly caveats?: readonly Caveat[];
}

const inUnit = (outcome: Inference | Refusal, { unit, n, caveats = [] }: Unit): Estimate =>
  estimated(outcome, { unit, n, denominator: null, caveats });

function unitOf(readings: readonly JudgedReading[], scale: OutcomeScale): string {
  const unit = seriesUnit(readings);
  return scale === OutcomeScale.LOGARITHM ? `natural logarithm of ${unit}` : unit;
}

const seriesUnit = (readings: readonly JudgedReading[]): string =>
  readings.find(({ use }) => use !== ReadingUse.OTHER_FRAME)?.unit ?? 'unit of the series';

const treatedPlaces = ({ places, treatments }: BeforeAfterFindings) =>
  places.treated.flatMap((place) => {
    const treatment = treatments.get(place);
    return treatment === undefined ? [] : [{ placeId: place, ...treatment }];
  });

/** Means of what was counted, zeros too: they describe the records and need no scale. */
function means(
  { treatments, places, unidentified }: BeforeAfterFindings,
  readings: readonly JudgedReading[],
) {
  const unit = seriesUnit(readings);
  const mean = (side: -1 | 1) => {
    const values = readings.flatMap(({ place, year, value, use }) => {
      const treatment = treatments.get(place);
      const isKnown = use === ReadingUse.USED || use === ReadingUse.ZERO_COUNT;
      const isMeant = treatment !== undefined && isKnown && sideOf(year, treatment) === side;
      return isMeant && value !== null ? [value] : [];
    });
    const n = values.length;
    const value = values.reduce((sum, each) => sum + each, 0) / n;
    const none = places.treated.length === 0 ? unidentified : null;
    const outcome = n === 0 ? (none ?? refusal(RefusalReason.EMPTY)) : { value, interval: null };
    return described(outcome, { unit, n, denominator: null, caveats: [] });
  };
  return { meanBefore: mean(-1), meanAfter: mean(1) };
}

const cohortsOf = ({ main }: BeforeAfterFindings, unit: string) =>
  main.cohorts.slice(0, MOST_COHORTS).map((cohort) => ({
    from: cohort.from,
    year: cohort.time,
    difference: inUnit(cohort.inference, {
      unit,
      n: cohort.treatedUnits + cohort.comparisonUnits,
    }),
    treatedUnits: cohort.treatedUnits,
    comparisonUnits: cohort.comparisonUnits,
  }));

function placeboPlacesOf(test: ArrangementTest | Refusal) {
  const unit = 'share of choices (two-sided p)';
  const choices = isRefusal(test) ? 0 : test.arrangements;
  const outcome = isRefusal(test) ? test : { value: test.p, interval: null };
  const p = estimated(outcome, { unit, n: choices, denominator: null, caveats: [] });
  return { p, choices };
}

/** All readings of the places that are compared, by subject and year. */
function pointsOf(findings: BeforeAfterFindings, readings: readonly JudgedReading[]) {
  const { treatments, places, design } = findings;
  const at = oneTreatment(design);
  const compared = new Set([...places.treated, ...places.comparison]);
  return readings
    .filter(({ place }) => compared.has(place))
    .map(({ subject, place, year, value, n, denominator, use }) => {
      const treatment = treatments.get(place) ?? at;
      const side = treatment === null ? null : shownSide(year, treatment);
      const isBetween = side === PointSide.AROUND && use === ReadingUse.USED;
      return {
        subjectId: subject,
        year,
        value,
        n,
        denominator,
        group: treatments.has(place) ? PointGroup.TREATED : PointGroup.COMPARISON,
        side,
        use: isBetween ? ReadingUse.AROUND_THE_DATE : use,
      };
    });
}

const SIDES = { '-1': PointSide.BEFORE, '0': PointSide.AROUND, '1': PointSide.AFTER } as const;

const shownSide = (year: number, treatment: Treatment): PointSide => SIDES[sideOf(year, treatment)];
