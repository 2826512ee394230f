import { AbstractEntity, EdgePage, named } from '../../graph/declare.js';
import { Identified } from '../node/identified.type.js';
import { Node } from '../node/node.type.js';
import type { Claim } from './claim.type.js';

@AbstractEntity({
  name: 'ClaimSubject',
  description: 'Anything that somebody can make a claim about.',
  implements: [Node, Identified],
})
export abstract class ClaimSubject {
  @EdgePage('<-[:ABOUT]-', () => [named('Claim')], {
    description: 'What is said about it, by whom; other values that sources give stand here too.',
  })
  claims!: Claim[];
}
