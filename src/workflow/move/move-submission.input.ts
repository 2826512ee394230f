import { Field, InputType } from 'type-graphql';
import { SubmissionMoveInput } from '../act/keyed.input.js';

@InputType('SubmitSubmissionInput', { description: 'A submission to hand in.' })
export class SubmitSubmissionInput extends SubmissionMoveInput {}

@InputType('TakeUpSubmissionInput', { description: 'A submission whose review begins.' })
export class TakeUpSubmissionInput extends SubmissionMoveInput {}

@InputType('ReturnSubmissionInput', { description: 'A submission to give back to be mended.' })
export class ReturnSubmissionInput extends SubmissionMoveInput {
  @Field(() => String, { description: 'What is to be mended; the submitter reads it.' })
  reason!: string;
}

@InputType('RejectSubmissionInput', { description: 'A submission to refuse for good.' })
export class RejectSubmissionInput extends SubmissionMoveInput {
  @Field(() => String, { description: 'Why; the submitter reads it.' })
  reason!: string;
}

@InputType('WithdrawSubmissionInput', { description: 'A submission to take back.' })
export class WithdrawSubmissionInput extends SubmissionMoveInput {
  @Field(() => String, {
    nullable: true,
    description: 'Why; needed once it was handed in.',
  })
  reason?: string | null;
}
