import { Field, ID, InputType } from 'type-graphql';
import { KeyedInput } from '../act/keyed.input.js';

@InputType('DiscardDraftInput', { description: 'A draft to take out of its submission.' })
export class DiscardDraftInput extends KeyedInput {
  @Field(() => ID, { description: 'The submission that it belongs to.' })
  submission!: string;

  @Field(() => ID, { description: 'The draft.' })
  draft!: string;

  @Field(() => String, { description: 'Its "stateId" as you last read it.' })
  stateId!: string;
}
