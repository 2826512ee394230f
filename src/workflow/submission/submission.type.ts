import { Audience } from '../../access/audience.js';
import { CitesDocument } from '../../domain/cites-document/cites-document.type.js';
import { Duty } from '../../domain/duty/duty.type.js';
import { Identified } from '../../domain/node/identified.type.js';
import { Node } from '../../domain/node/node.type.js';
import { Organisation } from '../../domain/organisation/organisation.type.js';
import { EvidenceRecord } from '../../domain/record/record.type.js';
import { Source } from '../../domain/source/source.type.js';
import { Submitter } from '../../domain/submitter/submitter.type.js';
import { RecordStatus } from '../../domain/vocabulary/record-status.js';
import { SharingLevel } from '../../domain/vocabulary/sharing-level.js';
import {
  Edge,
  EdgePage,
  Edges,
  Entity,
  Managed,
  Parts,
  Property,
  Text,
  VagueDated,
} from '../../graph/declare.js';
import { type VagueDate } from '../../graph/values/vague-date.js';
import { Confirmation } from './confirmation.js';
import { EnteredBy } from './entered-by.js';
import { Original, ORIGINAL_PARTS } from './original.js';
import { SubmitterKind } from './submitter-kind.js';
import { SubmitterNaming } from './submitter-naming.js';

@Entity({
  name: 'Submission',
  description:
    'What a Party, a partner of ICCWC, another organisation or an expert sends to the Secretariat in ' +
    'answer to duties of CITES.',
  list: 'submissions',
  own: 'mySubmissions',
  implements: [Node, Identified],
})
export class Submission {
  @Managed(() => RecordStatus, {
    description: 'How far it has come on its way to publication.',
    filter: true,
  })
  status!: RecordStatus;

  @Property(() => SubmitterKind, { description: 'What its submitter is.', filter: true })
  submitterKind!: SubmitterKind;

  @Property(() => String, {
    description: 'Language that it is in, as a code of ISO 639-1.',
    nullable: true,
    filter: true,
  })
  language!: string | null;

  @Text({
    description: 'What its submitter says beside the records. Published with the submission.',
    nullable: true,
    search: 'TEXT',
  })
  coveringNote!: string | null;

  @VagueDated({ description: 'When the Secretariat received it.', sort: true })
  receivedOn!: VagueDate | null;

  @Property(() => Boolean, {
    description: 'True where its submitter answers that it has nothing to report: an answer too.',
    filter: true,
  })
  nilReturn!: boolean;

  @Property(() => Audience, {
    description: 'Whom its submitter wants to know of the submission itself once it is published.',
    filter: true,
  })
  audience!: Audience;

  @Property(() => SharingLevel, {
    description: 'How far the submission itself may be passed on (Traffic Light Protocol 2.0).',
    filter: true,
  })
  sharingLevel!: SharingLevel;

  @Property(() => SubmitterNaming, {
    description: 'Whether those who see its records may know who sent them.',
    filter: true,
  })
  naming!: SubmitterNaming;

  @Property(() => EnteredBy, { description: 'Who put it into the graph.', filter: true })
  enteredBy!: EnteredBy;

  @Property(() => Confirmation, {
    description: 'Whether its submitter confirmed what the Secretariat entered; null else.',
    nullable: true,
    filter: true,
  })
  confirmation!: Confirmation | null;

  @Parts(() => Original, ORIGINAL_PARTS, {
    description: 'The letter or file that it was entered from; null where it was sent in here.',
  })
  original!: Original | null;

  @Edge('-[:SENT_BY]->', () => Submitter, {
    description: 'Who sent it; null for an expert, who is not named.',
  })
  submitter!: Submitter | null;

  @Edge('-[:SENT_UNDER]->', () => CitesDocument, {
    description: 'The Notification that it replies to.',
  })
  notification!: CitesDocument | null;

  @Edges('-[:ANSWERS]->', () => [Duty], { description: 'Duties that it answers.' })
  duties!: Duty[];

  @EdgePage('-[:CONTAINS]->', () => [EvidenceRecord], {
    description: 'Records handed in with it.',
  })
  records!: EvidenceRecord[];

  @Edges('-[:CONFIRMS]->', () => [EvidenceRecord], {
    description: 'Records of earlier submissions that it says are still right.',
  })
  confirms!: EvidenceRecord[];

  @Edges('-[:SUPPLIES]->', () => [Source], {
    description: 'Sources that it made known and its records cite.',
  })
  sources!: Source[];

  @Edges('-[:SUPPLIES]->', () => [Organisation], {
    description: 'Organisations that it made known and its records name.',
  })
  organisations!: Organisation[];
}
