import { Edges, Entity, Property, Text, VagueDated } from '../../graph/declare.js';
import { type VagueDate } from '../../graph/values/vague-date.js';
import { Organisation } from '../organisation/organisation.type.js';
import { Platform } from '../platform/platform.type.js';
import { recordInterfaces } from '../record/record.type.js';
import { Taxon } from '../taxon/taxon.type.js';
import { OnlineChannel } from '../vocabulary/online-channel.js';
import { PracticeKind } from './practice-kind.js';

@Entity({
  name: 'BestPractice',
  description:
    'A model, protocol, manual or guidance on marketplaces and social networks (Decisions 17.92 b and 15.57 a).',
  list: 'bestPractices',
  implements: recordInterfaces,
})
export class BestPractice {
  @Property(() => PracticeKind, { description: 'What kind of practice it is.', filter: true })
  practiceKind!: PracticeKind;

  @VagueDated({ description: 'When it was issued.', sort: true })
  issuedOn!: VagueDate | null;

  @Property(() => [OnlineChannel], {
    description: 'Channels of the Internet that it is made for.',
    filter: true,
  })
  channels!: OnlineChannel[];

  @Text({
    description: 'What is known of its effect.',
    nullable: true,
    filter: true,
    search: 'TEXT',
  })
  evidenceOfEffect!: string | null;

  @Edges('-[:ISSUED_BY]->', () => [Organisation], { description: 'Who issued it.' })
  issuedBy!: Organisation[];

  @Edges('-[:INVOLVES]->', () => [Platform], { description: 'Platforms that it is made for.' })
  platforms!: Platform[];

  @Edges('-[:COVERS]->', () => [Taxon], { description: 'Taxa that it names.' })
  taxa!: Taxon[];
}
