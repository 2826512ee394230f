import { Edge, Entity } from '../../graph/declare.js';
import { jurisdictionInterfaces } from '../jurisdiction/jurisdiction.type.js';
import { Party } from '../party/party.type.js';

@Entity({
  name: 'Territory',
  description:
    'A code of the CITES lists that is no Party: a territory, a non-Party, a pseudo or a historical ' +
    'code. A measure of its Party does not by itself apply there.',
  list: 'territories',
  implements: jurisdictionInterfaces,
})
export class Territory {
  @Edge('-[:DEPENDS_ON]->', () => Party, { description: 'The Party that it belongs to.' })
  dependsOn!: Party | null;
}
