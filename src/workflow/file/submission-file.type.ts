import { Field, ID, ObjectType } from 'type-graphql';
import { Comment } from '../comment/comment.type.js';
import { Consent } from '../consent/consent.type.js';
import { Move } from '../move/move.js';
import { Receipt } from '../receipt/receipt.type.js';

@ObjectType('SubmissionFile', {
  description: 'What lies beside a submission for those who work on it.',
  simpleResolvers: true,
})
export class SubmissionFile {
  @Field(() => ID, { description: 'The submission.' })
  readonly submissionId!: string;

  @Field(() => [Move], {
    description:
      'What you may do with it in the state that it has come to. A move may still need something: a ' +
      'reason, a second pair of eyes, complete records.',
  })
  readonly allowedMoves!: readonly Move[];

  @Field(() => [Comment], {
    description: 'Comments that you may read, the newest 250, oldest first.',
  })
  readonly comments!: readonly Comment[];

  @Field(() => [Receipt], { description: 'Its receipts, one for each time that it was handed in.' })
  readonly receipts!: readonly Receipt[];

  @Field(() => [Consent], {
    description: 'What its submitter agreed to, the newest 250, oldest first.',
  })
  readonly consents!: readonly Consent[];
}
