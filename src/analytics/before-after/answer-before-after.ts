import { Indicator } from '../../domain/series/indicator.js';
import { badUserInput } from '../../graph/errors.js';
import { type GraphSession } from '../../graph/session.js';
import { type Analysis } from '../parallel/analysis-workers.js';
import { datesOf, type BeforeAfterQuestion } from './before-after.js';
import { OutcomeUnits, type BeforeAfterArguments } from './before-after.input.js';
import { askEvents, askMeasures, askOutcome, askTaxaOf } from './ask-before-after.js';
import { windowAround } from './concurrent-events.js';
import { MeasureDate, type DatedMeasure } from './measure-dates.js';
import { judgedReadings, OutcomeScale, type Years } from './outcome.js';
import { shownBeforeAfter } from './shown-before-after.js';

const MOST_MEASURES = 20;
const MOST_JURISDICTIONS = 250;
const MOST_MONTHS = 120;
const MOST_YEARS: Years = { from: 1900, to: 2100 };
const OF_PLACES = [Indicator.PIKE, Indicator.INTERNET_USERS_SHARE, Indicator.RHINOS_POACHED];

/** Checks the question, asks the graph and gives the answer; null where a measure is not there. */
export async function answerBeforeAfter(
  graph: GraphSession,
  asked: BeforeAfterArguments,
  { asOf, analysis }: { readonly asOf: string | null; readonly analysis: Analysis },
) {
  refuseBadQuestion(asked, analysis.mostDraws);
  const ids = [...new Set(asked.measures)].sort();
  const measures = await askMeasures(graph, ids, asOf);
  if (measures.length < ids.length) return null;
  refuseTreatedComparison(asked, measures);
  const question = questionOf(asked);
  const dates = Object.values(MeasureDate).flatMap((date) => datesOf(measures, date));
  const [found, events, taxa] = await Promise.all([
    askOutcome(graph, placesAsked(asked), asOf),
    askEvents(graph, ids, windowAround(dates, asked.concurrentWithin), asOf),
    askTaxaOf(graph, asked.outcome.indicator, asOf),
  ]);
  const readings = judgedReadings(found, asked.outcome.years ?? null, question.scale);
  const data = { measures, readings, events, taxa };
  const [findings] = await analysis.inParallel('findBeforeAfter', { data, question }, 1);
  if (findings === undefined) throw new Error('A job gave no part.');
  return shownBeforeAfter(findings, { asked, question, data });
}

function placesAsked({ outcome, comparison }: BeforeAfterArguments) {
  const { indicator, of, jurisdictions } = outcome;
  const all = jurisdictions === undefined ? null : [...jurisdictions, ...(comparison ?? [])];
  return { indicator, of, jurisdictions: all };
}

function questionOf(asked: BeforeAfterArguments): BeforeAfterQuestion {
  const { method, date, comparison, concurrentWithin, seed, draws, outcome } = asked;
  const isCount = outcome.indicator === Indicator.RHINOS_POACHED;
  return {
    method,
    date,
    comparison: comparison ?? null,
    concurrentWithin,
    scale: isCount ? OutcomeScale.LOGARITHM : OutcomeScale.AS_IT_STANDS,
    seed,
    draws,
  };
}

function refuseBadQuestion(asked: BeforeAfterArguments, mostDraws: number): void {
  refuseLength(asked.measures, MOST_MEASURES, ['measures']);
  refuseLength(asked.comparison, MOST_JURISDICTIONS, ['comparison']);
  refuseOutcome(asked.outcome);
  refuseOutside(asked.concurrentWithin, [0, MOST_MONTHS], 'concurrentWithin');
  refuseOutside(asked.draws, [1, mostDraws], 'draws');
  refuseOutside(asked.seed, [0, Number.MAX_SAFE_INTEGER], 'seed');
}

function refuseLength(
  ids: readonly string[] | undefined,
  most: number,
  path: readonly string[],
): void {
  if (ids === undefined || (ids.length > 0 && ids.length <= most)) return;
  throw badUserInput(`"${path.join('.')}" holds ${ids.length} ids; it holds 1 to ${most}.`, path);
}

function refuseOutcome({ indicator, of, jurisdictions, years }: BeforeAfterArguments['outcome']) {
  refuseLength(jurisdictions, MOST_JURISDICTIONS, ['outcome', 'jurisdictions']);
  if (!OF_PLACES.includes(indicator)) {
    throw badUserInput(
      `"outcome.indicator" is ${indicator}, which is not measured by place; ${OF_PLACES.join(', ')} are.`,
      ['outcome', 'indicator'],
    );
  }
  if (of === OutcomeUnits.SITES && indicator !== Indicator.PIKE) {
    throw badUserInput(`"outcome.of" is SITES, where only PIKE is measured.`, ['outcome', 'of']);
  }
  const { from, to } = years ?? MOST_YEARS;
  if (from < MOST_YEARS.from || to > MOST_YEARS.to || from > to) {
    throw badUserInput(
      `"outcome.years" runs from ${from} to ${to}; it runs forward within ${MOST_YEARS.from} and ${MOST_YEARS.to}.`,
      ['outcome', 'years'],
    );
  }
}

function refuseOutside(value: number, [least, most]: readonly [number, number], name: string) {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw badUserInput(`"${name}" is ${value}; it is a whole number from ${least} to ${most}.`, [
    name,
  ]);
}

function refuseTreatedComparison(
  { comparison = [] }: BeforeAfterArguments,
  measures: readonly DatedMeasure[],
): void {
  const treated = comparison.find((place) => measures.some(({ places }) => places.includes(place)));
  if (treated === undefined) return;
  throw badUserInput(`"comparison" holds "${treated}", where a measure holds; leave it out.`, [
    'comparison',
  ]);
}
