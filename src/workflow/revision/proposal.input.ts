import { Field, ID, InputType } from 'type-graphql';
import { KeyedInput } from '../act/keyed.input.js';
import { RecordInput } from '../draft/record-input.js';

@InputType('ProposeRevisionInput', { description: 'A change of a published record to propose.' })
export class ProposeRevisionInput extends KeyedInput {
  @Field(() => ID, { description: 'The record.' })
  recordId!: string;

  @Field(() => String, { description: 'Its "stateId" as you last read it.' })
  baseStateId!: string;

  @Field(() => RecordInput, {
    description: 'The fields that change. Left out: unchanged; null: cleared.',
  })
  changes!: object;

  @Field(() => String, { description: 'Why; whoever decides reads it.' })
  reason!: string;
}

@InputType('FieldDecisionInput', { description: 'What becomes of one field of a proposal.' })
export class FieldDecisionInput {
  @Field(() => String, { description: 'The field.' })
  field!: string;

  @Field(() => Boolean, { description: 'True: the record says it from now on.' })
  accepted!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not, where it is not accepted.' })
  reason?: string | null;
}

@InputType('DecideRevisionInput', { description: 'A proposal decided on, field by field.' })
export class DecideRevisionInput extends KeyedInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposal!: string;

  @Field(() => String, { description: 'Its "stateId" as you last read it.' })
  stateId!: string;

  @Field(() => [FieldDecisionInput], { description: 'One decision for each of its fields.' })
  decisions!: FieldDecisionInput[];
}

@InputType('WithdrawProposalInput', { description: 'A proposal of your own to take back.' })
export class WithdrawProposalInput extends KeyedInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposal!: string;

  @Field(() => String, { description: 'Its "stateId" as you last read it.' })
  stateId!: string;
}
