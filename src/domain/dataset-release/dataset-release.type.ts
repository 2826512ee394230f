import { Edge, EdgePage, Entity, Text, VagueDated } from '../../graph/declare.js';
import { type VagueDate } from '../../graph/values/vague-date.js';
import { Identified } from '../node/identified.type.js';
import { Node } from '../node/node.type.js';
import { Reading } from '../reading/reading.type.js';
import { Source } from '../source/source.type.js';

@Entity({
  name: 'DatasetRelease',
  description: 'One edition of a data set that readings are taken from.',
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

  @Edge('-[:DOCUMENTED_BY]->', () => Source, {
    description: 'The source that documents it.',
    required: true,
  })
  source!: Source | null;

  @EdgePage('<-[:RELEASED_IN]-', () => [Reading], { description: 'Readings taken from it.' })
  readings!: Reading[];
}
