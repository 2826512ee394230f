import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { AccountKind } from '../../access/account.js';
import { DateTime } from '../../graph/values/instant.js';
import { MergeAct, MergeStatus } from './merge-act.js';

@ObjectType('MergeDifference', {
  description: 'One field in which two records differ, and what the one that is kept would say.',
  simpleResolvers: true,
})
export class MergeDifference {
  @Field(() => String, { description: 'The field.' })
  readonly field!: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'What the record to keep says, in the form of an input; null where nothing.',
  })
  readonly keep!: unknown;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'What the duplicate says, in the form of an input; null where nothing.',
  })
  readonly duplicate!: unknown;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description:
      'What would be said after the merge: lists hold what both held; a single value, or a list in ' +
      'an order, is that of the record to keep.',
  })
  readonly merged!: unknown;
}

@ObjectType('MergeProposal', {
  description:
    'That two records are the same thing, or that two which were merged are not. Both are as they ' +
    'were until an officer who did not propose it decides.',
  simpleResolvers: true,
})
export class MergeProposal {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => String, { description: 'Names this version of it; send it with your decision.' })
  readonly stateId!: string;

  @Field(() => MergeAct, { description: 'Whether the two are to be merged or parted.' })
  readonly act!: MergeAct;

  @Field(() => ID, { description: 'The record that answers for both while they are merged.' })
  readonly keep!: string;

  @Field(() => ID, { description: 'The other one; its id leads to the first meanwhile.' })
  readonly duplicate!: string;

  @Field(() => Boolean, {
    description: 'True where it is open and one of the two was changed since: propose it anew.',
  })
  readonly isOutdated!: boolean;

  @Field(() => String, { description: 'Why it is proposed.' })
  readonly reason!: string;

  @Field(() => MergeStatus, { description: 'How far it has come.' })
  readonly status!: MergeStatus;

  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  readonly declinedBecause!: string | null;

  @Field(() => AccountKind, { description: 'What whoever proposes it is.' })
  readonly proposerKind!: AccountKind;

  @Field(() => DateTime, { description: 'When it was proposed.' })
  readonly proposedAt!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was decided; null while it is open.',
  })
  readonly decidedAt!: string | null;

  @Field(() => [MergeDifference], {
    description:
      'While a merge is proposed: where the two differ, field by field. None later: read both as ' +
      'of before.',
  })
  readonly differences!: readonly MergeDifference[];
}

@ObjectType('MergeDone', { description: 'It was done.', simpleResolvers: true })
export class MergeDone {
  readonly mergeId!: string;
  readonly keepId!: string;
  readonly duplicateId!: string;
  readonly partlyIds!: readonly string[];
}
