import { Int } from 'type-graphql';
import { Edge, EdgePage, Entity, Property, Text, VagueDated } from '../../graph/declare.js';
import { type VagueDate } from '../../graph/values/vague-date.js';
import { Identified } from '../node/identified.type.js';
import { Node } from '../node/node.type.js';
import { Reading } from '../reading/reading.type.js';
import { Source } from '../source/source.type.js';
import { TradeRow } from '../trade-row/trade-row.type.js';

@Entity({
  name: 'DatasetRelease',
  description:
    'One edition of a data set that readings or trade rows are taken from, or a file that records came in by.',
  list: 'datasetReleases',
  implements: [Node, Identified],
})
export class DatasetRelease {
  @Text({ description: 'Title of the data set.', filter: true, sort: true, search: 'TITLE' })
  title!: string;

  @Text({
    description: 'What tells this edition from others.',
    nullable: true,
    filter: true,
    search: 'TEXT',
  })
  edition!: string | null;

  @Text({ description: 'Who published it.', nullable: true, filter: true, search: 'TEXT' })
  publisher!: string | null;

  @VagueDated({ description: 'When it was published.', sort: true })
  publishedOn!: VagueDate | null;

  @Text({ description: 'Terms under which its figures may be used.', nullable: true, filter: true })
  licence!: string | null;

  @Text({ description: 'How to cite it.', nullable: true, search: 'TEXT' })
  citation!: string | null;

  @Text({ description: 'Reserves and remarks.', nullable: true })
  note!: string | null;

  @Property(() => String, {
    description: 'SHA-256 of the file that it was taken from, in hexadecimal digits.',
    nullable: true,
    filter: true,
  })
  fileHash!: string | null;

  @Property(() => Int, {
    description: 'Rows of data that the imported file holds.',
    nullable: true,
  })
  rowsRead!: number | null;

  @Property(() => Int, {
    description: 'Rows of the imported file that were refused because something is wrong in them.',
    nullable: true,
  })
  rowsRefused!: number | null;

  @Property(() => Int, {
    description:
      'Readings, trade rows or records that the imported file added; one row may give several readings, and sums count too.',
    nullable: true,
  })
  observationsAdded!: number | null;

  @Property(() => Int, {
    description:
      'Readings or trade rows that stood otherwise in an earlier edition, or records that the file changed.',
    nullable: true,
  })
  observationsChanged!: number | null;

  @Property(() => Int, {
    description:
      'Readings or trade rows that an earlier edition gives in the same way, which stay with that one, or records that were held so before.',
    nullable: true,
  })
  observationsUnchanged!: number | null;

  @Edge('-[:SUPERSEDES]->', () => DatasetRelease, {
    description: 'The edition that it took the place of.',
  })
  supersedes!: DatasetRelease | null;

  @Edge('<-[:SUPERSEDES]-', () => DatasetRelease, {
    description: 'The edition that took its place.',
  })
  supersededBy!: DatasetRelease | null;

  @Edge('-[:DOCUMENTED_BY]->', () => Source, {
    description: 'The source that documents it.',
    required: true,
  })
  source!: Source | null;

  @EdgePage('<-[:RELEASED_IN]-', () => [Reading], { description: 'Readings taken from it.' })
  readings!: Reading[];

  @EdgePage('<-[:RELEASED_IN]-', () => [TradeRow], { description: 'Trade rows taken from it.' })
  tradeRows!: TradeRow[];
}
