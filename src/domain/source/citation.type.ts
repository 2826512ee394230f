import { End, Relationship, Text } from '../../graph/declare.js';
import { Source } from './source.type.js';

@Relationship({
  name: 'Citation',
  description: 'That something rests on a source, and where in it.',
})
export class Citation {
  @Text({
    description: 'Where in the source, for example a page, a table or a paragraph.',
    nullable: true,
    filter: true,
  })
  locator!: string | null;

  @Text({
    description: 'The field that the source supports; null where it supports the whole.',
    nullable: true,
    filter: true,
  })
  supports!: string | null;

  @Text({ description: 'Remark on what the source says of it.', nullable: true })
  note!: string | null;

  @End(() => Source, { description: 'The source.' })
  source!: Source;
}
