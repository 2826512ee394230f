import { Field, ID, InputType } from 'type-graphql';
import { KeyedInput } from '../act/keyed.input.js';

@InputType('MarkRegisterCompleteInput', {
  description: 'Which round has, or no longer has, a complete register of its answers.',
})
export class MarkRegisterCompleteInput extends KeyedInput {
  @Field(() => ID, { description: 'The Notification.' })
  notification!: string;

  @Field(() => String, {
    description:
      'Its "stateId" as you last read it: if somebody changed it since, nothing is done.',
  })
  stateId!: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'False takes the mark back: cells without an answer are then not known again.',
  })
  isComplete!: boolean;
}
