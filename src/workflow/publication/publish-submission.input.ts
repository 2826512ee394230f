import { Field, ID, InputType } from 'type-graphql';
import { Audience } from '../../access/audience.js';
import { SubmissionMoveInput } from '../act/keyed.input.js';

@InputType('RecordAudienceInput', {
  description: 'A narrower audience for one record than its submitter chose.',
})
export class RecordAudienceInput {
  @Field(() => ID, { description: 'The record.' })
  record!: string;

  @Field(() => Audience, { description: 'Whom it is published to.' })
  audience!: Audience;

  @Field(() => [ID], { nullable: true, description: 'For the audience NAMED: whom it is for.' })
  readers?: string[] | null;
}

@InputType('PublishSubmissionInput', {
  description: 'A submission to publish, each record to whom its submitter chose.',
})
export class PublishSubmissionInput extends SubmissionMoveInput {
  @Field(() => [RecordAudienceInput], {
    nullable: true,
    description: 'Records that go to fewer than their submitter chose; never to more.',
  })
  audiences?: RecordAudienceInput[] | null;

  @Field(() => Audience, {
    nullable: true,
    description:
      'Whom the submission itself is published to, if to fewer than its submitter chose.',
  })
  audience?: Audience | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'That you read the records and found no private person named or traceable in them.',
  })
  personsChecked!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Shows what would be published, with warnings, and changes nothing.',
  })
  dryRun!: boolean;
}
