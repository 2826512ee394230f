import {
  Edge,
  EdgePage,
  Entity,
  Managed,
  named,
  Pairs,
  Property,
  Text,
  VagueDated,
} from '../../graph/declare.js';
import { type VagueDate } from '../../graph/values/vague-date.js';
import { DatasetRelease } from '../dataset-release/dataset-release.type.js';
import { Identified } from '../node/identified.type.js';
import { Node } from '../node/node.type.js';
import { Identifier, IDENTIFIER_PARTS } from '../vocabulary/identifier.js';
import { SourceReliability } from './source-reliability.js';
import { SourceType } from './source-type.js';
import { Sourced } from './sourced.type.js';

@Entity({
  name: 'Source',
  description: 'A document, page, article or data file that facts are taken from.',
  list: 'sources',
  implements: [Node, Identified],
})
export class Source {
  @Text({
    description: 'Its title, or what it is about where the wording is not known.',
    filter: true,
    sort: true,
    search: 'TITLE',
  })
  title!: string;

  @Text({
    description: 'Who published it; for a copy, the publisher of the original.',
    nullable: true,
    filter: true,
    sort: true,
    search: 'TEXT',
  })
  publisher!: string | null;

  @Property(() => SourceType, { description: 'What kind of source it is.', filter: true })
  sourceType!: SourceType;

  @VagueDated({ description: 'When it was published; null where it is not known.', sort: true })
  publishedOn!: VagueDate | null;

  @VagueDated({ description: 'When it was read; null where it is not known.' })
  accessedOn!: VagueDate | null;

  @Property(() => String, {
    description: 'Its address, or that of the site where the page was not recorded.',
    nullable: true,
    filter: true,
  })
  url!: string | null;

  @Text({ description: 'Terms under which it may be used.', nullable: true, filter: true })
  licence!: string | null;

  @Property(() => String, {
    description: 'Language that it is in, as a code of ISO 639-1.',
    nullable: true,
    filter: true,
  })
  language!: string | null;

  @Property(() => SourceReliability, {
    description: 'How far it can be relied upon.',
    filter: true,
  })
  reliability!: SourceReliability;

  @Pairs(() => Identifier, IDENTIFIER_PARTS, {
    description: 'Its identifiers elsewhere, such as a DOI.',
    filter: true,
    search: 'TITLE',
  })
  identifiers!: Identifier[];

  @Text({ description: 'How to cite it.', nullable: true, search: 'TEXT' })
  citation!: string | null;

  @Text({ description: 'Reserves and remarks.', nullable: true })
  note!: string | null;

  @Managed(() => String, {
    description:
      'Id of the report that it goes back to by quoting, else its own id; null for general knowledge. ' +
      'Sources of one origin are one witness.',
    nullable: true,
    filter: true,
  })
  origin!: string | null;

  @Edge('-[:QUOTES]->', () => Source, {
    description: 'The report that it reprints or quotes, where both are known.',
  })
  quotes!: Source | null;

  @EdgePage('<-[:QUOTES]-', () => [Source], {
    description: 'Sources that reprint or quote it.',
  })
  quotedBy!: Source[];

  @EdgePage('<-[:CITES]-', () => [Sourced], { description: 'What rests on it.' })
  citedBy!: Sourced[];

  @EdgePage('<-[:DOCUMENTED_BY]-', () => [DatasetRelease], {
    description: 'Editions of data that it documents.',
  })
  datasetReleases!: DatasetRelease[];

  @Edge('<-[:SUPPLIES]-', () => named('Submission'), {
    description: 'The submission that made it known, where one did.',
  })
  suppliedBy!: object | null;
}
