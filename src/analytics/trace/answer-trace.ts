import { badUserInput } from '../../graph/errors.js';
import { type AnalysisContext } from '../analysis-context.js';
import { type IsWanted } from '../citation/names-selected.js';
import { shownOnset, shownTractions } from '../traction/answer-traction.js';
import { askSeries } from '../traction/ask-traction.js';
import {
  tractionOf,
  type PlatformTraction,
  type TractionMeasure,
} from '../traction/platform-traction.js';
import { searchedIn } from '../traction/searched.js';
import {
  refuseManyIds,
  tractionQuestion,
  type TractionQuestion,
} from '../traction/traction-question.js';
import {
  askChanges,
  askChangesInReach,
  askPlatformLinks,
  askRivals,
  askTaxonLines,
  type PlatformLinks,
} from './ask-trace.js';
import { addedUp } from './chance-draws.js';
import { chanceOf, type DrawChance } from './chance.js';
import { type TraceHit as Hit } from './hits.js';
import { type LagWindow } from './lag.js';
import { reachOf } from './reach.js';
import { traceCaveats } from './trace-caveats.js';
import { type TraceArguments } from './trace.input.js';
import { traceOf, type Trace as Answer } from './trace.js';
import { type LinkRule, type TracedChange, type TracedPlatform } from './traced.js';

const LONGEST_LAG = 240;

/** The question of a trace that was checked. */
export interface CheckedTrace extends TractionQuestion {
  readonly window: LagWindow;
  readonly link: LinkRule;
  readonly taxa: readonly string[] | null;
  readonly jurisdictions: readonly string[] | null;
  readonly seed: number;
  readonly draws: number;
}

/** Checks a question; what is wrong is an error that names the argument. */
export function checkedTrace(asked: TraceArguments, mostDraws: number): CheckedTrace {
  const { lag, link, taxa, jurisdictions, seed, draws } = asked;
  refuseManyIds({ taxa, jurisdictions });
  if (lag.fromMonths > lag.toMonths || Math.max(-lag.fromMonths, lag.toMonths) > LONGEST_LAG) {
    throw badUserInput(
      `A lag from ${lag.fromMonths} to ${lag.toMonths} months is no window; it runs forward and reaches at most ${LONGEST_LAG} months.`,
      ['lag'],
    );
  }
  if (draws < 1 || draws > mostDraws) {
    throw badUserInput(`"draws" is ${draws}; it is from 1 to ${mostDraws}.`, ['draws']);
  }
  return {
    ...tractionQuestion(asked),
    window: lag,
    link,
    taxa: taxa ?? null,
    jurisdictions: jurisdictions ?? null,
    seed,
    draws,
  };
}

/** What rests on every route change there is; hits rest on those within reach of a platform. */
const OF_ALL_CHANGES = [
  'tally',
  'caveats',
  'chance',
  'notTestable',
  'explainedOtherwise',
  'unexplained',
  'notDated',
  'forecasts',
];

interface Asking {
  readonly asOf: string | null;
  readonly isWanted: IsWanted;
}

/**
 * Asks the graph for what the wanted fields rest on, draws for the test of chance, and gives the answer
 * in the form of the schema.
 */
