import { AbstractEntity, EdgePage, named } from '../../graph/declare.js';
import { Identified } from '../node/identified.type.js';
import { Node } from '../node/node.type.js';

@AbstractEntity({
  name: 'Submitter',
  description:
    'Whoever sends information to the Secretariat: a Party, or an organisation. Experts are not named.',
  implements: [Node, Identified],
})
export abstract class Submitter {
  @EdgePage('<-[:SENT_BY]-', () => [named('Submission')], {
    description: 'What it sent in, as far as you may see it. None seen does not mean none sent.',
  })
  submissions!: object[];
}
