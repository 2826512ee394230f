import { Field, ID, InputType } from 'type-graphql';
import { KeyedInput } from '../act/keyed.input.js';
import { CommentAudience } from './comment-audience.js';

@InputType('AddCommentInput', { description: 'A remark on a submission or on a part of it.' })
export class AddCommentInput extends KeyedInput {
  @Field(() => ID, { description: 'The submission.' })
  submission!: string;

  @Field(() => ID, { nullable: true, description: 'The record of it that the remark is on.' })
  record?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The field of that record, for example "adoptedOn".',
  })
  field?: string | null;

  @Field(() => String, { description: 'What is to be said. Name no private person.' })
  text!: string;

  @Field(() => CommentAudience, { description: 'Who reads it.' })
  audience!: CommentAudience;
}