export async function answerTrace(
  { graph, analysis }: Pick<AnalysisContext, 'graph' | 'analysis'>,
  checked: CheckedTrace,
  { asOf, isWanted }: Asking,
) {
  const { rule, measure, window, link, seed, draws, jurisdictions } = checked;
  const isWhole = OF_ALL_CHANGES.some(isWanted);
  const needsRivals = isWhole || isWanted('rivals');
  const needsTaxa = needsRivals || link !== 'SHARED_JURISDICTION' || checked.taxa !== null;
  const [asked, links, taxa] = await Promise.all([
    askSeries(graph, checked, asOf),
    askPlatformLinks(graph, checked.platforms, asOf),
    checked.taxa === null ? null : askTaxonLines(graph, checked.taxa, asOf),
  ]);
  const tractions = asked.series.map((series) => tractionOf(series, rule));
  const platforms = tracedOf(tractions, links);
  const [changes, rivals] = await Promise.all([
    isWhole
      ? askChanges(graph, asOf)
      : askChangesInReach(graph, reachOf(platforms, checked), {
          asOf,
          taxa: needsTaxa ? 'WITH_TAXA' : 'WITHOUT_TAXA',
        }),
    needsRivals ? askRivals(graph, asOf) : [],
  ]);
  const measuredIn = measure.kind === 'PROXY_INDEX' ? measure.jurisdiction : null;
  const question = { window, link, taxa, jurisdictions, measuredIn };
  const trace = traceOf({ platforms, changes, rivals }, question);
  const draw: DrawChance = async (chance) =>
    addedUp(await analysis.inParallel('chanceDraws', { ...chance, seed }, draws));
  const tested = { platforms, eligible: trace.eligible, question };
  const chance = isWanted('chance') ? await chanceOf(tested, draws, draw) : null;
  return {
    ...shown(trace, tractions, measure),
    chance,
    caveats: traceCaveats(trace, tractions, measure),
    searched: searchedIn(KINDS, [
      ...asked.read,
      ...[...changes, ...rivals].map(({ id }) => id),
      ...linkingRecords(platforms),
    ]),
  };
}

/** Kinds that are looked through by every trace. */
const KINDS = [
  'DomesticMeasure',
  'Event',
  'Finding',
  'LegislationChange',
  'Listing',
  'Platform',
  'PlatformPolicy',
  'PlatformPresence',
  'Reading',
  'RouteChange',
  'Study',
  'TradeAssessment',
];

function tracedOf(
  tractions: readonly PlatformTraction[],
  links: readonly PlatformLinks[],
): readonly TracedPlatform[] {
  const byId = new Map(links.map((platform) => [platform.id, platform]));
  return tractions.map((traction) => ({
    id: traction.platform,
    traction,
    places: byId.get(traction.platform)?.places ?? [],
    taxa: byId.get(traction.platform)?.taxa ?? [],
  }));
}

const linkingRecords = (platforms: readonly TracedPlatform[]): readonly string[] =>
  platforms.flatMap(({ places, taxa }) => [...places, ...taxa].map(({ record }) => record));

function shown(trace: Answer, tractions: readonly PlatformTraction[], measure: TractionMeasure) {
  // A platform has one onset, however many hits there are of it.
  const onsets = new Map(
    tractions.flatMap((traction) => {
      const { platform, onset } = traction;
      return onset === null ? [] : [[platform, shownOnset(onset, traction, measure)] as const];
    }),
  );
  return {
    tally: trace.tally,
    ...shownTractions(tractions, measure),
    hits: trace.hits.flatMap((hit) => {
      const onset = onsets.get(hit.onset.platform);
      return onset === undefined ? [] : [{ ...shownHit(hit), onset }];
    }),
    notTestable: trace.notTestable.map(({ change, platforms }) => ({
      ...shownChange(change),
      platformIds: platforms,
    })),
    onsetsWithoutChange: trace.onsetsWithoutChange.flatMap(
      ({ platform }) => onsets.get(platform) ?? [],
    ),
    explainedOtherwise: trace.explainedOtherwise.map(shownChange),
    unexplained: trace.unexplained.map(shownChange),
    notDated: trace.notDated.map(shownChange),
    forecasts: trace.forecasts.map(shownChange),
  };
}

const shownChange = ({ id, causes }: TracedChange) => ({
  changeId: id,
  attributionIds: causes.map(({ attribution }) => attribution),
});

const shownHit = ({ onset, change, lag, fit, grade, links, claims, rivals }: Hit) => ({
  platformId: onset.platform,
  changeId: change.id,
  claimIds: claims,
  lag,
  fit,
  grade,
  links: links.map(({ kind, shared, record, fit: linkFit }) => ({
    kind,
    sharedId: shared,
    recordId: record,
    fit: linkFit,
  })),
  rivals: rivals.map(({ cause, attribution, basis }) => ({
    causeId: cause,
    attributionId: attribution,
    basis,
  })),
});
