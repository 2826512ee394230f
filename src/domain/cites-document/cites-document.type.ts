import {
  Edge,
  EdgePage,
  Edges,
  Entity,
  Localised,
  named,
  Pairs,
  Property,
  Text,
  VagueDated,
} from '../../graph/declare.js';
import { type LocalisedText } from '../../graph/values/localised.js';
import { type VagueDate } from '../../graph/values/vague-date.js';
import { Duty } from '../duty/duty.type.js';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.js';
import { Identified } from '../node/identified.type.js';
import { Node } from '../node/node.type.js';
import { Organisation } from '../organisation/organisation.type.js';
import { Sourced } from '../source/sourced.type.js';
import { Taxon } from '../taxon/taxon.type.js';
import { Identifier, IDENTIFIER_PARTS } from '../vocabulary/identifier.js';
import { DocumentKind } from './document-kind.js';

@Entity({
  name: 'CitesDocument',
  description: 'A Decision, Resolution, Notification or meeting document of CITES.',
  list: 'citesDocuments',
  implements: [Node, Identified, Sourced],
})
export class CitesDocument {
  @Text({
    description: 'Its number as CITES writes it, for example "Notification 2017/036".',
    filter: true,
    sort: true,
    search: 'TITLE',
  })
  documentNumber!: string;

  @Property(() => DocumentKind, { description: 'What kind of document it is.', filter: true })
  documentKind!: DocumentKind;

  @Localised({
    description: 'Its title, or its subject where the title is not at hand.',
    filter: true,
    sort: true,
    search: 'TITLE',
  })
  title!: LocalisedText;

  @VagueDated({ description: 'When it was issued or adopted.', sort: true })
  issuedOn!: VagueDate | null;

  @Text({
    description: 'The meeting that it belongs to, for example "CoP17" or "SC74".',
    nullable: true,
    filter: true,
    search: 'TEXT',
  })
  meeting!: string | null;

  @Pairs(() => Identifier, IDENTIFIER_PARTS, {
    description: 'What other systems call it.',
    filter: true,
    search: 'TITLE',
  })
  identifiers!: Identifier[];

  @VagueDated({
    description:
      'When an officer marked the register of answers to it as complete; null as long as nobody did, ' +
      'and then nothing follows from an answer that is not on record.',
  })
  registerCompletedOn!: VagueDate | null;

  @Text({ description: 'Reserves and remarks.', nullable: true, filter: true, search: 'TEXT' })
  note!: string | null;

  @Edge('-[:ISSUED_BY]->', () => Organisation, { description: 'The body that issued it.' })
  issuedBy!: Organisation | null;

  @Edge('-[:SUBMITTED_BY]->', () => Jurisdiction, {
    description: 'The Party that laid it before the meeting.',
  })
  submittedBy!: Jurisdiction | null;

  @Edges('-[:REVISES]->', () => [CitesDocument], { description: 'Documents that it revises.' })
  revises!: CitesDocument[];

  @EdgePage('<-[:REVISES]-', () => [CitesDocument], { description: 'Documents that revise it.' })
  revisedBy!: CitesDocument[];

  @Edges('-[:REFERS_TO]->', () => [CitesDocument], { description: 'Documents that it refers to.' })
  refersTo!: CitesDocument[];

  @EdgePage('<-[:REFERS_TO]-', () => [CitesDocument], {
    description: 'Documents that refer to it.',
  })
  referredToBy!: CitesDocument[];

  @Edges('-[:APPLIES_TO]->', () => [Taxon], { description: 'Taxa that it applies to.' })
  appliesTo!: Taxon[];

  @EdgePage('<-[:STANDS_IN]-', () => [Duty], { description: 'Duties that stand in it.' })
  duties!: Duty[];

  @EdgePage('<-[:INVITED_BY]-', () => [Duty], {
    description: 'Duties of other documents to which it invites an answer.',
  })
  invitesAnswersTo!: Duty[];

  @EdgePage('<-[:SENT_UNDER]-', () => [named('Submission')], {
    description: 'Submissions that reply to it, as far as you may see them.',
  })
  submissions!: object[];
}
