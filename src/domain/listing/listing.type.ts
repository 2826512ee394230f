import { Edge, Entity, Lasting, Property, Text, VagueDated } from '../../graph/declare.js';
import { type Period } from '../../graph/values/period.js';
import { type VagueDate } from '../../graph/values/vague-date.js';
import { Cause } from '../attribution/cause.type.js';
import { Identified } from '../node/identified.type.js';
import { Node } from '../node/node.type.js';
import { type HeldOnDay } from '../period/held-on-day.js';
import { HeldOn } from '../period/held-on.js';
import { Sourced } from '../source/sourced.type.js';
import { Taxon } from '../taxon/taxon.type.js';
import { Verification } from '../vocabulary/verification.js';
import { Appendix } from './appendix.js';

@Entity({
  name: 'Listing',
  description:
    'That a taxon, or a population of it, stands in an Appendix for a time. A split listing is several.',
  list: 'listings',
  implements: [Node, Identified, Sourced, Cause],
})
export class Listing {
  @Property(() => Appendix, { description: 'The Appendix.', filter: true, sort: true })
  appendix!: Appendix;

  @Text({
    description: 'The population listed; null for the whole taxon or where it is not stated.',
    nullable: true,
    filter: true,
  })
  population!: string | null;

  @Text({ description: 'Annotation of the listing.', nullable: true })
  annotation!: string | null;

  @Lasting({ description: 'When it was or is in force, as far as that is known.', sort: true })
  period!: Period | null;

  @VagueDated({
    description: 'Day of the list in which the source shows it. It says nothing of other days.',
    sort: true,
  })
  snapshotOn!: VagueDate | null;

  @Property(() => Verification, { description: 'What its entry rests on.', filter: true })
  verification!: Verification;

  @Text({ description: 'Reserves and remarks.', nullable: true })
  note!: string | null;

  @Edge('-[:LISTS]->', () => Taxon, { description: 'The taxon listed.', required: true })
  taxon!: Taxon | null;

  @HeldOn({ description: 'Whether the listing was in force on a day.', seenOn: 'snapshotOn' })
  holdsOn!: HeldOnDay;
}
