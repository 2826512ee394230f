import { Field, ID, InputType } from 'type-graphql';

@InputType('KeyedInput', { description: 'An input under a key of its own.' })
export abstract class KeyedInput {
  @Field(() => String, {
    description:
      'A key of your choice for this one act, such as a UUID. Sent again with the same input it ' +
      'answers the same and does nothing twice; another input under it is refused.',
  })
  idempotencyKey!: string;
}

@InputType('SubmissionMoveInput', { description: 'What a move of a submission needs at least.' })
export abstract class SubmissionMoveInput extends KeyedInput {
  @Field(() => ID, { description: 'The submission.' })
  submission!: string;

  @Field(() => String, {
    description:
      'Its "stateId" as you last read it: if somebody changed it since, nothing is done.',
  })
  stateId!: string;
}
