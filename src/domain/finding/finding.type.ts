import { Int } from 'type-graphql';
import {
  Decimal,
  Edge,
  EdgePage,
  Edges,
  Entity,
  Lasting,
  Property,
  Text,
} from '../../graph/declare.js';
import { type Period } from '../../graph/values/period.js';
import { DomesticMeasure } from '../domestic-measure/domestic-measure.type.js';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.js';
import { Platform } from '../platform/platform.type.js';
import { recordInterfaces } from '../record/record.type.js';
import { RouteChange } from '../route-change/route-change.type.js';
import { Study } from '../study/study.type.js';
import { Taxon } from '../taxon/taxon.type.js';
import { TradeAssessment } from '../trade-assessment/trade-assessment.type.js';
import { Answer } from '../vocabulary/answer.js';
import { OnlineChannel } from '../vocabulary/online-channel.js';
import { TradeDirection } from '../vocabulary/trade-direction.js';
import { FindingMetric } from './finding-metric.js';
import { Legality } from './legality.js';
import { Qualifier } from './qualifier.js';

@Entity({
  name: 'Finding',
  description:
    'One figure, or one statement without a figure, of a study or an operation (Decision 15.57 b and c).',
  list: 'findings',
  implements: recordInterfaces,
})
export class Finding {
  @Property(() => FindingMetric, { description: 'What it counts or measures.', filter: true })
  metric!: FindingMetric;

  @Property(() => Qualifier, {
    description: 'How exactly the source gives the value; null where there is no value.',
    nullable: true,
    filter: true,
  })
  qualifier!: Qualifier | null;

  @Decimal({
    description: 'The value, in its unit; null where the source states it in words only.',
    nullable: true,
    filter: true,
    sort: true,
  })
  value!: number | null;

  @Text({
    description: 'Unit of the value, for example "adverts", "%", "USD" or "kg of ivory".',
    nullable: true,
    filter: true,
  })
  unit!: string | null;

  @Property(() => Int, {
    description: 'How many cases the value rests on.',
    nullable: true,
    filter: true,
    sort: true,
  })
  n!: number | null;

  @Decimal({
    description: 'The whole that a share or rate is taken of.',
    nullable: true,
    filter: true,
  })
  denominator!: number | null;

  @Lasting({ description: 'The time that it is about.', sort: true })
  period!: Period | null;

  @Lasting({ description: 'For a change: the time that it is compared with.' })
  basePeriod!: Period | null;

  @Property(() => [OnlineChannel], {
    description: 'Channels of the Internet concerned.',
    filter: true,
  })
  channels!: OnlineChannel[];

  @Text({
    description: 'How the figure was made, where that differs from the study.',
    nullable: true,
    filter: true,
  })
  method!: string | null;

  @Property(() => Answer, {
    description: 'Whether the sample changed against the time that it is compared with.',
    nullable: true,
    filter: true,
  })
  samplingChanged!: Answer | null;

  @Property(() => Legality, {
    description: 'Whether what was counted was assessed for lawfulness. An offer is not a crime.',
    filter: true,
  })
  legality!: Legality;

  @Property(() => TradeDirection, {
    description: 'Which way the goods went, for figures on seizures.',
    nullable: true,
    filter: true,
  })
  tradeDirection!: TradeDirection | null;

  @Text({
    description: 'What must be known to read it rightly.',
    nullable: true,
    filter: true,
    search: 'TEXT',
  })
  caveat!: string | null;

  @Edge('-[:FOUND_BY]->', () => Study, { description: 'The study that found it.' })
  study!: Study | null;

  @Edge('-[:FOUND_BY]->', () => DomesticMeasure, {
    description: 'The operation or other measure whose result it is.',
  })
  measure!: DomesticMeasure | null;

  @Edges('-[:PLACED_IN]->', () => [Jurisdiction], { description: 'Places concerned.' })
  places!: Jurisdiction[];

  @Edges('-[:INVOLVES]->', () => [Platform], { description: 'Platforms concerned.' })
  platforms!: Platform[];

  @Edges('-[:COVERS]->', () => [Taxon], { description: 'Taxa concerned.' })
  taxa!: Taxon[];

  @EdgePage('<-[:BASED_ON]-', () => [TradeAssessment], {
    description: 'Assessments of trade that rest on it.',
  })
  tradeAssessments!: TradeAssessment[];

  @EdgePage('<-[:BASED_ON]-', () => [RouteChange], {
    description: 'Changes in trade routes that rest on it.',
  })
  routeChanges!: RouteChange[];
}
