import { Decimal, Edge, Edges, Entity, Lasting, Property, Text } from '../../graph/declare.js';
import { type Period } from '../../graph/values/period.js';
import { DomesticMeasure } from '../domestic-measure/domestic-measure.type.js';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.js';
import { recordInterfaces } from '../record/record.type.js';
import { Taxon } from '../taxon/taxon.type.js';
import { RouteLeg } from '../trade-route/route-leg.type.js';
import { LegalStage } from '../vocabulary/legal-stage.js';
import { SeizurePlace } from '../vocabulary/seizure-place.js';
import { TradeDirection } from '../vocabulary/trade-direction.js';
import { TransportMode } from '../vocabulary/transport-mode.js';

@Entity({
  name: 'Seizure',
  description:
    'One discovery of goods, for context. It is never mixed with records of legal trade.',
  list: 'seizures',
  implements: recordInterfaces,
})
export class Seizure {
  @Lasting({ description: 'When the goods were found.', sort: true })
  discoveredOn!: Period | null;

  @Text({ description: 'What was found, in words.', nullable: true, filter: true, search: 'TEXT' })
  specimens!: string | null;

  @Decimal({ description: 'How much, in its unit.', nullable: true, filter: true, sort: true })
  quantity!: number | null;

  @Text({ description: 'Unit of the quantity.', nullable: true, filter: true })
  unit!: string | null;

  @Property(() => [TransportMode], { description: 'How the goods travelled.', filter: true })
  modes!: TransportMode[];

  @Property(() => SeizurePlace, {
    description: 'At what kind of place they were found.',
    nullable: true,
    filter: true,
  })
  place!: SeizurePlace | null;

  @Property(() => TradeDirection, {
    description: 'Which way they went, seen from there.',
    nullable: true,
    filter: true,
  })
  tradeDirection!: TradeDirection | null;

  @Property(() => LegalStage, {
    description:
      'How far a case about it has come before the law. Goods that were seized convict nobody.',
    filter: true,
  })
  legalStage!: LegalStage;

  @Edge('-[:DISCOVERED_IN]->', () => Jurisdiction, { description: 'Where they were found.' })
  discoveredIn!: Jurisdiction | null;

  @Edges('-[:LEADS_THROUGH]->', () => [RouteLeg], {
    description: 'Places on their way, in their order.',
    order: 'sequence',
  })
  legs!: RouteLeg[];

  @Edge('-[:MADE_IN]->', () => DomesticMeasure, { description: 'The operation that found them.' })
  operation!: DomesticMeasure | null;

  @Edges('-[:COVERS]->', () => [Taxon], {
    description: 'Taxa of the goods, at the rank that the source gives.',
  })
  taxa!: Taxon[];
}
