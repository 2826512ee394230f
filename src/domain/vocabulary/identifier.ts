import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum IdentifierScheme {
  SPECIES_PLUS = 'SPECIES_PLUS',
  GBIF = 'GBIF',
  IUCN_SIS = 'IUCN_SIS',
  ELI = 'ELI',
  AKN = 'AKN',
  CELEX = 'CELEX',
  FAOLEX = 'FAOLEX',
  NATIONAL = 'NATIONAL',
  DOI = 'DOI',
  ISBN = 'ISBN',
  PUBMED = 'PUBMED',
}

registerEnumType(IdentifierScheme, {
  name: 'IdentifierScheme',
  description: 'The system that gave an identifier.',
  valuesConfig: {
    SPECIES_PLUS: { description: 'Taxon concept of Species+, kept by UNEP-WCMC.' },
    GBIF: { description: 'Taxon key of the Global Biodiversity Information Facility.' },
    IUCN_SIS: { description: 'Taxon of the Species Information Service of IUCN.' },
    ELI: { description: 'European Legislation Identifier.' },
    AKN: { description: 'Akoma Ntoso identifier of a law.' },
    CELEX: { description: 'Number of a document in EUR-Lex.' },
    FAOLEX: { description: 'Number of a law in the FAOLEX database of FAO.' },
    NATIONAL: { description: 'Number that the jurisdiction itself gives to its law.' },
    DOI: { description: 'Digital object identifier of a publication.' },
    ISBN: { description: 'International standard book number.' },
    PUBMED: { description: 'Number of an article in PubMed.' },
  },
});

/** Pairs of scheme and value are declared with these two names. */
export const IDENTIFIER_PARTS = ['scheme', 'value'] as const;

@ObjectType('Identifier', {
  description: 'What another system calls the same thing.',
  simpleResolvers: true,
})
export class Identifier {
  @Field(() => IdentifierScheme, { description: 'The system that gave the identifier.' })
  readonly scheme!: IdentifierScheme;

  @Field(() => String, { description: 'The identifier as that system writes it.' })
  readonly value!: string;
}
