import { AbstractEntity, Count, Edges, named } from '../../graph/declare.js';
import { Identified } from '../node/identified.type.js';
import { Node } from '../node/node.type.js';
import type { Citation } from './citation.type.js';

@AbstractEntity({
  name: 'Sourced',
  description: 'A thing that cites its sources.',
  implements: [Node, Identified],
})
export abstract class Sourced {
  @Edges('-[:CITES]->', () => [named('Citation')], {
    description: 'The sources that it rests on, each with the place in it.',
  })
  citations!: Citation[];

  @Count('citations', {
    description:
      'How many independent sources stand behind it: sources that go back to one report count as one, ' +
      'general knowledge as none.',
    distinct: 'origin',
  })
  corroboration!: number;
}
