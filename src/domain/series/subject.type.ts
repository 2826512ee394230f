import { AbstractEntity, EdgePage, named } from '../../graph/declare.js';
import { Identified } from '../node/identified.type.js';
import { Node } from '../node/node.type.js';
import type { Series } from './series.type.js';

@AbstractEntity({
  name: 'Subject',
  description: 'Anything that a series of readings can measure.',
  implements: [Node, Identified],
})
export abstract class Subject {
  @EdgePage('<-[:MEASURES]-', () => [named('Series')], {
    description: 'Series of readings on it.',
  })
  series!: Series[];
}
