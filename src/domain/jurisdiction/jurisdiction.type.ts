import { AbstractEntity, EdgePage, Localised, named, Property, Text } from '../../graph/declare.js';
import { type LocalisedText } from '../../graph/values/localised.js';
import type { CitesDocument } from '../cites-document/cites-document.type.js';
import { ClaimSubject } from '../claim/claim-subject.type.js';
import type { DomesticMeasure } from '../domestic-measure/domestic-measure.type.js';
import type { Event } from '../event/event.type.js';
import type { Finding } from '../finding/finding.type.js';
import type { LegislationChange } from '../legislation-change/legislation-change.type.js';
import type { MikeSite } from '../mike-site/mike-site.type.js';
import { Identified } from '../node/identified.type.js';
import { Node } from '../node/node.type.js';
import type { Organisation } from '../organisation/organisation.type.js';
import type { PlatformPolicy } from '../platform-policy/platform-policy.type.js';
import type { PlatformPresence } from '../platform-presence/platform-presence.type.js';
import type { Platform } from '../platform/platform.type.js';
import type { RouteChange } from '../route-change/route-change.type.js';
import type { Seizure } from '../seizure/seizure.type.js';
import { Subject } from '../series/subject.type.js';
import { Sourced } from '../source/sourced.type.js';
import type { Study } from '../study/study.type.js';
import type { TradeAssessment } from '../trade-assessment/trade-assessment.type.js';
import type { TradeRoute } from '../trade-route/trade-route.type.js';
import { JurisdictionStatus } from './jurisdiction-status.js';

@AbstractEntity({
  name: 'Jurisdiction',
  description:
    'A Party, or a territory or other code of the CITES lists. Names and codes imply no opinion on ' +
    'the legal status of a State, territory or area or on its borders.',
  list: 'jurisdictions',
  implements: [Node, Identified, Sourced, ClaimSubject, Subject],
})
export abstract class Jurisdiction {
  @Property(() => String, {
    description: 'Code of the CITES lists: as a rule ISO 3166-1 alpha-2, for example "VN" or "EU".',
    filter: true,
    sort: true,
    search: 'TITLE',
  })
  code!: string;

  @Localised({
    description:
      'Name after UNTERM, else after the Guide to the CITES Trade Database, else the code.',
    filter: true,
    sort: true,
    search: 'TITLE',
  })
  name!: LocalisedText;

  @Property(() => JurisdictionStatus, {
    description: 'What the code stands for.',
    filter: true,
    property: 'jurisdictionStatus',
  })
  status!: JurisdictionStatus;

  @Property(() => String, {
    description: 'ISO 3166-1 alpha-2 code, where there is one.',
    nullable: true,
    filter: true,
    search: 'TITLE',
  })
  isoAlpha2!: string | null;

  @Property(() => String, {
    description: 'ISO 3166-1 alpha-3 code, for joins with other data.',
    nullable: true,
    filter: true,
    search: 'TITLE',
  })
  isoAlpha3!: string | null;

  @Property(() => String, {
    description: 'ISO 3166-1 numeric code of three digits, for joins with other data.',
    nullable: true,
    filter: true,
    search: 'TITLE',
  })
  isoNumeric!: string | null;

  @Text({ description: 'Reserves and remarks.', nullable: true })
  note!: string | null;

  @EdgePage('<-[:ENACTED_BY]-', () => [named('LegislationChange')], {
    description: 'Changes of legislation that it enacted.',
  })
  legislationChanges!: LegislationChange[];

  @EdgePage('<-[:APPLIES_IN]-', () => [named('LegislationChange')], {
    description: 'Changes of legislation that are said to apply there by name.',
  })
  appliedLegislation!: LegislationChange[];

  @EdgePage('<-[:TAKEN_BY]-', () => [named('DomesticMeasure')], {
    description: 'Other domestic measures that it took.',
  })
  domesticMeasures!: DomesticMeasure[];

  @EdgePage('<-[:PLACED_IN]-', () => [named('DomesticMeasure')], {
    description: 'Domestic measures, its own or of others, that had effect there.',
  })
  measuresInPlace!: DomesticMeasure[];

  @EdgePage('<-[:PLACED_IN]-', () => [named('Event')], {
    description: 'Events that had effect there.',
  })
  events!: Event[];

  @EdgePage('<-[:PLACED_IN]-', () => [named('Study')], {
    description: 'Studies that looked at it.',
  })
  studies!: Study[];

  @EdgePage('<-[:PLACED_IN]-', () => [named('Finding')], {
    description: 'Findings that concern it. Counts of offers are no crimes of anyone there.',
  })
  findings!: Finding[];

  @EdgePage('<-[:PLACED_IN]-', () => [named('TradeAssessment')], {
    description: 'Assessments of trade over the Internet that concern it.',
  })
  tradeAssessments!: TradeAssessment[];

  @EdgePage('<-[:PLACED_IN]-', () => [named('RouteChange')], {
    description: 'Changes of trade routes or methods of shipment that concern it.',
  })
  routeChanges!: RouteChange[];

  @EdgePage('<-[:LEADS_THROUGH]-', () => [named('TradeRoute')], {
    description: 'Trade routes with a leg there, in any role.',
  })
  tradeRoutes!: TradeRoute[];

  @EdgePage('<-[:DISCOVERED_IN]-', () => [named('Seizure')], {
    description: 'Seizures made there.',
  })
  seizures!: Seizure[];

  @EdgePage('<-[:LEADS_THROUGH]-', () => [named('Seizure')], {
    description: 'Seizures of goods whose way has a leg there, in any role.',
  })
  seizuresOnTheWay!: Seizure[];

  @EdgePage('<-[:BASED_IN]-', () => [named('Platform')], {
    description: 'Platforms that have their seat there.',
  })
  platforms!: Platform[];

  @EdgePage('<-[:PRESENT_IN]-', () => [named('PlatformPresence')], {
    description: 'Platforms that a dated source saw operating there.',
  })
  platformPresences!: PlatformPresence[];

  @EdgePage('<-[:HOLDS_IN]-', () => [named('PlatformPolicy')], {
    description: 'Rules of platforms that are said to hold there by name.',
  })
  platformPolicies!: PlatformPolicy[];

  @EdgePage('<-[:BASED_IN]-', () => [named('Organisation')], {
    description: 'Organisations that have their seat there.',
  })
  organisations!: Organisation[];

  @EdgePage('<-[:SUBMITTED_BY]-', () => [named('CitesDocument')], {
    description: 'Documents that it laid before meetings of CITES.',
  })
  citesDocuments!: CitesDocument[];

  @EdgePage('<-[:LIES_IN]-', () => [named('MikeSite')], {
    description: 'Sites of the MIKE programme that lie there.',
  })
  mikeSites!: MikeSite[];
}

/** The interfaces of Party and Territory, to be listed in their `implements`. */
export const jurisdictionInterfaces = [
  Node,
  Identified,
  Sourced,
  ClaimSubject,
  Subject,
  Jurisdiction,
] as const;
