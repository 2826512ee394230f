import { Edge, Edges, Entity, Lasting, Property, Text } from '../../graph/declare.js';
import { type Period } from '../../graph/values/period.js';
import { Finding } from '../finding/finding.type.js';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.js';
import { Platform } from '../platform/platform.type.js';
import { recordInterfaces } from '../record/record.type.js';
import { Study } from '../study/study.type.js';
import { Taxon } from '../taxon/taxon.type.js';
import { Answer } from '../vocabulary/answer.js';
import { OnlineChannel } from '../vocabulary/online-channel.js';
import { AssessmentAspect } from './assessment-aspect.js';
import { TrendDirection } from './trend-direction.js';

@Entity({
  name: 'TradeAssessment',
  description: 'Extent or trend of commerce in wildlife over the Internet (Decision 15.57 c).',
  list: 'tradeAssessments',
  implements: recordInterfaces,
})
export class TradeAssessment {
  @Property(() => AssessmentAspect, { description: 'Extent or trend.', filter: true })
  aspect!: AssessmentAspect;

  @Property(() => TrendDirection, {
    description: 'For a trend: which way it goes.',
    nullable: true,
    filter: true,
  })
  direction!: TrendDirection | null;

  @Lasting({ description: 'The time that it is about.', sort: true })
  period!: Period | null;

  @Property(() => [OnlineChannel], {
    description: 'Channels of the Internet assessed.',
    filter: true,
  })
  channels!: OnlineChannel[];

  @Text({
    description: 'What was searched: sites, weeks, keywords.',
    nullable: true,
    filter: true,
    search: 'TEXT',
  })
  samplingFrame!: string | null;

  @Property(() => Answer, {
    description: 'Whether the sample changed over the time assessed.',
    nullable: true,
    filter: true,
  })
  samplingChanged!: Answer | null;

  @Text({
    description: 'What must be known to read it rightly.',
    nullable: true,
    filter: true,
    search: 'TEXT',
  })
  caveat!: string | null;

  @Edge('-[:BASED_ON]->', () => Study, { description: 'The study that it rests on.' })
  study!: Study | null;

  @Edges('-[:BASED_ON]->', () => [Finding], { description: 'Findings that it rests on.' })
  basedOn!: Finding[];

  @Edges('-[:PLACED_IN]->', () => [Jurisdiction], { description: 'Places assessed.' })
  places!: Jurisdiction[];

  @Edges('-[:INVOLVES]->', () => [Platform], { description: 'Platforms assessed.' })
  platforms!: Platform[];

  @Edges('-[:COVERS]->', () => [Taxon], { description: 'Taxa assessed.' })
  taxa!: Taxon[];
}
