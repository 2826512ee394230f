import { AbstractEntity, EdgePage, named } from '../../graph/declare.js';
import { Identified } from '../node/identified.type.js';
import { Node } from '../node/node.type.js';
import type { Attribution } from './attribution.type.js';

@AbstractEntity({
  name: 'Cause',
  description:
    'Anything that a source may name as the cause of a change in trade routes. Being named proves nothing.',
  implements: [Node, Identified],
})
export abstract class Cause {
  @EdgePage('<-[:NAMES_CAUSE]-', () => [named('Attribution')], {
    description: 'Statements that name it as the cause of a change in trade routes.',
  })
  attributions!: Attribution[];
}
