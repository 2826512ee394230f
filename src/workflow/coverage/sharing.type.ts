import { Field, Float, Int, ObjectType } from 'type-graphql';
import { SubmitterKind } from '../submission/submitter-kind.js';

@ObjectType('SharingByKind', {
  description: 'What came of the submissions of one kind of submitter.',
  simpleResolvers: true,
})
export class SharingByKind {
  @Field(() => SubmitterKind, { description: 'The kind of submitter.' })
  readonly submitterKind!: SubmitterKind;

  @Field(() => Int, { description: 'Submissions handed in and not withdrawn.' })
  readonly received!: number;

  @Field(() => Int, { description: 'Of them, those published to everyone.' })
  readonly published!: number;

  @Field(() => Int, { description: 'Of them, those shared with a narrower audience alone.' })
  readonly reserved!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Median of the days from receipt to publication; null where none can be reckoned.',
  })
  readonly medianDays!: number | null;

  @Field(() => Int, {
    description: 'On how many submissions the median rests: those whose two days are both known.',
  })
  readonly n!: number;
}

@ObjectType('Sharing', {
  description:
    'How far what was received under a Notification was shared (Decision 17.93 c), as far as you may ' +
    'see it.',
  simpleResolvers: true,
})
export class Sharing {
  @Field(() => [SharingByKind], { description: 'By kind of submitter.' })
  readonly bySubmitterKind!: readonly SharingByKind[];
}
