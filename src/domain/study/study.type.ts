import { Int } from 'type-graphql';
import {
  EdgePage,
  Edges,
  Entity,
  Lasting,
  Pairs,
  Property,
  Text,
  VagueDated,
} from '../../graph/declare.js';
import { type Period } from '../../graph/values/period.js';
import { type VagueDate } from '../../graph/values/vague-date.js';
import { Finding } from '../finding/finding.type.js';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.js';
import { Organisation } from '../organisation/organisation.type.js';
import { Platform } from '../platform/platform.type.js';
import { recordInterfaces } from '../record/record.type.js';
import { Taxon } from '../taxon/taxon.type.js';
import { TradeAssessment } from '../trade-assessment/trade-assessment.type.js';
import { Identifier, IDENTIFIER_PARTS } from '../vocabulary/identifier.js';
import { OnlineChannel } from '../vocabulary/online-channel.js';

@Entity({
  name: 'Study',
  description:
    'A study of trade in wildlife over the Internet, or of what it goes with (Decision 15.57 b and c).',
  list: 'studies',
  implements: recordInterfaces,
})
export class Study {
  @Text({
    description: 'Authors as the work is cited, where they are no organisation held here.',
    nullable: true,
    filter: true,
    search: 'TEXT',
  })
  authorsText!: string | null;

  @VagueDated({ description: 'When it was published.', sort: true })
  publishedOn!: VagueDate | null;

  @Lasting({ description: 'The time that it looked at.', sort: true })
  period!: Period | null;

  @Property(() => [OnlineChannel], {
    description: 'Channels of the Internet that it looked at.',
    filter: true,
  })
  channels!: OnlineChannel[];

  @Text({ description: 'How it was made.', nullable: true, filter: true })
  method!: string | null;

  @Text({
    description:
      'What was searched: sites, weeks, keywords. Studies of different frames are no series.',
    nullable: true,
    filter: true,
    search: 'TEXT',
  })
  samplingFrame!: string | null;

  @Property(() => Int, {
    description: 'How many sites, groups or pages were searched.',
    nullable: true,
    filter: true,
    sort: true,
  })
  sampleSites!: number | null;

  @Property(() => Int, {
    description: 'How many keywords were searched for.',
    nullable: true,
    filter: true,
    sort: true,
  })
  sampleKeywords!: number | null;

  @Pairs(() => Identifier, IDENTIFIER_PARTS, {
    description: 'Its identifiers elsewhere, such as a DOI.',
    filter: true,
    search: 'TITLE',
  })
  identifiers!: Identifier[];

  @Edges('-[:AUTHORED_BY]->', () => [Organisation], { description: 'Organisations that made it.' })
  authors!: Organisation[];

  @Edges('-[:PLACED_IN]->', () => [Jurisdiction], {
    description: 'Places that it looked at; none named means that it had no limit or states none.',
  })
  places!: Jurisdiction[];

  @Edges('-[:INVOLVES]->', () => [Platform], { description: 'Platforms that it looked at.' })
  platforms!: Platform[];

  @Edges('-[:COVERS]->', () => [Taxon], { description: 'Taxa that it looked at.' })
  taxa!: Taxon[];

  @EdgePage('<-[:FOUND_BY]-', () => [Finding], { description: 'What it found.' })
  findings!: Finding[];

  @EdgePage('<-[:BASED_ON]-', () => [TradeAssessment], {
    description: 'Assessments of trade that rest on it.',
  })
  tradeAssessments!: TradeAssessment[];
}
