import {
  Edge,
  EdgePage,
  Edges,
  Entity,
  Localised,
  Pairs,
  Property,
  Text,
} from '../../graph/declare.js';
import { type LocalisedText } from '../../graph/values/localised.js';
import { BestPractice } from '../best-practice/best-practice.type.js';
import { CitesDocument } from '../cites-document/cites-document.type.js';
import { DomesticMeasure } from '../domestic-measure/domestic-measure.type.js';
import { Event } from '../event/event.type.js';
import { Finding } from '../finding/finding.type.js';
import { LegislationChange } from '../legislation-change/legislation-change.type.js';
import { Listing } from '../listing/listing.type.js';
import { Identified } from '../node/identified.type.js';
import { Node } from '../node/node.type.js';
import { PlatformPolicy } from '../platform-policy/platform-policy.type.js';
import { EvidenceRecord } from '../record/record.type.js';
import { RouteChange } from '../route-change/route-change.type.js';
import { Seizure } from '../seizure/seizure.type.js';
import { Subject } from '../series/subject.type.js';
import { Sourced } from '../source/sourced.type.js';
import { Study } from '../study/study.type.js';
import { TradeAssessment } from '../trade-assessment/trade-assessment.type.js';
import { TradeRoute } from '../trade-route/trade-route.type.js';
import { Identifier, IDENTIFIER_PARTS } from '../vocabulary/identifier.js';
import { Verification } from '../vocabulary/verification.js';
import { TaxonRank } from './taxon-rank.js';

@Entity({
  name: 'Taxon',
  description: 'A species or a higher group of animals or plants.',
  list: 'taxa',
  implements: [Node, Identified, Sourced, Subject],
})
export class Taxon {
  @Text({
    description: 'Scientific name, without author, for example "Loxodonta africana".',
    filter: true,
    sort: true,
    search: 'TITLE',
  })
  scientificName!: string;

  @Property(() => TaxonRank, { description: 'Its rank.', filter: true })
  rank!: TaxonRank;

  @Localised({
    description: 'Common name.',
    nullable: true,
    filter: true,
    sort: true,
    search: 'TITLE',
  })
  commonName!: LocalisedText | null;

  @Property(() => [String], {
    description: 'Other scientific names for it.',
    filter: true,
    search: 'TITLE',
  })
  synonyms!: string[];

  @Pairs(() => Identifier, IDENTIFIER_PARTS, {
    description: 'What other systems call it, for example the taxon concept of Species+.',
    filter: true,
    search: 'TITLE',
  })
  identifiers!: Identifier[];

  @Property(() => Verification, { description: 'What its entry rests on.', filter: true })
  verification!: Verification;

  @Text({ description: 'Reserves and remarks.', nullable: true })
  note!: string | null;

  @Edge('-[:CLASSED_UNDER]->', () => Taxon, { description: 'The next higher group held here.' })
  parent!: Taxon | null;

  @EdgePage('<-[:CLASSED_UNDER]-', () => [Taxon], { description: 'Taxa directly below it.' })
  children!: Taxon[];

  @Edges('-[:CLASSED_UNDER]->{1,8}(:Taxon)', () => [Taxon], {
    description: 'All groups above it, up to eight levels, in the order of their ids.',
  })
  ancestors!: Taxon[];

  @EdgePage('<-[:CLASSED_UNDER]-{1,8}(:Taxon)', () => [Taxon], {
    description: 'All taxa below it, down to eight levels.',
  })
  descendants!: Taxon[];

  @EdgePage('<-[:LISTS]-', () => [Listing], {
    description:
      'Its listings in the Appendices. None held here does not mean that it is not listed.',
  })
  listings!: Listing[];

  @EdgePage('<-[:APPLIES_TO]-', () => [CitesDocument], {
    description: 'Documents of CITES that apply to it.',
  })
  citesDocuments!: CitesDocument[];

  @EdgePage('<-[:COVERS]-', () => [EvidenceRecord], {
    description: 'Records of evidence of any type that name it.',
  })
  records!: EvidenceRecord[];

  @EdgePage('<-[:COVERS]-', () => [LegislationChange], {
    description: 'Changes of legislation that name it.',
  })
  legislationChanges!: LegislationChange[];

  @EdgePage('<-[:COVERS]-', () => [DomesticMeasure], {
    description: 'Other domestic measures that name it.',
  })
  domesticMeasures!: DomesticMeasure[];

  @EdgePage('<-[:COVERS]-', () => [BestPractice], { description: 'Best practices that name it.' })
  bestPractices!: BestPractice[];

  @EdgePage('<-[:COVERS]-', () => [PlatformPolicy], {
    description: 'Rules of platforms that name it.',
  })
  platformPolicies!: PlatformPolicy[];

  @EdgePage('<-[:COVERS]-', () => [Study], { description: 'Studies that looked at it.' })
  studies!: Study[];

  @EdgePage('<-[:COVERS]-', () => [Finding], { description: 'Findings on it.' })
  findings!: Finding[];

  @EdgePage('<-[:COVERS]-', () => [TradeAssessment], {
    description: 'Assessments of trade over the Internet in it.',
  })
  tradeAssessments!: TradeAssessment[];

  @EdgePage('<-[:COVERS]-', () => [TradeRoute], { description: 'Routes by which it is traded.' })
  tradeRoutes!: TradeRoute[];

  @EdgePage('<-[:COVERS]-', () => [RouteChange], {
    description: 'Changes of routes or methods of shipment by which it is traded.',
  })
  routeChanges!: RouteChange[];

  @EdgePage('<-[:COVERS]-', () => [Event], { description: 'Events that concern it.' })
  events!: Event[];

  @EdgePage('<-[:COVERS]-', () => [Seizure], { description: 'Seizures of it.' })
  seizures!: Seizure[];
}
