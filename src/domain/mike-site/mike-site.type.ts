import { Edge, Entity, Property, Text } from '../../graph/declare.js';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.js';
import { Identified } from '../node/identified.type.js';
import { Node } from '../node/node.type.js';
import { Sourced } from '../source/sourced.type.js';
import { Subject } from '../series/subject.type.js';
import { MikeRegion } from './mike-region.js';

@Entity({
  name: 'MikeSite',
  description:
    'A site at which the CITES programme MIKE (Monitoring the Illegal Killing of Elephants) counts carcasses.',
  list: 'mikeSites',
  implements: [Node, Identified, Sourced, Subject],
})
export class MikeSite {
  @Property(() => String, {
    description: 'Code of three letters that MIKE gives it, for example "KFE".',
    filter: true,
    sort: true,
    search: 'TITLE',
  })
  code!: string;

  @Text({ description: 'Name that MIKE gives it.', filter: true, sort: true, search: 'TITLE' })
  name!: string;

  @Property(() => MikeRegion, {
    description: 'The region in which MIKE counts it; null where that is not known.',
    nullable: true,
    filter: true,
  })
  region!: MikeRegion | null;

  @Edge('-[:LIES_IN]->', () => Jurisdiction, { description: 'Where it lies.', required: true })
  jurisdiction!: Jurisdiction | null;
}
