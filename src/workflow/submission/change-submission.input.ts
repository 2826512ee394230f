import { Field, ID, InputType } from 'type-graphql';
import { SubmissionMoveInput } from '../act/keyed.input.js';
import { Confirmation } from './confirmation.js';
import { SubmissionHeadInput } from './submission-head.input.js';

@InputType('UpdateSubmissionInput', {
  description: 'What a submission says beside its records, anew.',
})
export class UpdateSubmissionInput extends SubmissionMoveInput {
  @Field(() => SubmissionHeadInput, { description: 'What changes.' })
  head!: SubmissionHeadInput;
}

@InputType('DeclareNilInput', {
  description: 'The answer that there is nothing to report, or that there is after all.',
})
export class DeclareNilInput extends SubmissionMoveInput {
  @Field(() => Boolean, { description: 'True: there is nothing to report.' })
  nil!: boolean;
}

@InputType('ConfirmStillValidInput', {
  description: 'Published records of the same submitter that are still right.',
})
export class ConfirmStillValidInput extends SubmissionMoveInput {
  @Field(() => [ID], { description: 'The records, in place of those named before; at most 250.' })
  records!: string[];
}

@InputType('ConfirmSubmissionInput', {
  description: 'Whether the submitter confirms what the Secretariat entered for it.',
})
export class ConfirmSubmissionInput extends SubmissionMoveInput {
  @Field(() => Confirmation, { description: 'How far that has come.' })
  confirmation!: Confirmation;

  @Field(() => String, {
    nullable: true,
    description: 'For an officer who says CONFIRMED: how and when the submitter confirmed it.',
  })
  note?: string | null;
}
