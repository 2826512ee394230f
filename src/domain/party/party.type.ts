import { EdgePage, Entity, VagueDated } from '../../graph/declare.js';
import { type VagueDate } from '../../graph/values/vague-date.js';
import { jurisdictionInterfaces } from '../jurisdiction/jurisdiction.type.js';
import { PlatformInput } from '../platform-input/platform-input.type.js';
import { Submitter } from '../submitter/submitter.type.js';
import { Territory } from '../territory/territory.type.js';

@Entity({
  name: 'Party',
  description: 'A Party to the Convention; the European Union is one.',
  list: 'parties',
  implements: [...jurisdictionInterfaces, Submitter],
})
export class Party {
  @VagueDated({ description: 'When the Convention entered into force for it.' })
  entryIntoForce!: VagueDate | null;

  @EdgePage('<-[:DEPENDS_ON]-', () => [Territory], {
    description: 'Territories with a code of their own whose Party it is.',
  })
  territories!: Territory[];

  @EdgePage('<-[:SOUGHT_BY]-', () => [PlatformInput], {
    description: 'Input that it sought from owners of platforms.',
  })
  platformInputs!: PlatformInput[];
}
