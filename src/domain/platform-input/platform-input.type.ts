import { Edge, Edges, Entity, Property, Text, VagueDated } from '../../graph/declare.js';
import { type VagueDate } from '../../graph/values/vague-date.js';
import { Organisation } from '../organisation/organisation.type.js';
import { Party } from '../party/party.type.js';
import { Platform } from '../platform/platform.type.js';
import { recordInterfaces } from '../record/record.type.js';
import { InputOutcome } from './input-outcome.js';

@Entity({
  name: 'PlatformInput',
  description:
    'What a Party asked an owner of marketplaces or social networks, and what came back (Decision 17.92 c). ' +
    'What owners say in public is a Claim and not this.',
  list: 'platformInputs',
  implements: recordInterfaces,
})
export class PlatformInput {
  @VagueDated({ description: 'When the Party asked.', sort: true })
  askedOn!: VagueDate | null;

  @VagueDated({ description: 'When the owner replied.', sort: true })
  repliedOn!: VagueDate | null;

  @Property(() => InputOutcome, { description: 'What came of it.', filter: true })
  outcome!: InputOutcome;

  @Text({ description: 'The reply, in short.', nullable: true, filter: true, search: 'TEXT' })
  reply!: string | null;

  @Edge('-[:SOUGHT_BY]->', () => Party, { description: 'The Party that asked.', required: true })
  soughtBy!: Party | null;

  @Edge('-[:ASKED_OF]->', () => Organisation, {
    description: 'The owner that was asked.',
    required: true,
  })
  operator!: Organisation | null;

  @Edges('-[:INVOLVES]->', () => [Platform], { description: 'Platforms that the input is about.' })
  platforms!: Platform[];
}
