import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { KeyedInput } from '../act/keyed.input.js';

export enum MergeDecision {
  ACCEPT = 'ACCEPT',
  DECLINE = 'DECLINE',
}

registerEnumType(MergeDecision, {
  name: 'MergeDecision',
  description: 'What becomes of a proposal to merge or to part.',
  valuesConfig: {
    ACCEPT: { description: 'It is done.' },
    DECLINE: { description: 'Nothing is changed.' },
  },
});

@InputType('ProposeMergeInput', { description: 'Two records that are the same thing.' })
export class ProposeMergeInput extends KeyedInput {
  @Field(() => ID, { description: 'The record that is to answer for both.' })
  keep!: string;

  @Field(() => String, { description: 'Its "stateId" as you last read it.' })
  keepStateId!: string;

  @Field(() => ID, { description: 'The record of the same type that is to be closed.' })
  duplicate!: string;

  @Field(() => String, { description: 'Its "stateId" as you last read it.' })
  duplicateStateId!: string;

  @Field(() => String, { description: 'Why they are the same; whoever decides reads it.' })
  reason!: string;
}

@InputType('ProposeUnmergeInput', { description: 'A merge that is to be undone.' })
export class ProposeUnmergeInput extends KeyedInput {
  @Field(() => ID, { description: 'The proposal by which the two were merged.' })
  merge!: string;

  @Field(() => String, { description: 'Why they are not the same; whoever decides reads it.' })
  reason!: string;
}

@InputType('WithdrawMergeInput', { description: 'A proposal of your own to take back.' })
export class WithdrawMergeInput extends KeyedInput {
  @Field(() => ID, { description: 'The proposal.' })
  merge!: string;

  @Field(() => String, { description: 'Its "stateId" as you last read it.' })
  stateId!: string;
}

@InputType('DecideMergeInput', { description: 'A proposal decided on.' })
export class DecideMergeInput extends KeyedInput {
  @Field(() => ID, { description: 'The proposal.' })
  merge!: string;

  @Field(() => String, { description: 'Its "stateId" as you last read it.' })
  stateId!: string;

  @Field(() => MergeDecision, { description: 'What becomes of it.' })
  decision!: MergeDecision;

  @Field(() => String, { nullable: true, description: 'Why not, where it is declined.' })
  reason?: string | null;
}
