import { Field, ID, InputType } from 'type-graphql';
import { Audience } from '../../access/audience.js';
import { SharingLevel } from '../../domain/vocabulary/sharing-level.js';
import { OriginalInput } from './original.input.js';
import { SubmitterNaming } from './submitter-naming.js';

@InputType('SubmissionHead', {
  description:
    'What a submission says beside its records. Left out: unchanged; null: cleared. It is for ' +
    'officers alone until its submitter chooses a wider audience.',
})
export class SubmissionHeadInput {
  @Field(() => ID, { nullable: true, description: 'The Notification that it replies to.' })
  notification?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Duties that it answers.' })
  duties?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Language that it is in, as a code of ISO 639-1.',
  })
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is said beside the records. It is published with the submission.',
  })
  coveringNote?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'For what came in by letter: the day that it was received, in EDTF, today or any earlier day.',
  })
  receivedOn?: string | null;

  @Field(() => OriginalInput, {
    nullable: true,
    description: 'For what came in by letter: the letter or file.',
  })
  original?: OriginalInput | null;

  @Field(() => Audience, {
    nullable: true,
    description: 'Whom the submission itself, apart from its records, is for once it is published.',
  })
  audience?: Audience | null;

  @Field(() => SharingLevel, {
    nullable: true,
    description: 'How far the submission itself may be passed on.',
  })
  sharingLevel?: SharingLevel | null;

  @Field(() => SubmitterNaming, {
    nullable: true,
    description:
      'Whether those who see its records may know who sent them; NAMED unless it is said. UNNAMED ' +
      'keeps the submission itself with officers.',
  })
  naming?: SubmitterNaming | null;
}
