import { Edge, Entity, Lasting } from '../../graph/declare.js';
import { type Period } from '../../graph/values/period.js';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.js';
import { type HeldOnDay } from '../period/held-on-day.js';
import { HeldOn } from '../period/held-on.js';
import { Platform } from '../platform/platform.type.js';
import { recordInterfaces } from '../record/record.type.js';

@Entity({
  name: 'PlatformPresence',
  description: 'That a dated source shows a platform operating or used in a place.',
  list: 'platformPresences',
  implements: recordInterfaces,
})
export class PlatformPresence {
  @Lasting({ description: 'When the source saw it operating there.', sort: true })
  period!: Period | null;

  @Edge('-[:PRESENCE_OF]->', () => Platform, { description: 'The platform.', required: true })
  platform!: Platform | null;

  @Edge('-[:PRESENT_IN]->', () => Jurisdiction, { description: 'The place.', required: true })
  jurisdiction!: Jurisdiction | null;

  @HeldOn({ description: 'Whether a source shows it operating there on a day.' })
  holdsOn!: HeldOnDay;
}
