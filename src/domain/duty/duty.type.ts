import {
  Edge,
  EdgePage,
  Edges,
  Entity,
  Localised,
  named,
  Property,
  Text,
  VagueDated,
} from '../../graph/declare.js';
import { type LocalisedText } from '../../graph/values/localised.js';
import { type VagueDate } from '../../graph/values/vague-date.js';
import { CitesDocument } from '../cites-document/cites-document.type.js';
import { Identified } from '../node/identified.type.js';
import { Node } from '../node/node.type.js';
import { EvidenceRecord } from '../record/record.type.js';
import { Sourced } from '../source/sourced.type.js';
import { DutyAddressee } from './duty-addressee.js';
import { DutyForce } from './duty-force.js';

@Entity({
  name: 'Duty',
  description: 'What one paragraph of a document of CITES asks of someone.',
  list: 'duties',
  implements: [Node, Identified, Sourced],
})
export class Duty {
  @Text({
    description: 'The paragraph as CITES counts it, for example "15.57 d)".',
    filter: true,
    sort: true,
    search: 'TITLE',
  })
  paragraph!: string;

  @Property(() => DutyForce, { description: 'How strongly it asks.', filter: true })
  force!: DutyForce;

  @Property(() => DutyAddressee, { description: 'Whom it addresses.', filter: true })
  addressee!: DutyAddressee;

  @Localised({
    description: 'What it asks for, in our words and not in those of CITES.',
    filter: true,
    search: 'TEXT',
  })
  text!: LocalisedText;

  @VagueDated({ description: 'By when, where a document sets a day.', sort: true })
  deadline!: VagueDate | null;

  @Text({ description: 'Reserves and remarks.', nullable: true })
  note!: string | null;

  @Edge('-[:STANDS_IN]->', () => CitesDocument, {
    description: 'The document that it stands in.',
    required: true,
  })
  document!: CitesDocument | null;

  @Edges('-[:INVITED_BY]->', () => [CitesDocument], {
    description: 'Documents that invite an answer to it.',
  })
  invitedBy!: CitesDocument[];

  @EdgePage('<-[:BEARS_ON]-', () => [EvidenceRecord], {
    description:
      'Records of evidence that bear on it, by our classification. They are no answers to it.',
  })
  records!: EvidenceRecord[];

  @EdgePage('<-[:ANSWERS]-', () => [named('Submission')], {
    description: 'Submissions that answer it, as far as you may see them.',
  })
  submissions!: object[];
}
