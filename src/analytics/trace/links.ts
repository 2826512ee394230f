import { type DaySpan } from '../traction/day-span.js';
import { type Fit } from './lag.js';
import {
  type LinkRule,
  type ShowingRecord,
  type TaxonLine,
  type TracedChange,
  type TracedPlatform,
} from './traced.js';

/** What a platform and a change share, and the record that says so of the platform. */
interface SharedThing extends ShowingRecord {
  readonly kind: 'SHARED_TAXON' | 'SHARED_JURISDICTION';
  /** The taxon or jurisdiction that both have. */
  readonly shared: string;
}

/** Why an onset and a change are joined. */
export interface TraceLink extends SharedThing {
  /** Whether the record is dated before or during the change, or only may be. */
  readonly fit: Fit;
}

/** Groups so wide that nearly every record has them in common: they join nothing. */
export const TOO_WIDE: readonly string[] = ['KINGDOM', 'PHYLUM'];

/** A record of a group this narrow speaks of each taxon in it; one of all birds says nothing of one bird. */
const NARROW = ['FAMILY', 'SUBFAMILY', 'GENUS', 'SPECIES', 'SUBSPECIES'];

/** Whether a record of a taxon speaks of each taxon within it. */
export const isNarrow = ({ rank }: Pick<TaxonLine, 'rank'>): boolean => NARROW.includes(rank);

/** Whether a record of one taxon shows a platform with another: the same, one within it, or its family. */
function shows(ofPlatform: TaxonLine, ofChange: TaxonLine): boolean {
  if (TOO_WIDE.includes(ofPlatform.rank) || TOO_WIDE.includes(ofChange.rank)) return false;
  if (ofPlatform.taxon === ofChange.taxon) return true;
  if (ofPlatform.above.includes(ofChange.taxon)) return true;
  return isNarrow(ofPlatform) && ofChange.above.includes(ofPlatform.taxon);
}

/**
 * Whether something on one taxon could bear on a change in another: the same, a group above it, or a
 * taxon within it where the change is of a family or less. The listing of one bird explains no change
 * in the trade of all animals.
 */
export const couldBearOn = (rival: TaxonLine, change: TaxonLine): boolean =>
  rival.taxon === change.taxon ||
  change.above.includes(rival.taxon) ||
  (isNarrow(change) && rival.above.includes(change.taxon));

/** Whether one taxon is the other or a group above it, however wide. */
export const isSameLine = (a: TaxonLine, b: TaxonLine): boolean =>
  a.taxon === b.taxon || a.above.includes(b.taxon) || b.above.includes(a.taxon);

type Sides = Pick<TracedPlatform, 'places' | 'taxa'>;

/**
 * What platform and change share, whenever that was recorded. A platform is in a place only where a
 * record says that it operates there; an attribution of the change to it is a claim and says no such
 * thing.
 */
export function sharedThings(
  { places, taxa }: Sides,
  change: Pick<TracedChange, 'jurisdictions' | 'taxa'>,
): readonly SharedThing[] {
  const byTaxon = taxa.flatMap(({ record, since, ...named }) =>
    change.taxa
      .filter((changed) => shows(named, changed))
      .map(({ taxon }) => ({ kind: 'SHARED_TAXON' as const, shared: taxon, record, since })),
  );
  const byPlace = places
    .filter(({ jurisdiction }) => change.jurisdictions.includes(jurisdiction))
    .map(({ jurisdiction, record, since }) => ({
      kind: 'SHARED_JURISDICTION' as const,
      shared: jurisdiction,
      record,
      since,
    }));
  return [...byTaxon, ...byPlace];
}

type Dated = Pick<TracedChange, 'began' | 'ended'>;

/** The links by which a rule joins a platform and a change, or null where it does not. */
export function linksOf(
  platform: Sides,
  change: TracedChange,
  rule: LinkRule,
): readonly TraceLink[] | null {
  const links = sharedThings(platform, change).flatMap((shared) => {
    const fit = fitInTime(shared.since, change);
    return fit === null ? [] : [{ ...shared, fit }];
  });
  return isJoined(links, rule) ? links.filter(({ kind }) => isMeant(kind, rule)) : null;
}

/** Whether links are enough for a rule: for BOTH one of each kind. */
export function isJoined(links: readonly Pick<TraceLink, 'kind'>[], rule: LinkRule): boolean {
  const has = (kind: TraceLink['kind']) => links.some((link) => link.kind === kind);
  switch (rule) {
    case 'EITHER':
      return links.length > 0;
    case 'BOTH':
      return has('SHARED_TAXON') && has('SHARED_JURISDICTION');
    case 'SHARED_TAXON':
    case 'SHARED_JURISDICTION':
      return has(rule);
  }
}

const isMeant = (kind: TraceLink['kind'], rule: LinkRule): boolean =>
  rule === 'EITHER' || rule === 'BOTH' || rule === kind;

/** Whether a record is dated before or during a change: one that begins after its end shows nothing. */
function fitInTime(since: DaySpan | null, { began, ended }: Dated): Fit | null {
  if (since === null) return 'POSSIBLE';
  if (ended !== null && since.earliest > ended.latest) return null;
  const lasted = ended?.earliest ?? began?.latest ?? null;
  return lasted !== null && since.latest <= lasted ? 'CERTAIN' : 'POSSIBLE';
}
