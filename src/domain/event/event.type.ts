import { Entity, Property } from '../../graph/declare.js';
import { Cause } from '../attribution/cause.type.js';
import { recordInterfaces } from '../record/record.type.js';
import { DatedEvent } from './dated-event.type.js';
import { EventKind } from './event-kind.js';

@Entity({
  name: 'Event',
  description:
    'Something that happened and may explain what a platform seems to explain: a campaign, a pandemic, ' +
    'a fall of prices. Meetings and the history of the Decisions stand here too.',
  list: 'events',
  implements: [...recordInterfaces, DatedEvent, Cause],
})
export class Event {
  @Property(() => EventKind, { description: 'What kind of event it is.', filter: true })
  eventKind!: EventKind;
}
