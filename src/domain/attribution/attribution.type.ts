import { Edge, Entity, Localised, Property, Text } from '../../graph/declare.js';
import { type LocalisedText } from '../../graph/values/localised.js';
import { Organisation } from '../organisation/organisation.type.js';
import { recordInterfaces } from '../record/record.type.js';
import { RouteChange } from '../route-change/route-change.type.js';
import { CauseKind } from './cause-kind.js';
import { Cause } from './cause.type.js';

@Entity({
  name: 'Attribution',
  description:
    'That somebody names a cause for a change in trade routes. It is a claim: named together is not caused.',
  list: 'attributions',
  implements: recordInterfaces,
})
export class Attribution {
  @Property(() => CauseKind, { description: 'What kind of cause is named.', filter: true })
  causeKind!: CauseKind;

  @Text({
    description: 'The cause in words, where it is nothing held here.',
    nullable: true,
    filter: true,
    search: 'TEXT',
  })
  causeText!: string | null;

  @Text({
    description: 'Who says so, where it is no organisation held here.',
    nullable: true,
    filter: true,
    search: 'TEXT',
  })
  claimedByText!: string | null;

  @Localised({
    description: 'What is said, in our words.',
    nullable: true,
    filter: true,
    search: 'TEXT',
  })
  statement!: LocalisedText | null;

  @Text({
    description: 'What speaks against it or must be known beside it.',
    nullable: true,
    filter: true,
  })
  caveat!: string | null;

  @Edge('-[:EXPLAINS]->', () => RouteChange, {
    description: 'The change that is explained.',
    required: true,
  })
  routeChange!: RouteChange | null;

  @Edge('-[:NAMES_CAUSE]->', () => Cause, {
    description: 'What is named as the cause: a platform, law, measure, rule, event or listing.',
  })
  cause!: Cause | null;

  @Edge('-[:SAID_BY]->', () => Organisation, { description: 'Who says so.' })
  claimedBy!: Organisation | null;
}
