import { AbstractEntity, Edges, Lasting, named, Property } from '../../graph/declare.js';
import { type Period } from '../../graph/values/period.js';
import type { Jurisdiction } from '../jurisdiction/jurisdiction.type.js';
import { recordInterfaces } from '../record/record.type.js';
import type { Taxon } from '../taxon/taxon.type.js';
import { OnlineChannel } from '../vocabulary/online-channel.js';

@AbstractEntity({
  name: 'DatedEvent',
  description:
    'Something with a time, a place and taxa that may explain what a platform seems to explain: an ' +
    'event, or a measure such as an operation or the closure of a market.',
  list: 'datedEvents',
  implements: recordInterfaces,
})
export abstract class DatedEvent {
  @Lasting({ description: 'When it took place or had effect.', sort: true })
  period!: Period | null;

  @Property(() => [OnlineChannel], {
    description: 'Channels of the Internet concerned.',
    filter: true,
  })
  channels!: OnlineChannel[];

  @Edges('-[:PLACED_IN]->', () => [named('Jurisdiction')], {
    description: 'Where it has its effect; none named means that the source does not say.',
  })
  places!: Jurisdiction[];

  @Edges('-[:COVERS]->', () => [named('Taxon')], {
    description: 'Taxa concerned; none named means that the source does not say.',
  })
  taxa!: Taxon[];
}
