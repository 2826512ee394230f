import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../graph/values/instant.js';

@ObjectType('Receipt', {
  description: 'Proves to a submitter what it handed in, and when.',
  simpleResolvers: true,
})
export class Receipt {
  @Field(() => ID, { description: 'Its id; name it when you ask about the submission.' })
  readonly id!: string;

  @Field(() => DateTime, { description: 'When the submission was recorded as handed in.' })
  readonly receivedAt!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 over the submission and the wording of each of its records. Null where something of ' +
      'them was erased since.',
  })
  readonly hash!: string | null;

  @Field(() => Int, { description: 'How many records were handed in.' })
  readonly records!: number;
}
