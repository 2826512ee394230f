import { AbstractEntity, Erasures, Managed } from '../../graph/declare.js';
import { DateTime } from '../../graph/values/instant.js';
import { Erasure } from '../erasure/erasure.type.js';
import { Node } from './node.type.js';

@AbstractEntity({
  name: 'Identified',
  description: 'A thing of which every state that was ever recorded is kept.',
  implements: [Node],
})
export abstract class Identified {
  @Managed(() => String, {
    description:
      'Names this state of the record; another state has another. Keep it as a cache key.',
  })
  stateId!: string;

  @Managed(() => DateTime, {
    description: 'When this state was recorded. It says nothing of the world.',
  })
  recordedAt!: string;

  @Erasures(() => Erasure, {
    description: 'Fields of which a value was erased from it, in this state or in an earlier one.',
  })
  erasures!: Erasure[];
}
