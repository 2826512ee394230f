import {
  Edge,
  EdgePage,
  Edges,
  Entity,
  Localised,
  Property,
  Text,
  VagueDated,
} from '../../graph/declare.js';
import { type LocalisedText } from '../../graph/values/localised.js';
import { type VagueDate } from '../../graph/values/vague-date.js';
import { Organisation } from '../organisation/organisation.type.js';
import { recordInterfaces } from '../record/record.type.js';
import { LegalStage } from '../vocabulary/legal-stage.js';
import { ClaimKind } from './claim-kind.js';
import { ClaimSubject } from './claim-subject.type.js';

@Entity({
  name: 'Claim',
  description: 'What somebody says about something. It is held as said, not as true.',
  list: 'claims',
  implements: recordInterfaces,
})
export class Claim {
  @Property(() => ClaimKind, { description: 'What kind of claim it is.', filter: true })
  claimKind!: ClaimKind;

  @Text({
    description: 'Who says it, where it is no organisation held here.',
    nullable: true,
    filter: true,
    search: 'TEXT',
  })
  madeByText!: string | null;

  @VagueDated({ description: 'When it was said.', sort: true })
  madeOn!: VagueDate | null;

  @Localised({ description: 'What is said, in our words.', filter: true, search: 'TEXT' })
  statement!: LocalisedText;

  @Property(() => LegalStage, {
    description: 'How far an act that it alleges has come before the law.',
    filter: true,
  })
  legalStage!: LegalStage;

  @Property(() => String, {
    description: 'For another value: the field of the record that it is a value of.',
    nullable: true,
    filter: true,
  })
  field!: string | null;

  @Text({ description: 'For another value: the value, in words.', nullable: true, filter: true })
  value!: string | null;

  @Edges('-[:ABOUT]->', () => [ClaimSubject], { description: 'What it is about.' })
  about!: ClaimSubject[];

  @Edge('-[:SAID_BY]->', () => Organisation, { description: 'Who says it.' })
  madeBy!: Organisation | null;

  @Edge('-[:REPLIES_TO]->', () => Claim, { description: 'The claim that it answers.' })
  repliesTo!: Claim | null;

  @EdgePage('<-[:REPLIES_TO]-', () => [Claim], { description: 'Claims that answer it.' })
  replies!: Claim[];
}
