import { registerEnumType } from 'type-graphql';

export enum TaxonBasis {
  NAMED = 'NAMED',
  GROUP_ABOVE_NAMED = 'GROUP_ABOVE_NAMED',
  NONE_NAMED = 'NONE_NAMED',
}

registerEnumType(TaxonBasis, {
  name: 'TaxonBasis',
  description: 'How a record concerns the taxon asked about.',
  valuesConfig: {
    NAMED: { description: 'It names the taxon.' },
    GROUP_ABOVE_NAMED: {
      description: 'It names a group above the taxon: what holds for a group holds for all in it.',
    },
    NONE_NAMED: { description: 'It names no taxon.' },
  },
});

/** A taxon asked about, and the groups above it in any order. */
export interface AskedTaxon {
  readonly taxon: string;
  readonly above: readonly string[];
}

/**
 * How a record that names some taxa concerns the one asked about; null where it names others only. It
 * is passed down from a group to all in it, and never up: a record of a tiger says nothing of all cats.
 */
export function taxonBasisOf(
  named: readonly string[],
  { taxon, above }: AskedTaxon,
): TaxonBasis | null {
  if (named.length === 0) return TaxonBasis.NONE_NAMED;
  if (named.includes(taxon)) return TaxonBasis.NAMED;
  return named.some((each) => above.includes(each)) ? TaxonBasis.GROUP_ABOVE_NAMED : null;
}
