import {
  Edges,
  Entity,
  Lasting,
  Localised,
  Property,
  Text,
  VagueDated,
} from '../../graph/declare.js';
import { type LocalisedText } from '../../graph/values/localised.js';
import { type Period } from '../../graph/values/period.js';
import { type VagueDate } from '../../graph/values/vague-date.js';
import { Cause } from '../attribution/cause.type.js';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.js';
import { Organisation } from '../organisation/organisation.type.js';
import { type HeldOnDay } from '../period/held-on-day.js';
import { HeldOn } from '../period/held-on.js';
import { Platform } from '../platform/platform.type.js';
import { recordInterfaces } from '../record/record.type.js';
import { Taxon } from '../taxon/taxon.type.js';
import { PolicyKind } from './policy-kind.js';

@Entity({
  name: 'PlatformPolicy',
  description:
    'A rule that a platform, or a body for platforms, sets for wildlife, with its dates.',
  list: 'platformPolicies',
  implements: [...recordInterfaces, Cause],
})
export class PlatformPolicy {
  @Property(() => PolicyKind, { description: 'What kind of rule it is.', filter: true })
  policyKind!: PolicyKind;

  @Localised({ description: 'What it says, in our words.', filter: true, search: 'TEXT' })
  rule!: LocalisedText;

  @Text({ description: 'What it leaves out.', nullable: true, filter: true, search: 'TEXT' })
  exceptions!: string | null;

  @VagueDated({ description: 'When it was announced.', sort: true })
  announcedOn!: VagueDate | null;

  @Lasting({ description: 'From when to when it applied.', sort: true })
  period!: Period | null;

  @Edges('-[:SET_FOR]->', () => [Platform], { description: 'Platforms that it applies to.' })
  platforms!: Platform[];

  @Edges('-[:ISSUED_BY]->', () => [Organisation], { description: 'Who issued it.' })
  issuedBy!: Organisation[];

  @Edges('-[:COVERS]->', () => [Taxon], {
    description: 'Taxa that it is about; none named means wildlife in general.',
  })
  taxa!: Taxon[];

  @Edges('-[:HOLDS_IN]->', () => [Jurisdiction], {
    description: 'Where it applies, where that is said by name.',
  })
  jurisdictions!: Jurisdiction[];

  @HeldOn({ description: 'Whether it applied on a day.' })
  holdsOn!: HeldOnDay;
}
