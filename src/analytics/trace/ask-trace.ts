import { type GraphSession } from '../../graph/session.js';
import { type DaySpan } from '../traction/day-span.js';
import { type Reach } from './reach.js';
import {
  type DocumentedCause,
  type Evidence,
  type PlatformPlace,
  type PlatformTaxon,
  type PossibleRival,
  type TaxonLine,
  type TracedChange,
  type TracedPlatform,
} from './traced.js';

type Row = readonly unknown[];

/** What records show of platforms, apart from their traction. */
export type PlatformLinks = Omit<TracedPlatform, 'traction'>;

/** What records show of platforms, in the order of ids; null asks for all platforms. */
export async function askPlatformLinks(
  graph: GraphSession,
  platforms: readonly string[] | null,
  asOf: string | null,
): Promise<readonly PlatformLinks[]> {
  const rows = await graph.ask('trace/platform-links', { platforms }, asOf);
  return rows.map(platformOf).sort(byId);
}

interface ChangesAsked {
  readonly asOf: string | null;
  readonly taxa: 'WITH_TAXA' | 'WITHOUT_TAXA';
}

/** Every route change, in the order of ids. */
export function askChanges(
  graph: GraphSession,
  asOf: string | null,
): Promise<readonly TracedChange[]> {
  return changesWith(graph, null, { asOf, taxa: 'WITH_TAXA' });
}

/**
 * The route changes within reach, in the order of ids; without their taxa where the reach has none and
 * nothing else is to be told of taxa.
 */
export async function askChangesInReach(
  graph: GraphSession,
  reach: Reach | null,
  { asOf, taxa }: ChangesAsked,
): Promise<readonly TracedChange[]> {
  if (reach === null) return [];
  const rows = await graph.ask('trace/changes-in-reach', { ...reach }, asOf);
  const ids = rows.map(([id]) => id as string);
  return ids.length === 0 ? [] : changesWith(graph, ids, { asOf, taxa });
}

async function changesWith(
  graph: GraphSession,
  changes: readonly string[] | null,
  { asOf, taxa: which }: ChangesAsked,
): Promise<readonly TracedChange[]> {
  const rows = await graph.ask('trace/route-changes', { changes }, asOf);
  // Many changes have a route or a taxon in common: what lies behind these is asked once for each.
  const found = rows.map(changeFound);
  const [places, lines] = await Promise.all([
    askRoutePlaces(graph, distinct(found.flatMap(({ routes }) => routes)), asOf),
    which === 'WITHOUT_TAXA'
      ? []
      : askTaxonLines(graph, distinct(found.flatMap(({ taxa }) => taxa)), asOf),
  ]);
  const lineOfTaxon = new Map(lines.map((line) => [line.taxon, line]));
  return found
    .map(({ routes, taxa, places: own, ...change }) => ({
      ...change,
      jurisdictions: distinct([...own, ...routes.flatMap((route) => places.get(route) ?? [])]),
      taxa: taxa.flatMap((taxon) => lineOfTaxon.get(taxon) ?? []),
    }))
    .sort(byId);
}

/** The places that each of some routes leads through. */
async function askRoutePlaces(
  graph: GraphSession,
  routes: readonly string[],
  asOf: string | null,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await graph.ask('trace/route-places', { routes }, asOf);
  return new Map(rows.map(([route, places]) => [route as string, places as readonly string[]]));
}

/** Everything dated that could explain a route change as well, in the order of ids. */
export async function askRivals(
  graph: GraphSession,
  asOf: string | null,
): Promise<readonly PossibleRival[]> {
  const rows = await graph.ask('trace/dated-rivals', { measures: [], ...ALL_DAYS }, asOf);
  return rows.map(rivalOf).sort(byId);
}

/** The line of taxa above each of some taxa, for a question that names taxa. */
export async function askTaxonLines(
  graph: GraphSession,
  taxa: readonly string[],
  asOf: string | null,
): Promise<readonly TaxonLine[]> {
  const rows = await graph.ask('trace/taxon-lines', { taxa }, asOf);
  return rows.map(lineOf);
}

/** Before and after any day on record. */
const ALL_DAYS = { from: '0000', to: '9999' };

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

const lineOf = ([taxon, rank, above]: Row): TaxonLine => ({
  taxon: taxon as string,
  rank: rank as string,
  above: above as readonly string[],
});

const platformOf = ([id, places, taxa]: Row): PlatformLinks => ({
  id: id as string,
  places: (places as readonly Row[]).map(placeOf),
  taxa: (taxa as readonly Row[]).map(platformTaxonOf),
});

const placeOf = ([record, earliest, latest, jurisdiction]: Row): PlatformPlace => ({
  record: record as string,
  since: spanOf(earliest, latest),
  jurisdiction: jurisdiction as string,
});

const platformTaxonOf = ([record, earliest, latest, ...line]: Row): PlatformTaxon => ({
  record: record as string,
  since: spanOf(earliest, latest),
  ...lineOf(line),
});

/** Null where a source does not say, or gives one bound of a date only. */
const spanOf = (earliest: unknown, latest: unknown): DaySpan | null =>
  typeof earliest === 'string' && typeof latest === 'string' ? { earliest, latest } : null;

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort();

/** A change with the ids of its routes and taxa. */
type ChangeFound = Omit<TracedChange, 'jurisdictions' | 'taxa'> &
  Readonly<Record<'places' | 'routes' | 'taxa', readonly string[]>>;

function changeFound([id, nature, evidence, elements, dates, ...beside]: Row): ChangeFound {
  const [earliest, latest, endEarliest, endLatest] = dates as Row;
  const [places, routes, taxa, causes, platformFindings] = beside;
  return {
    id: id as string,
    nature: nature as string,
    evidence: evidence as Evidence,
    elements: ((elements ?? []) as readonly string[]).map(elementOf),
    began: spanOf(earliest, latest),
    ended: spanOf(endEarliest, endLatest),
    places: places as readonly string[],
    routes: routes as readonly string[],
    taxa: taxa as readonly string[],
    causes: (causes as readonly Row[]).map(causeOf),
    platformFindings: platformFindings as number,
  };
}

function elementOf(pair: string): TracedChange['elements'][number] {
  const [element = '', evidence = ''] = pair.split('|');
  return { element, evidence: evidence as Evidence };
}

const causeOf = ([attribution, causeKind, cause]: Row): DocumentedCause => ({
  attribution: attribution as string,
  causeKind: causeKind as string,
  cause: (cause ?? null) as string | null,
});

const rivalOf = ([id, from, to, places, taxa]: Row): PossibleRival => ({
  id: id as string,
  from: from as string | null,
  to: to as string | null,
  jurisdictions: places as readonly string[],
  taxa: (taxa as readonly Row[]).map(lineOf),
});
