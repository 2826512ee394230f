import { Indicator } from '../../domain/series/indicator.js';
import { caveat, CaveatSeverity, type Caveat } from '../estimate/caveat.js';
import { isRefusal } from '../estimate/refusal.js';
import { testsMade, type BeforeAfterFindings, type BeforeAfterQuestion } from './before-after.js';
import { BeforeAfterMethod, LEAST_POINTS } from './difference.js';
import { impreciseDates, type DatedMeasure } from './measure-dates.js';
import { pointsOnSides, type JudgedReading } from './outcome.js';

interface Asked {
  readonly question: BeforeAfterQuestion;
  readonly indicator: Indicator;
  readonly ofSites: boolean;
  readonly measures: readonly DatedMeasure[];
  readonly readings: readonly JudgedReading[];
}

/** From here on residuals of following years visibly go together. */
const NOTEWORTHY_AUTOCORRELATION = 0.2;

/** Below about 20 clusters errors rest on little, however they are corrected. */
const LEAST_PLACES = 20;

const WEIGHT = [CaveatSeverity.GRAVE, CaveatSeverity.CAUTION, CaveatSeverity.NOTE];

/** What a reader of the difference must know, gravest first, by the rules and with their numbers. */
export function caveatsOf(findings: BeforeAfterFindings, asked: Asked): readonly Caveat[] {
  const caveats = [
    ...ofIndicator(asked.indicator),
    ...ofDesign(findings, asked),
    ...ofDates(findings, asked),
    ...ofRecording(findings, asked),
  ];
  return WEIGHT.flatMap((weight) => caveats.filter(({ severity }) => severity === weight));
}

function ofIndicator(indicator: Indicator): readonly Caveat[] {
  if (indicator === Indicator.PIKE) {
    return [caveat('PIKE_NOT_A_RATE', {}), caveat('NOT_ONLINE_CRIME', {})];
  }
  if (indicator === Indicator.RHINOS_POACHED) {
    return [caveat('NOT_ONLINE_CRIME', {}), caveat('COUNT_NOT_RATE', {})];
  }
  return [];
}

function ofDesign({ design, main, ...findings }: BeforeAfterFindings, { question }: Asked) {
  const { before, after } = pointsOnSides(design.values, design.treatments);
  const points = Math.min(before, after);
  const { treated, comparison } = findings.places;
  const places = treated.length + comparison.length;
  const fewPoints = points < LEAST_POINTS;
  const fewPlaces = comparison.length > 0 && places < LEAST_PLACES;
  const lagOne = Math.max(0, ...main.series.map(({ autocorrelation }) => autocorrelation));
  const tests = testsMade({ design, main, ...findings });
  return [
    ...(question.method === BeforeAfterMethod.INTERRUPTED_SERIES
      ? [caveat('NO_COMPARISON_GROUP', {})]
      : []),
    ...(fewPoints ? [caveat('SMALL_N', { n: points, least: LEAST_POINTS })] : []),
    ...(fewPlaces ? [caveat('SMALL_N', { n: places, least: LEAST_PLACES })] : []),
    ...(lagOne >= NOTEWORTHY_AUTOCORRELATION ? [caveat('AUTOCORRELATION', { lagOne })] : []),
    ...(tests > 1 ? [caveat('MULTIPLE_TESTS', { tests })] : []),
  ];
}

function ofDates({ concurrent }: BeforeAfterFindings, { question, measures }: Asked) {
  const imprecise = impreciseDates(measures, question.date);
  const events = concurrent.length;
  return [
    ...(events > 0 ? [caveat('CONCURRENT_EVENTS', { events })] : []),
    ...(imprecise > 0 ? [caveat('DATE_IMPRECISE', { imprecise, of: measures.length })] : []),
  ];
}

function ofRecording({ effort, design }: BeforeAfterFindings, { readings, ofSites }: Asked) {
  const frames = new Set(readings.map(({ frame }) => frame)).size;
  const subjects = [...new Set(design.values.map(({ subject }) => subject))];
  const years = new Set(design.values.map(({ year }) => year)).size;
  const throughout = subjects.filter(
    (subject) => design.values.filter((value) => value.subject === subject).length === years,
  ).length;
  return [
    ...(isRefusal(effort.difference) || includesZero(effort.difference.interval)
      ? []
      : [caveat('REPORTING_CHANGED', { changes: 1 })]),
    ...(frames > 1 ? [caveat('FRAME_DIFFERS', { frames })] : []),
    ...(ofSites && throughout < subjects.length
      ? [caveat('SITES_CHANGED', { throughout, of: subjects.length })]
      : []),
  ];
}

const includesZero = ({ lower, upper }: { readonly lower: number; readonly upper: number }) =>
  lower <= 0 && upper >= 0;
