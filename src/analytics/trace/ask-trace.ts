import { type GraphSession } from '../../graph/session.js';
import {
  type DocumentedCause,
  type Evidence,
  type PossibleRival,
  type TraceData,
  type TracedChange,
  type TracedPlatform,
} from './trace.js';
import { type PlatformPlace, type PlatformTaxon, type TaxonLine } from './links.js';
import { type UserReading } from './onset.js';

type Row = readonly unknown[];

/** Asks the graph for all that a trace needs: one statement for each file of `queries/cypher/trace`. */
export async function askTrace(
  graph: GraphSession,
  platforms: readonly string[] | null,
  asOf: string | null,
): Promise<TraceData> {
  const [readings, links, changes, rivals] = await Promise.all([
    graph.ask('trace/platform-readings', { platforms }, asOf),
    graph.ask('trace/platform-links', { platforms }, asOf),
    graph.ask('trace/route-changes', {}, asOf),
    graph.ask('trace/possible-rivals', {}, asOf),
  ]);
  return {
    platforms: platformsOf(readings, links),
    changes: changes.map(changeOf).sort(byId),
    rivals: rivals.map(rivalOf).sort(byId),
  };
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

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

const lineOf = ([taxon, rank, above]: Row): TaxonLine => ({
  taxon: taxon as string,
  rank: rank as string,
  above: above as readonly string[],
});

function platformsOf(readings: readonly Row[], links: readonly Row[]): readonly TracedPlatform[] {
  const read = new Map(readings.map(([id, rows]) => [id as string, rows as readonly Row[]]));
  return links
    .map(([id, places, taxa]) => ({
      id: id as string,
      readings: (read.get(id as string) ?? []).map(readingOf),
      places: (places as readonly Row[]).map(placeOf),
      taxa: (taxa as readonly Row[]).map(platformTaxonOf),
    }))
    .sort(byId);
}

const readingOf = ([id, earliest, latest, users]: Row): UserReading => ({
  id: id as string,
  span: { earliest: earliest as string, latest: latest as string },
  users: users as number,
});

const placeOf = ([record, jurisdiction]: Row): PlatformPlace => ({
  record: record as string,
  jurisdiction: jurisdiction as string,
});

const platformTaxonOf = ([record, ...line]: Row): PlatformTaxon => ({
  record: record as string,
  ...lineOf(line),
});

function changeOf([
  id,
  nature,
  evidence,
  elements,
  dates,
  places,
  taxa,
  causes,
]: Row): TracedChange {
  const [earliest, latest, ended] = dates as readonly (string | null)[];
  return {
    id: id as string,
    nature: nature as string,
    evidence: evidence as Evidence,
    elements: ((elements ?? []) as readonly string[]).map(elementOf),
    began: earliest && latest ? { earliest, latest } : null,
    ended: ended ?? null,
    jurisdictions: [...new Set(places as readonly string[])].sort(),
    taxa: (taxa as readonly Row[]).map(lineOf),
    causes: (causes as readonly Row[]).map(causeOf),
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
