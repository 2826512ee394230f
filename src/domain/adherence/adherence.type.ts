import { Edge, Entity, Lasting, Property, VagueDated } from '../../graph/declare.js';
import { type Period } from '../../graph/values/period.js';
import { type VagueDate } from '../../graph/values/vague-date.js';
import { CodeOfConduct } from '../code-of-conduct/code-of-conduct.type.js';
import { Organisation } from '../organisation/organisation.type.js';
import { type HeldOnDay } from '../period/held-on-day.js';
import { HeldOn } from '../period/held-on.js';
import { Platform } from '../platform/platform.type.js';
import { recordInterfaces } from '../record/record.type.js';
import { AdherenceBasis } from './adherence-basis.js';
import { AdherenceKind } from './adherence-kind.js';

@Entity({
  name: 'Adherence',
  description:
    'The dated claim that a platform or its operator committed to a code of conduct (Decision 15.57 a).',
  list: 'adherences',
  implements: recordInterfaces,
})
export class Adherence {
  @Property(() => AdherenceKind, { description: 'How it committed.', filter: true })
  adherenceKind!: AdherenceKind;

  @Property(() => AdherenceBasis, { description: 'Who says so.', filter: true })
  basis!: AdherenceBasis;

  @Lasting({ description: 'From when to when it was committed.', sort: true })
  period!: Period | null;

  @VagueDated({ description: 'When a source last confirmed it.', sort: true })
  lastConfirmedOn!: VagueDate | null;

  @Edge('-[:ADHERES_TO]->', () => CodeOfConduct, {
    description: 'The code, framework, pledge or coalition.',
    required: true,
  })
  code!: CodeOfConduct | null;

  @Edge('-[:COMMITS]->', () => Platform, { description: 'The platform that is committed.' })
  platform!: Platform | null;

  @Edge('-[:COMMITS]->', () => Organisation, { description: 'The organisation that is committed.' })
  organisation!: Organisation | null;

  @HeldOn({ description: 'Whether it was committed on a day.', seenOn: 'lastConfirmedOn' })
  holdsOn!: HeldOnDay;
}
