import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import {
  groupTimeDifferences,
  meanGroupTime,
  type DatedUnit,
  type GroupTimeDifference,
} from '../statistics/group-time-differences.js';
import { segmentedRegression } from '../statistics/segmented-regression.js';
import { type Inference } from '../statistics/student-t.js';
import { treatedContrast } from '../statistics/treated-contrast.js';
import { stepAt, type TreatedPanel } from '../statistics/treated-panel.js';
import { type Treatment, type Treatments } from './measure-dates.js';
import { pointsOnSides, sideOf, type OutcomeValue } from './outcome.js';

export enum BeforeAfterMethod {
  INTERRUPTED_SERIES = 'INTERRUPTED_SERIES',
  DIFFERENCE_IN_DIFFERENCES = 'DIFFERENCE_IN_DIFFERENCES',
}

/** Values to compare: those of treated places, and of places held against them. */
export interface Design {
  readonly method: BeforeAfterMethod;
  readonly values: readonly OutcomeValue[];
  readonly treatments: Treatments;
  readonly comparison: ReadonlySet<string>;
}

/** The estimate of one series by itself. */
export interface SeriesDifference {
  readonly subject: string;
  readonly n: number;
  readonly level: Inference | Refusal;
  readonly slope: Inference | Refusal;
  readonly autocorrelation: number;
}

export interface Difference {
  readonly difference: Inference | Refusal;
  readonly n: number;
  readonly series: readonly SeriesDifference[];
  readonly cohorts: readonly GroupTimeDifference[];
}

/** With fewer points of the treated on a side they are described, and nothing is estimated. */
export const LEAST_POINTS = 8;
export const LEVEL = 0.95;

/** The difference after the date under one design; no estimate where the treated have too few points. */
export function differenceOf(design: Design): Difference {
  const { before, after } = pointsOnSides(design.values, design.treatments);
  const none = { n: before + after, series: [], cohorts: [] };
  if (Math.min(before, after) < LEAST_POINTS) {
    const difference = refusal(RefusalReason.TOO_FEW, { before, after, least: LEAST_POINTS });
    return { ...none, difference };
  }
  if (design.method === BeforeAfterMethod.INTERRUPTED_SERIES) return interrupted(design);
  if (design.comparison.size === 0 && oneTreatment(design) !== null) {
    return { ...none, difference: refusal(RefusalReason.ALL_TREATED_AT_ONCE) };
  }
  return oneTreatment(design) === null ? byCohort(design) : contrast(design);
}

/** The treatment of all treated places that have values, or null where their dates differ. */
export function oneTreatment({ values, treatments }: Design): Treatment | null {
  const of = new Map(
    values.flatMap(({ place }) => {
      const treatment = treatments.get(place);
      return treatment === undefined
        ? []
        : [[`${treatment.lastBefore} ${treatment.from}`, treatment]];
    }),
  );
  const [only] = of.values();
  return of.size === 1 ? (only ?? null) : null;
}

function interrupted({ values, treatments }: Design): Difference {
  const treated = values.filter(({ place }) => treatments.has(place));
  const subjects = [...new Set(treated.map(({ subject }) => subject))].sort();
  const series = subjects.map((subject) =>
    seriesDifference(
      subject,
      treated.filter((value) => value.subject === subject),
      treatments,
    ),
  );
  const [only] = series;
  const difference =
    series.length === 1 && only !== undefined ? only.level : refusal(RefusalReason.SEVERAL_SERIES);
  return { difference, n: series.reduce((sum, { n }) => sum + n, 0), series, cohorts: [] };
}

function seriesDifference(
  subject: string,
  values: readonly OutcomeValue[],
  treatments: Treatments,
): SeriesDifference {
  const place = values[0]?.place ?? '';
  const treatment = treatments.get(place) ?? { lastBefore: 0, from: 0 };
  const points = values
    .filter(({ year }) => sideOf(year, treatment) !== 0)
    .map(({ year, value }) => ({ time: year, value }));
  const { before, after } = pointsOnSides(values, treatments);
  const found =
    Math.min(before, after) < LEAST_POINTS
      ? refusal(RefusalReason.TOO_FEW, { before, after, least: LEAST_POINTS })
      : segmentedRegression(points, treatment.from, LEVEL);
  const n = points.length;
  if (isRefusal(found)) return { subject, n, level: found, slope: found, autocorrelation: 0 };
  const { levelChange, slopeChange, autocorrelation } = found;
  return { subject, n, level: levelChange, slope: slopeChange, autocorrelation };
}

/** Rows of the treated and the comparison on both sides of the one date. */
export function panelOf({ values, treatments, comparison }: Design, at: Treatment): TreatedPanel {
  const rows = values.filter(
    ({ place, year }) => (treatments.has(place) || comparison.has(place)) && sideOf(year, at) !== 0,
  );
  return {
    units: rows.map(({ subject }) => subject),
    clusters: rows.map(({ place }) => place),
    times: rows.map(({ year }) => year),
    outcome: rows.map(({ value }) => value),
    treated: new Set(treatments.keys()),
  };
}

function contrast(design: Design): Difference {
  const at = oneTreatment(design) ?? { lastBefore: 0, from: 0 };
  const panel = panelOf(design, at);
  const found = treatedContrast(panel, stepAt(at.from), LEVEL);
  const difference = isRefusal(found) ? found : found.inference;
  const n = isRefusal(found) ? panel.units.length : found.n;
  return { difference, n, series: [], cohorts: [] };
}

function byCohort({ values, treatments, comparison }: Design): Difference {
  const compared = values.filter(({ place }) => treatments.has(place) || comparison.has(place));
  const subjects = [...new Set(compared.map(({ subject }) => subject))].sort();
  const units = subjects.map((subject): DatedUnit => {
    const own = compared.filter((value) => value.subject === subject);
    const place = own[0]?.place ?? '';
    return {
      unit: subject,
      cluster: place,
      treatment: treatments.get(place) ?? null,
      valueAt: new Map(own.map(({ year, value }) => [year, value])),
    };
  });
  const cohorts = groupTimeDifferences(units, LEVEL);
  const mean = meanGroupTime(cohorts, LEVEL);
  const difference = isRefusal(mean) ? mean : mean.inference;
  return { difference, n: compared.length, series: [], cohorts };
}
