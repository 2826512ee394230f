import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { AccountKind } from '../../access/account.js';
import { DateTime } from '../../graph/values/instant.js';
import { ProposalStatus } from './proposal-status.js';

@ObjectType('ProposedChange', {
  description: 'One field of a proposal: what the record says, and what it would say.',
  simpleResolvers: true,
})
export class ProposedChange {
  @Field(() => String, { description: 'The field.' })
  readonly field!: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'What the record says now, in the form of the input; null where nothing.',
  })
  readonly before!: unknown;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'What it would say, in the form of the input; null where nothing.',
  })
  readonly after!: unknown;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it was accepted; null while nobody decided.',
  })
  readonly accepted!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why it was not accepted.' })
  readonly reason!: string | null;
}

@ObjectType('Proposal', {
  description:
    'A change of a published record that somebody wants. The record says what it said until an ' +
    'officer who did not write it decides.',
  simpleResolvers: true,
})
export class Proposal {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => String, { description: 'Names this version of it; send it with your decision.' })
  readonly stateId!: string;

  @Field(() => ID, { description: 'The record.' })
  readonly recordId!: string;

  @Field(() => String, { description: 'The state of the record that it rests on.' })
  readonly baseStateId!: string;

  @Field(() => Boolean, {
    description: 'True where it is open and the record was changed since: it cannot be accepted.',
  })
  readonly isOutdated!: boolean;

  @Field(() => String, { description: 'Why it is proposed.' })
  readonly reason!: string;

  @Field(() => ProposalStatus, { description: 'How far it has come.' })
  readonly status!: ProposalStatus;

  @Field(() => AccountKind, { description: 'What whoever proposes it is.' })
  readonly proposerKind!: AccountKind;

  @Field(() => DateTime, { description: 'When it was proposed.' })
  readonly proposedAt!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was decided; null while it is open.',
  })
  readonly decidedAt!: string | null;

  @Field(() => [ProposedChange], { description: 'What would change, field by field.' })
  readonly changes!: readonly ProposedChange[];
}

@ObjectType('ProposalDone', { description: 'It was done.', simpleResolvers: true })
export class ProposalDone {
  readonly proposalId!: string;
  readonly recordId!: string;
}
