import {
  Edge,
  EdgePage,
  Edges,
  Entity,
  Lasting,
  Pairs,
  Property,
  Text,
} from '../../graph/declare.js';
import { type Period } from '../../graph/values/period.js';
import { Attribution } from '../attribution/attribution.type.js';
import { Finding } from '../finding/finding.type.js';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.js';
import { recordInterfaces } from '../record/record.type.js';
import { Taxon } from '../taxon/taxon.type.js';
import { TradeRoute } from '../trade-route/trade-route.type.js';
import { ChangeEvidence } from '../vocabulary/change-evidence.js';
import { ChangedElement, CHANGED_ELEMENT_PARTS } from './changed-element.js';
import { ChangeNature } from './change-nature.js';

@Entity({
  name: 'RouteChange',
  description:
    'A change in a trade route or method of shipment (Decision 15.57 d). What is said to have caused ' +
    'it stands in its attributions.',
  list: 'routeChanges',
  implements: recordInterfaces,
})
export class RouteChange {
  @Property(() => ChangeNature, { description: 'Whether it was seen or foreseen.', filter: true })
  nature!: ChangeNature;

  @Property(() => ChangeEvidence, {
    description: 'What shows that it took place, for the element that is shown best.',
    filter: true,
  })
  changeEvidence!: ChangeEvidence;

  @Pairs(() => ChangedElement, CHANGED_ELEMENT_PARTS, {
    description: 'What changed, each element with its own evidence.',
    filter: true,
  })
  elements!: ChangedElement[];

  @Lasting({ description: 'When it was observed.', sort: true })
  observedPeriod!: Period | null;

  @Text({
    description: 'What must be known to read it rightly.',
    nullable: true,
    filter: true,
    search: 'TEXT',
  })
  caveat!: string | null;

  @Edge('-[:CHANGED_FROM]->', () => TradeRoute, {
    description: 'The route before; null where no source states one.',
  })
  before!: TradeRoute | null;

  @Edge('-[:CHANGED_TO]->', () => TradeRoute, { description: 'The route after.' })
  after!: TradeRoute | null;

  @Edges('-[:COVERS]->', () => [Taxon], { description: 'Taxa traded.' })
  taxa!: Taxon[];

  @Edges('-[:PLACED_IN]->', () => [Jurisdiction], { description: 'Places concerned.' })
  places!: Jurisdiction[];

  @Edges('-[:BASED_ON]->', () => [Finding], { description: 'Findings that it rests on.' })
  basedOn!: Finding[];

  @EdgePage('<-[:EXPLAINS]-', () => [Attribution], {
    description: 'Causes that sources name for it, rival ones included.',
  })
  attributions!: Attribution[];
}
