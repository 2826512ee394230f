/** A taxon with its rank and every group above it. */
export interface TaxonLine {
  readonly taxon: string;
  readonly rank: string;
  readonly above: readonly string[];
}

/** A record that names a platform and a taxon, or a platform and a place. */
export interface PlatformTaxon extends TaxonLine {
  readonly record: string;
}

export interface PlatformPlace {
  readonly record: string;
  readonly jurisdiction: string;
}

/** Why an onset and a change are joined: what they share, and the record that says so of the platform. */
export interface TraceLink {
  readonly kind: 'SHARED_TAXON' | 'SHARED_JURISDICTION';
  /** The taxon or jurisdiction that both have. */
  readonly shared: string;
  readonly record: string;
}

/** Groups so wide that nearly every record has them in common: they join nothing. */
const TOO_WIDE = ['KINGDOM', 'PHYLUM'];

/** A record of a group this narrow speaks of each taxon in it; one of all birds says nothing of one bird. */
const NARROW = ['FAMILY', 'SUBFAMILY', 'GENUS', 'SPECIES', 'SUBSPECIES'];

/** Whether a record of one taxon shows a platform with another: the same, one within it, or its family. */
function shows(ofPlatform: TaxonLine, ofChange: TaxonLine): boolean {
  if (TOO_WIDE.includes(ofPlatform.rank) || TOO_WIDE.includes(ofChange.rank)) return false;
  if (ofPlatform.taxon === ofChange.taxon) return true;
  if (ofPlatform.above.includes(ofChange.taxon)) return true;
  return NARROW.includes(ofPlatform.rank) && ofChange.above.includes(ofPlatform.taxon);
}

/**
 * Whether something on one taxon could bear on a change in another: the same, a group above it, or a
 * taxon within it where the change is of a family or less. The listing of one bird explains no change
 * in the trade of all animals.
 */
export const couldBearOn = (rival: TaxonLine, change: TaxonLine): boolean =>
  rival.taxon === change.taxon ||
  change.above.includes(rival.taxon) ||
  (NARROW.includes(change.rank) && rival.above.includes(change.taxon));

/** Whether one taxon is the other or a group above it, however wide. */
export const isSameLine = (a: TaxonLine, b: TaxonLine): boolean =>
  a.taxon === b.taxon || a.above.includes(b.taxon) || b.above.includes(a.taxon);

export function taxonLinks(
  ofPlatform: readonly PlatformTaxon[],
  ofChange: readonly TaxonLine[],
): readonly TraceLink[] {
  return ofPlatform.flatMap((named) =>
    ofChange
      .filter((changed) => shows(named, changed))
      .map(({ taxon }) => ({ kind: 'SHARED_TAXON' as const, shared: taxon, record: named.record })),
  );
}

export function jurisdictionLinks(
  ofPlatform: readonly PlatformPlace[],
  ofChange: readonly string[],
): readonly TraceLink[] {
  return ofPlatform
    .filter(({ jurisdiction }) => ofChange.includes(jurisdiction))
    .map(({ jurisdiction, record }) => ({
      kind: 'SHARED_JURISDICTION' as const,
      shared: jurisdiction,
      record,
    }));
}
