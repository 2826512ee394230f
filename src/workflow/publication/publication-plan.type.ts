import { Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../access/audience.js';
import { SharingLevel } from '../../domain/vocabulary/sharing-level.js';
import { DraftRemark } from '../draft/draft.type.js';

@ObjectType('PublishedRecord', {
  description: 'One record of a publication.',
  simpleResolvers: true,
})
export class PublishedRecord {
  @Field(() => ID, { description: 'Its id.' })
  readonly recordId!: string;

  @Field(() => String, { description: 'Name of its type, for example "LegislationChange".' })
  readonly recordType!: string;

  @Field(() => Audience, { description: 'Whom it is published to.' })
  readonly audience!: Audience;

  @Field(() => [ID], { description: 'For the audience NAMED: whom it is for.' })
  readonly readers!: readonly string[];

  @Field(() => SharingLevel, { description: 'How far it may be passed on.' })
  readonly sharingLevel!: SharingLevel;

  @Field(() => [DraftRemark], { description: 'What a reviewer should look at once more.' })
  readonly warnings!: readonly DraftRemark[];
}

@ObjectType('PublicationPlan', {
  description: 'What a publication shows to whom.',
  simpleResolvers: true,
})
export class PublicationPlan {
  @Field(() => Audience, { description: 'Whom the submission itself is published to.' })
  readonly audience!: Audience;

  @Field(() => [DraftRemark], {
    description: 'What in the head of the submission a reviewer should look at once more.',
  })
  readonly warnings!: readonly DraftRemark[];

  @Field(() => [PublishedRecord], { description: 'Its records, by id.' })
  readonly records!: readonly PublishedRecord[];
}

@ObjectType('SubmissionPublished', {
  description: 'The submission was published or, in a dry run, could be.',
  simpleResolvers: true,
})
export class SubmissionPublished {
  readonly submissionId!: string;

  @Field(() => PublicationPlan, { description: 'What is, or would be, shown to whom.' })
  readonly plan!: PublicationPlan;

  @Field(() => Boolean, { description: 'True where nothing was changed.' })
  readonly isDryRun!: boolean;
}
