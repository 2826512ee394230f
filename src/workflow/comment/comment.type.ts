import { Field, ID, ObjectType } from 'type-graphql';
import { AccountKind } from '../../access/account.js';
import { DateTime } from '../../graph/values/instant.js';
import { Move } from '../move/move.js';
import { CommentAudience } from './comment-audience.js';

@ObjectType('Comment', {
  description:
    'A remark on a submission, on a record or on a field; the reason for a move is one too.',
  simpleResolvers: true,
})
export class Comment {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => String, { description: 'What is said.' })
  readonly text!: string;

  @Field(() => CommentAudience, { description: 'Who reads it.' })
  readonly audience!: CommentAudience;

  @Field(() => ID, { nullable: true, description: 'The record that it is on; null for the whole.' })
  readonly recordId!: string | null;

  @Field(() => String, { nullable: true, description: 'The field that it is on.' })
  readonly field!: string | null;

  @Field(() => Move, { nullable: true, description: 'The move that it is the reason for.' })
  readonly move!: Move | null;

  @Field(() => AccountKind, { description: 'What whoever wrote it is.' })
  readonly writerKind!: AccountKind;

  @Field(() => ID, { nullable: true, description: 'Who wrote it; told to officers alone.' })
  readonly writtenBy!: string | null;

  @Field(() => DateTime, { description: 'When it was written.' })
  readonly writtenAt!: string;
}

@ObjectType('CommentAdded', { description: 'The comment was left.', simpleResolvers: true })
export class CommentAdded {
  readonly commentId!: string;
  readonly submissionId!: string;
}
