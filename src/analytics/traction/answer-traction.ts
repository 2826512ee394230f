import { type GraphSession } from '../../graph/session.js';
import { caveat } from '../estimate/caveat.js';
import { described, type Estimate } from '../estimate/estimate.js';
import { askSeries } from './ask-traction.js';
import { type Onset } from './onset.js';
import { tractionOf, type PlatformTraction, type TractionMeasure } from './platform-traction.js';
import { searchedIn } from './searched.js';
import { measureCaveats, tractionCaveats } from './traction-caveats.js';
import { type TractionQuestion } from './traction-question.js';

/** Answers which platforms gained traction and when. */
export async function answerTraction(
  graph: GraphSession,
  question: TractionQuestion,
  asOf: string | null,
) {
  const { series, read } = await askSeries(graph, question, asOf);
  const tractions = series.map((one) => tractionOf(one, question.rule));
  return {
    ...shownTractions(tractions, question.measure),
    caveats: tractionCaveats(tractions, question.measure),
    searched: searchedIn(['Platform', 'Reading'], read),
  };
}

/** Onsets, and platforms without one, in the form of the schema. */
export const shownTractions = (
  tractions: readonly PlatformTraction[],
  measure: TractionMeasure,
) => ({
  onsets: tractions.flatMap((traction) =>
    traction.onset === null ? [] : [shownOnset(traction.onset, traction, measure)],
  ),
  withoutOnset: tractions
    .filter(({ onset }) => onset === null)
    .map((traction) => ({
      platformId: traction.platform,
      status: traction.status,
      reason: traction.reason,
      readings: traction.readings,
      lastReadingOn: traction.lastDay,
      internetUseAlone: internetUseAlone(traction),
    })),
});

const UNITS: Readonly<Record<TractionMeasure['kind'], string>> = {
  WORLDWIDE_USERS: 'monthly active users worldwide',
  ADVERTS: 'adverts',
  PROXY_INDEX: 'index, first reading = 100',
};

export function shownOnset(onset: Onset, traction: PlatformTraction, measure: TractionMeasure) {
  const { platform, before, after, earliest, latest, lastDay } = onset;
  return {
    platformId: platform,
    beforeId: before?.id ?? null,
    afterId: after.id,
    earliest,
    latest,
    lastReadingOn: lastDay,
    value: described(
      { value: after.value, interval: null },
      {
        unit: UNITS[measure.kind],
        n: traction.readings,
        denominator: null,
        caveats: measureCaveats(measure),
      },
    ),
    internetUseAlone: internetUseAlone(traction),
  };
}

function internetUseAlone({ internetUse, readings }: PlatformTraction): Estimate | null {
  if (internetUse === null) return null;
  const share =
    typeof internetUse === 'number' ? { value: internetUse, interval: null } : internetUse;
  return described(share, {
    unit: 'share of the change of the index',
    n: readings,
    denominator: null,
    caveats: [caveat('PROXY_MEASURE', {})],
  });
}
