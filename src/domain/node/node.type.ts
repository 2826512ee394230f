import { AbstractEntity, Id } from '../../graph/declare.js';

@AbstractEntity({ name: 'Node', description: 'Anything that has an id of its own.' })
export abstract class Node {
  @Id() id!: string;
}
