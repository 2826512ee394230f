import { Field, ID, ObjectType } from 'type-graphql';
import { ErasureReason } from '../../domain/erasure/erasure-reason.js';
import { DateTime } from '../../graph/values/instant.js';
import { RedactionStatus } from './redaction-status.js';

@ObjectType('Redaction', {
  description:
    'That two officers erase values of a record for good: from every state, draft, comment and index. ' +
    'What was erased stands nowhere any more, not here either.',
  simpleResolvers: true,
})
export class Redaction {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => String, { description: 'Names this version of it; send it with your decision.' })
  readonly stateId!: string;

  @Field(() => ID, { description: 'The record.' })
  readonly recordId!: string;

  @Field(() => [String], {
    description: 'The fields: those named while it is open, those erased from once it is done.',
  })
  readonly fields!: readonly string[];

  @Field(() => Boolean, {
    description: 'True where only values that hold a text go, which whoever decides must type.',
  })
  readonly byText!: boolean;

  @Field(() => ErasureReason, { description: 'Why.' })
  readonly reason!: ErasureReason;

  @Field(() => RedactionStatus, { description: 'How far it has come.' })
  readonly status!: RedactionStatus;

  @Field(() => ID, { description: 'The account that proposed it.' })
  readonly proposedBy!: string;

  @Field(() => DateTime, { description: 'When it was proposed.' })
  readonly proposedAt!: string;

  @Field(() => ID, { nullable: true, description: 'The account that decided; null while open.' })
  readonly decidedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided; null while open.' })
  readonly decidedAt!: string | null;
}

@ObjectType('RedactionDone', { description: 'It was done.', simpleResolvers: true })
export class RedactionDone {
  readonly redactionId!: string;
  readonly recordId!: string;
}
