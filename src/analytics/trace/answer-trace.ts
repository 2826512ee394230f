import { badUserInput } from '../../graph/errors.js';
import { type GraphSession } from '../../graph/session.js';
import { askTaxonLines, askTrace } from './ask-trace.js';
import { type TractionRule } from './onset.js';
import { traceOf, type TracedChange, type TraceHit as Hit, type Trace as Answer } from './trace.js';
import { type TraceArguments, type TractionRuleInput } from './trace.input.js';
import { HitGrade, LagFit, RivalBasis, TraceLinkKind } from './trace.type.js';

const MOST_IDS = 100;
const LONGEST_LAG = 240;

/** Checks the question, asks the graph and gives the answer in the form of the schema. */
export async function answerTrace(
  graph: GraphSession,
  { traction, lag, link, platforms, taxa, jurisdictions }: TraceArguments,
  asOf: string | null,
) {
  refuseManyIds({ platforms, taxa, jurisdictions });
  const rule = ruleOf(traction);
  if (lag.fromMonths > lag.toMonths || Math.max(-lag.fromMonths, lag.toMonths) > LONGEST_LAG) {
    throw badUserInput(
      `A lag from ${lag.fromMonths} to ${lag.toMonths} months is no window; it runs forward and reaches at most ${LONGEST_LAG} months.`,
      ['lag'],
    );
  }
  const [data, lines] = await Promise.all([
    askTrace(graph, platforms ?? null, asOf),
    taxa === undefined ? null : askTaxonLines(graph, taxa, asOf),
  ]);
  const question = { rule, window: lag, link, taxa: lines, jurisdictions: jurisdictions ?? null };
  const searched = [
    { kind: 'Platform', records: data.platforms.length },
    { kind: 'RouteChange', records: data.changes.length },
  ];
  return { searched, ...shown(traceOf(data, question)) };
}

function refuseManyIds(lists: Readonly<Record<string, readonly string[] | undefined>>): void {
  for (const [name, ids = []] of Object.entries(lists)) {
    if (ids.length > MOST_IDS) {
      throw badUserInput(`"${name}" holds ${ids.length} ids; it holds at most ${MOST_IDS}.`, [
        name,
      ]);
    }
  }
}

function ruleOf({ level, growth, firstReading }: TractionRuleInput): TractionRule {
  if (level !== undefined) return { kind: 'LEVEL', users: positive(level.users, 'level.users') };
  if (growth !== undefined) {
    return {
      kind: 'GROWTH',
      factor: positive(growth.factor, 'growth.factor'),
      years: positive(growth.years, 'growth.years'),
    };
  }
  return { kind: 'FIRST_READING', leastUsers: firstReading?.leastUsers ?? 0 };
}

function positive(value: number, name: string): number {
  if (value > 0) return value;
  throw badUserInput(`"traction.${name}" is ${value}; it must be above 0.`, ['traction', name]);
}

function shown({ onsets, withoutOnset, hits, tally, ...beside }: Answer) {
  return {
    tally,
    onsets: onsets.map(shownOnset),
    withoutOnsetIds: withoutOnset,
    hits: hits.map(shownHit),
    explainedOtherwise: beside.explainedOtherwise.map(shownChange),
    unexplained: beside.unexplained.map(shownChange),
    notDated: beside.notDated.map(shownChange),
    forecasts: beside.forecasts.map(shownChange),
  };
}

const shownOnset = ({ platform, before, after, earliest, latest }: Hit['onset']) => ({
  platformId: platform,
  beforeId: before?.id ?? null,
  afterId: after.id,
  earliest,
  latest,
});

const shownChange = ({ id, causes }: TracedChange) => ({
  changeId: id,
  attributionIds: causes.map(({ attribution }) => attribution),
});

function shownHit({ onset, change, lag, grade, links, claims, rivals }: Hit) {
  return {
    platformId: onset.platform,
    changeId: change.id,
    claimIds: claims,
    onset: shownOnset(onset),
    lag: { ...lag, fit: LagFit[lag.fit] },
    grade: HitGrade[grade],
    links: links.map(({ kind, shared, record }) => ({
      kind: TraceLinkKind[kind],
      sharedId: shared,
      recordId: record,
    })),
    rivals: rivals.map(({ cause, attribution, basis }) => ({
      causeId: cause,
      attributionId: attribution,
      basis: RivalBasis[basis],
    })),
  };
}
