import { type GraphSession } from '../../graph/session.js';
import { type DaySpan } from '../traction/day-span.js';
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

interface AskedTrace {
  readonly links: readonly PlatformLinks[];
  readonly changes: readonly TracedChange[];
  readonly rivals: readonly PossibleRival[];
}

/** Asks the graph for all that a trace needs beside traction, in the order of ids. */
export async function askTrace(
  graph: GraphSession,
  platforms: readonly string[] | null,
  asOf: string | null,
): Promise<AskedTrace> {
  const [links, changes, rivals] = await Promise.all([
    graph.ask('trace/platform-links', { platforms }, asOf),
    graph.ask('trace/route-changes', {}, asOf),
    graph.ask('trace/dated-rivals', { measures: [], ...ALL_DAYS }, asOf),
  ]);
  return {
    links: links.map(platformOf).sort(byId),
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

function changeOf([id, nature, evidence, elements, dates, ...beside]: Row): TracedChange {
  const [earliest, latest, endEarliest, endLatest] = dates as Row;
  const [places, taxa, causes, platformFindings] = beside;
  return {
    id: id as string,
    nature: nature as string,
    evidence: evidence as Evidence,
    elements: ((elements ?? []) as readonly string[]).map(elementOf),
    began: spanOf(earliest, latest),
    ended: spanOf(endEarliest, endLatest),
    jurisdictions: [...new Set(places as readonly string[])].sort(),
    taxa: (taxa as readonly Row[]).map(lineOf),
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
