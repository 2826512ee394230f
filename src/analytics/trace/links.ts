/** A taxon together with every group above it. */
export interface TaxonLine {
  readonly taxon: string;
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

/** Two taxa are shared when one is the other or a group above it. */
const isSameLine = (a: TaxonLine, b: TaxonLine): boolean =>
  a.taxon === b.taxon || a.above.includes(b.taxon) || b.above.includes(a.taxon);

export function taxonLinks(
  ofPlatform: readonly PlatformTaxon[],
  ofChange: readonly TaxonLine[],
): readonly TraceLink[] {
  return ofPlatform.flatMap((named) =>
    ofChange
      .filter((changed) => isSameLine(named, changed))
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
