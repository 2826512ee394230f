import { Int } from 'type-graphql';
import { Decimal, Edge, Entity, Managed, Property, Text } from '../../graph/declare.js';
import { DateTime } from '../../graph/values/instant.js';
import { DatasetRelease } from '../dataset-release/dataset-release.type.js';
import { Node } from '../node/node.type.js';
import { TradeAppendix } from './trade-appendix.js';
import { TradeRowStatus } from './trade-row-status.js';

// No order by a quantity or a place: it would rank the States that the rows are about.
@Entity({
  name: 'TradeRow',
  description:
    'One row of a comparative tabulation of the CITES Trade Database: trade reported by Parties, what ' +
    'the importing and what the exporting one reported side by side. It is no record of illegal trade.',
  list: 'tradeRows',
  implements: [Node],
  history: 'ROWS',
})
export class TradeRow {
  @Managed(() => String, { description: 'Names this state of the row.' })
  stateId!: string;

  @Managed(() => DateTime, { description: 'When it was recorded. It says nothing of the world.' })
  recordedAt!: string;

  @Property(() => Int, { description: 'The year of the trade.', filter: true, sort: true })
  year!: number;

  @Property(() => TradeAppendix, {
    description: 'The Appendix under which it was reported.',
    filter: true,
  })
  appendix!: TradeAppendix;

  @Text({
    description:
      'Scientific name as the table gives it: of a species, a subspecies, or a group such as "Moschus spp.".',
    filter: true,
  })
  scientificName!: string;

  @Text({ description: 'Its class; null where the table gives none.', nullable: true })
  taxonomicClass!: string | null;

  @Text({ description: 'Its order; null where the table gives none.', nullable: true })
  taxonomicOrder!: string | null;

  @Text({ description: 'Its family; null where the table gives none.', nullable: true })
  family!: string | null;

  @Text({ description: 'Its genus; null where the table gives none.', nullable: true })
  genus!: string | null;

  @Property(() => String, {
    description: 'Code of the importer in the lists of CITES, for example "NA" for Namibia.',
    filter: true,
  })
  importer!: string;

  @Property(() => String, {
    description: 'Code of the exporter or re-exporter in the lists of CITES.',
    filter: true,
  })
  exporter!: string;

  @Property(() => String, {
    description:
      'Code of the place of origin of what was re-exported; null for trade from the place of origin itself.',
    nullable: true,
    filter: true,
  })
  origin!: string | null;

  @Decimal({
    description: 'What the importer reported; null where it reported nothing, which is not zero.',
    nullable: true,
  })
  importerReportedQuantity!: number | null;

  @Decimal({
    description: 'What the exporter reported; null where it reported nothing, which is not zero.',
    nullable: true,
  })
  exporterReportedQuantity!: number | null;

  @Property(() => String, {
    description: 'What was traded, in the words of the table, for example "tusks".',
    filter: true,
  })
  term!: string;

  @Property(() => String, {
    description: 'Unit of the quantities, for example "kg"; null for a number of specimens.',
    nullable: true,
    filter: true,
  })
  unit!: string | null;

  @Property(() => String, {
    description:
      'Code of the purpose, for example "T" for commercial; null where none was reported.',
    nullable: true,
    filter: true,
  })
  purpose!: string | null;

  @Property(() => String, {
    description:
      'Code of where the specimens come from, for example "W" for the wild; null where none was reported.',
    nullable: true,
    filter: true,
  })
  specimenSource!: string | null;

  @Property(() => TradeRowStatus, {
    description: 'Whether it can be used as it stands.',
    filter: true,
  })
  rowStatus!: TradeRowStatus;

  @Edge('-[:RELEASED_IN]->', () => DatasetRelease, {
    description: 'The edition of data that it is taken from.',
    required: true,
  })
  release!: DatasetRelease | null;
}
