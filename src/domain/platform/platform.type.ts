import { Edge, EdgePage, Edges, Entity, Property } from '../../graph/declare.js';
import { Adherence } from '../adherence/adherence.type.js';
import { Cause } from '../attribution/cause.type.js';
import { BestPractice } from '../best-practice/best-practice.type.js';
import { DomesticMeasure } from '../domestic-measure/domestic-measure.type.js';
import { Finding } from '../finding/finding.type.js';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.js';
import { LegislationChange } from '../legislation-change/legislation-change.type.js';
import { Organisation } from '../organisation/organisation.type.js';
import { PlatformInput } from '../platform-input/platform-input.type.js';
import { PlatformPolicy } from '../platform-policy/platform-policy.type.js';
import { PlatformPresence } from '../platform-presence/platform-presence.type.js';
import { recordInterfaces } from '../record/record.type.js';
import { RouteChange } from '../route-change/route-change.type.js';
import { Series } from '../series/series.type.js';
import { Subject } from '../series/subject.type.js';
import { Study } from '../study/study.type.js';
import { TradeAssessment } from '../trade-assessment/trade-assessment.type.js';
import { TradeRoute } from '../trade-route/trade-route.type.js';
import { OnlineChannel } from '../vocabulary/online-channel.js';
import { PlatformType } from './platform-type.js';

@Entity({
  name: 'Platform',
  description: 'A website, application or network on the Internet; its title is its name.',
  list: 'platforms',
  implements: [...recordInterfaces, Subject, Cause],
})
export class Platform {
  @Property(() => PlatformType, { description: 'What kind of platform it is.', filter: true })
  platformType!: PlatformType;

  @Property(() => OnlineChannel, {
    description: 'The channel of the CITES Glossary that its type belongs to.',
    filter: true,
  })
  channel!: OnlineChannel;

  @Property(() => String, { description: 'Its address.', nullable: true })
  url!: string | null;

  @Edge('-[:OPERATED_BY]->', () => Organisation, { description: 'Who operates it.' })
  operator!: Organisation | null;

  @Edge('-[:BASED_IN]->', () => Jurisdiction, {
    description: 'Where it has its seat. This is not where it is used.',
  })
  homeJurisdiction!: Jurisdiction | null;

  @EdgePage('<-[:SET_FOR]-', () => [PlatformPolicy], { description: 'Rules for wildlife on it.' })
  policies!: PlatformPolicy[];

  @EdgePage('<-[:COMMITS]-', () => [Adherence], {
    description: 'Its commitments to codes of conduct, pledges and coalitions.',
  })
  adherences!: Adherence[];

  @EdgePage('<-[:PRESENCE_OF]-', () => [PlatformPresence], {
    description: 'Where a dated source saw it operating.',
  })
  presences!: PlatformPresence[];

  @Edges('<-[:MEASURES_USERS_OF]-', () => [Series], {
    description:
      'Series of its numbers of users. Their first reading is where a table begins, not when it took off.',
  })
  traction!: Series[];

  @EdgePage('<-[:REGULATES]-', () => [LegislationChange], {
    description: 'Changes of legislation that regulate it by name.',
  })
  legislationChanges!: LegislationChange[];

  @EdgePage('<-[:INVOLVES]-', () => [DomesticMeasure], {
    description: 'Other domestic measures that involve it.',
  })
  domesticMeasures!: DomesticMeasure[];

  @EdgePage('<-[:INVOLVES]-', () => [BestPractice], {
    description: 'Best practices that are made for it.',
  })
  bestPractices!: BestPractice[];

  @EdgePage('<-[:INVOLVES]-', () => [PlatformInput], {
    description: 'Input about it that Parties sought from its operator.',
  })
  platformInputs!: PlatformInput[];

  @EdgePage('<-[:INVOLVES]-', () => [Study], { description: 'Studies that looked at it.' })
  studies!: Study[];

  @EdgePage('<-[:INVOLVES]-', () => [Finding], {
    description: 'Findings on it. Counts of offers are no crimes.',
  })
  findings!: Finding[];

  @EdgePage('<-[:INVOLVES]-', () => [TradeAssessment], {
    description: 'Assessments of trade over it.',
  })
  tradeAssessments!: TradeAssessment[];

  @EdgePage('<-[:INVOLVES]-', () => [TradeRoute], {
    description: 'Trade routes on which it is used.',
  })
  tradeRoutes!: TradeRoute[];

  @EdgePage('<-[:NAMES_CAUSE]-(:Attribution)-[:EXPLAINS]->', () => [RouteChange], {
    description: 'Changes in trade routes that somebody attributes to it. This proves no cause.',
  })
  attributedRouteChanges!: RouteChange[];
}
