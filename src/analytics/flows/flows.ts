import { type LegRole } from '../../domain/trade-route/leg-role.js';
import { type RecordedRoute, type RouteTime } from './recorded-route.js';

/** Which routes, and between places of which roles. */
export interface FlowsQuestion {
  readonly from: LegRole;
  readonly to: LegRole;
  /** Routes of one of these taxa or of one below it; null for all. */
  readonly taxa: readonly string[] | null;
  /** Routes by one of these means; null for all. */
  readonly modes: readonly string[] | null;
  /** Routes that may have been in use in this time, both days included; null for any time. */
  readonly time: RouteTime | null;
}

export interface FlowTally {
  readonly held: number;
  readonly selected: number;
  readonly undated: number;
  readonly forecast: number;
}

export interface FlowLink {
  /** Null where the records name no place of that role. */
  readonly from: string | null;
  readonly to: string | null;
  /** Records that name both ends, by id. */
  readonly routes: readonly string[];
  /** Of them, those that name no second place at either end, be the end known or not. */
  readonly alone: number;
  readonly taxa: readonly string[];
  readonly modes: readonly string[];
  /** From the first to the last day that a dated record may mean; null where none is dated. */
  readonly time: RouteTime | null;
  readonly undated: number;
}

export interface Flows {
  readonly tally: FlowTally;
  /** Places by id. */
  readonly nodes: readonly string[];
  /** By the ids of both ends, an unknown end last. */
  readonly links: readonly FlowLink[];
}

/**
 * Recorded routes as links from place to place. A route that names several places of a role does not
 * say which leads to which: it stands under each pair, and is `alone` under none. A role that a route
 * names no place for is an unknown end; no other leg takes its place. Each counts records and weighs
 * no trade.
 */
export function flowsOf(routes: readonly RecordedRoute[], question: FlowsQuestion): Flows {
  const observed = routes.filter(({ isForecast }) => !isForecast);
  const concerned = observed.filter((route) => concerns(route, question));
  const { time } = question;
  const selected = concerned.filter((route) => time === null || mayMeet(route.time, time));
  const links = linksOf(selected, question);
  const ends = links.flatMap(({ from, to }) => [from, to]).filter((end) => end !== null);
  return {
    tally: {
      held: routes.length,
      selected: selected.length,
      undated: time === null ? 0 : concerned.filter((route) => route.time === null).length,
      forecast: routes.length - observed.length,
    },
    nodes: [...new Set(ends)].sort(),
    links,
  };
}

function concerns({ taxa, modes }: RecordedRoute, question: FlowsQuestion): boolean {
  const { taxa: asked, modes: means } = question;
  const byTaxon =
    asked === null ||
    taxa.some(({ taxon, above }) => [taxon, ...above].some((each) => asked.includes(each)));
  return byTaxon && (means === null || modes.some((mode) => means.includes(mode)));
}

const mayMeet = (time: RouteTime | null, asked: RouteTime): boolean =>
  time !== null && reaches(time.from, asked.to) && reaches(asked.from, time.to);

/** Whether one time begins no later than another ends; an open side is no bound. */
const reaches = (begin: string | null, end: string | null): boolean =>
  begin === null || end === null || begin <= end;

interface Pair {
  readonly from: string | null;
  readonly to: string | null;
  readonly isAlone: boolean;
  readonly route: RecordedRoute;
}

function linksOf(
  routes: readonly RecordedRoute[],
  { from, to }: FlowsQuestion,
): readonly FlowLink[] {
  const pairs = routes.flatMap((route) => pairsOf(route, from, to));
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const ends = JSON.stringify([pair.from, pair.to]);
    const group = groups.get(ends) ?? [];
    group.push(pair);
    groups.set(ends, group);
  }
  return [...groups.values()].map(linkOf).sort(byEnds);
}

function pairsOf(route: RecordedRoute, from: LegRole, to: LegRole): readonly Pair[] {
  const [begins, ends] = [placesOf(route, from), placesOf(route, to)];
  const isAlone = begins.length === 1 && ends.length === 1;
  return begins.flatMap((begin) => ends.map((end) => ({ from: begin, to: end, isAlone, route })));
}

/** The places of a role, by id; one unknown place where there is none. */
function placesOf({ legs }: RecordedRoute, role: LegRole): readonly (string | null)[] {
  const named = legs.filter((leg) => leg.role === role).map(({ place }) => place);
  return named.length === 0 ? [null] : [...new Set(named)].sort();
}

function linkOf(pairs: readonly Pair[]): FlowLink {
  const routes = pairs.map(({ route }) => route);
  const dated = routes.flatMap(({ time }) => (time === null ? [] : [time]));
  return {
    from: pairs[0]?.from ?? null,
    to: pairs[0]?.to ?? null,
    routes: sortedOnce(routes.map(({ id }) => id)),
    alone: pairs.filter(({ isAlone }) => isAlone).length,
    taxa: sortedOnce(routes.flatMap(({ taxa }) => taxa.map(({ taxon }) => taxon))),
    modes: sortedOnce(routes.flatMap(({ modes }) => modes)),
    time: dated.length === 0 ? null : spanning(dated),
    undated: routes.length - dated.length,
  };
}

function spanning(times: readonly RouteTime[]): RouteTime {
  const [begins, ends] = [times.map(({ from }) => from), times.map(({ to }) => to)];
  return {
    from: begins.includes(null) ? null : (begins.toSorted()[0] ?? null),
    to: ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null),
  };
}

const sortedOnce = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

const byEnds = (a: FlowLink, b: FlowLink): number =>
  compared(a.from, b.from) || compared(a.to, b.to);

function compared(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
