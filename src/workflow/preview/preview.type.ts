import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../access/audience.js';
import { SharingLevel } from '../../domain/vocabulary/sharing-level.js';

@ObjectType('PreviewedRecord', {
  description: 'One record of a submission in the eyes of an audience.',
  simpleResolvers: true,
})
export class PreviewedRecord {
  @Field(() => ID, { description: 'Its id.' })
  readonly recordId!: string;

  @Field(() => String, { description: 'Name of its type, for example "LegislationChange".' })
  readonly recordType!: string;

  @Field(() => Audience, { description: 'Whom its submitter wants it to be for.' })
  readonly audience!: Audience;

  @Field(() => SharingLevel, { description: 'How far it may be passed on.' })
  readonly sharingLevel!: SharingLevel;

  @Field(() => Boolean, { description: 'Whether the audience would see it once it is published.' })
  readonly isVisible!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why it cannot be published so; null where it can.',
  })
  readonly refusal!: string | null;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description:
      'What the audience would read, in the form of the input; null where it would see nothing.',
  })
  readonly fields!: object | null;

  @Field(() => [String], {
    description: 'Fields of which the audience would see less, for they name what it may not see.',
  })
  readonly partlyHidden!: readonly string[];
}

@ObjectType('Preview', {
  description: 'What an audience would see of a submission, were it published as it is now.',
  simpleResolvers: true,
})
export class Preview {
  @Field(() => Boolean, {
    description:
      'Whether it would see the submission itself: who sent what under which duties, with the ' +
      'covering note.',
  })
  readonly isVisible!: boolean;

  @Field(() => [PreviewedRecord], { description: 'Its records, in the order of their drafts.' })
  readonly records!: readonly PreviewedRecord[];
}
