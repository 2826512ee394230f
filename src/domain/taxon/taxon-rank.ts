import { registerEnumType } from 'type-graphql';

export enum TaxonRank {
  KINGDOM = 'KINGDOM',
  PHYLUM = 'PHYLUM',
  CLASS = 'CLASS',
  ORDER = 'ORDER',
  FAMILY = 'FAMILY',
  SUBFAMILY = 'SUBFAMILY',
  GENUS = 'GENUS',
  SPECIES = 'SPECIES',
  SUBSPECIES = 'SUBSPECIES',
  INFORMAL_GROUP = 'INFORMAL_GROUP',
}

registerEnumType(TaxonRank, {
  name: 'TaxonRank',
  description: 'Rank of a taxon.',
  valuesConfig: {
    KINGDOM: { description: 'Kingdom.' },
    PHYLUM: { description: 'Phylum, or division of plants.' },
    CLASS: { description: 'Class.' },
    ORDER: { description: 'Order.' },
    FAMILY: { description: 'Family.' },
    SUBFAMILY: { description: 'Subfamily.' },
    GENUS: { description: 'Genus.' },
    SPECIES: { description: 'Species.' },
    SUBSPECIES: { description: 'Subspecies.' },
    INFORMAL_GROUP: {
      description: 'A group that sources name and that is no taxon of one rank, such as songbirds.',
    },
  },
});
