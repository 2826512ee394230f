import { badUserInput } from '../../graph/errors.js';
import { refuseMalformedId } from '../../graph/malformed-id.js';
import { type GraphSession } from '../../graph/session.js';
import { caveat, type Caveat } from '../estimate/caveat.js';
import { described, type Estimate } from '../estimate/estimate.js';
import { refuseManyIds } from '../traction/traction-question.js';
import { askRoutes } from './ask-flows.js';
import { type FlowLinksArguments, type FlowsArguments } from './flows.input.js';
import { flowsOf, type FlowLink, type FlowsQuestion } from './flows.js';
import { type RecordedRoute, type RouteTime } from './recorded-route.js';

const MOST_ROUTES = 5000;
const MOST_LINKS = 100;

/** Checks a question; what is wrong is an error that names the argument. */
export function checkedFlows(asked: FlowsArguments): FlowsQuestion {
  const { from, to } = asked;
  const taxa = asked.taxa ?? null;
  refuseManyIds({ taxa: taxa ?? [] });
  for (const taxon of taxa ?? []) refuseMalformedId(taxon, ['taxa']);
  if (from === to) {
    throw badUserInput(`"from" and "to" are both ${from}; name two different roles.`, ['to']);
  }
  return { from, to, taxa, modes: asked.modes ?? null, time: timeAsked(asked) };
}

function timeAsked({ since, until }: FlowsArguments): RouteTime | null {
  const time = { from: since ?? null, to: until ?? null };
  if (time.from === null && time.to === null) return null;
  if (time.from !== null && time.to !== null && time.from > time.to) {
    throw badUserInput(`"since" is ${time.from}, after "until", ${time.to}; it is no later.`, [
      'since',
    ]);
  }
  return time;
}

/** Asks the graph and gives the answer in the form of the schema. */
export async function answerFlows(
  graph: GraphSession,
  question: FlowsQuestion,
  asOf: string | null,
) {
  const found = await askRoutes(graph, MOST_ROUTES + 1, asOf);
  const routes = found.slice(0, MOST_ROUTES);
  const { tally, nodes, links } = flowsOf(routes, question);
  return {
    tally: { ...tally, isTruncated: found.length > MOST_ROUTES },
    nodes: nodes.map((id) => ({ id })),
    linkCount: links.length,
    allLinks: links.map((link) => shownLink(link, tally.selected)),
    caveats: caveatsOf(tally.selected),
    searched: searchedAmong(routes),
  };
}

const searchedAmong = (routes: readonly RecordedRoute[]) => [
  { kind: 'TradeRoute', records: routes.length },
];

const caveatsOf = (records: number): readonly Caveat[] => [
  caveat('COLLECTION_NOT_WORLD', { records }),
];

function shownLink({ from, to, routes, taxa, alone, ...link }: FlowLink, selected: number) {
  return {
    fromId: from,
    toId: to,
    routeIds: routes,
    taxonIds: taxa,
    records: counted(routes.length, selected),
    alone: counted(alone, selected),
    ...link,
  };
}

const counted = (value: number, selected: number): Estimate =>
  described(
    { value, interval: null },
    { unit: 'records held', n: value, denominator: null, caveats: caveatsOf(selected) },
  );

/** Some of the links in their order. */
export function linksOnPage<Link>(
  links: readonly Link[],
  { first, skip }: FlowLinksArguments,
): readonly Link[] {
  if (skip < 0) throw badUserInput(`"skip" is ${skip}; it is 0 or more.`, ['skip']);
  return links.slice(skip, skip + checkedFirst(first));
}

/** A page size that was checked. */
export function checkedFirst(first: number): number {
  if (first >= 1 && first <= MOST_LINKS) return first;
  throw badUserInput(`"first" is ${first}; it is from 1 to ${MOST_LINKS}.`, ['first']);
}
