import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type AccountContext } from '../../access/account-context.js';
import { Node } from '../../domain/node/node.type.js';
import { refuseMalformedId } from '../../graph/malformed-id.js';
import { askingIn } from '../act/asking.js';
import { answered } from '../act/perform.js';
import { refuseAsOf } from '../act/refuse-as-of.js';
import {
  DecideMergeResult,
  ProposeMergeResult,
  ProposeUnmergeResult,
  WithdrawMergeResult,
} from '../act/results.js';
import { tellingChanges } from '../revision/what-changed.js';
import { decideMerge, withdrawMerge } from './decide-merge.js';
import { mergesInto } from './merge-view.js';
import {
  DecideMergeInput,
  ProposeMergeInput,
  ProposeUnmergeInput,
  WithdrawMergeInput,
} from './merge.input.js';
import { MergeDone, MergeProposal } from './merge.type.js';
import { proposeMerge, proposeUnmerge } from './propose-merge.js';

type Info = GraphQLResolveInfo;

@Resolver()
export class MergeResolver {
  @Query(() => [MergeProposal], {
    description:
      'Proposals to merge something into a record, or to part it again, that you may read: your own, ' +
      'and for officers all; the newest 250, oldest first. Reads the present only.',
  })
  async merges(
    @Arg('record', () => ID, {
      description: 'The record to keep; after a merge the id of the duplicate does as well.',
    })
    record: string,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ): Promise<MergeProposal[]> {
    refuseMalformedId(record, ['record']);
    refuseAsOf(info, 'merges');
    return [...(await mergesInto(askingIn(context, info), record))];
  }

  @Mutation(() => ProposeMergeResult, {
    description:
      'Proposes to merge two published records that are the same thing. Both say what they said until ' +
      'an officer who did not propose it decides. Then one answers under both ids, with the sources ' +
      'and lists of both, and whatever led to the duplicate leads to it.',
  })
  proposeMerge(
    @Arg('input', () => ProposeMergeInput, { description: 'Which two, and which one is kept.' })
    input: ProposeMergeInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) =>
      tellingChanges(actor, () => proposeMerge(actor, input)),
    );
  }

  @Mutation(() => ProposeUnmergeResult, {
    description:
      'Proposes to undo a merge: both records answer for themselves again, and what was led over leads ' +
      'back. What was changed since stays.',
  })
  proposeUnmerge(
    @Arg('input', () => ProposeUnmergeInput, { description: 'Which merge, and why.' })
    input: ProposeUnmergeInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) => proposeUnmerge(actor, input));
  }

  @Mutation(() => DecideMergeResult, {
    description:
      'Decides on a proposal to merge two records or to part them. A merge is refused where one of ' +
      'them was changed since.',
  })
  decideMerge(
    @Arg('input', () => DecideMergeInput, { description: 'Which one, and what becomes of it.' })
    input: DecideMergeInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) =>
      tellingChanges(actor, () => decideMerge(actor, input)),
    );
  }

  @Mutation(() => WithdrawMergeResult, { description: 'Takes a proposal of your own back.' })
  withdrawMerge(
    @Arg('input', () => WithdrawMergeInput, { description: 'Which one.' })
    input: WithdrawMergeInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) => withdrawMerge(actor, input));
  }
}

@Resolver(() => MergeDone)
export class MergeDoneResolver {
  @FieldResolver(() => MergeProposal, {
    nullable: true,
    description: 'The proposal as it is now.',
  })
  async merge(
    @Root() { mergeId, keepId }: MergeDone,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ): Promise<MergeProposal | null> {
    const all = await mergesInto(askingIn(context, info), keepId);
    return all.find(({ id }) => id === mergeId) ?? null;
  }

  @FieldResolver(() => Node, { nullable: true, description: 'What answers by the id to keep now.' })
  record(@Root() { keepId }: MergeDone, @Ctx() { graph }: AccountContext, @Info() info: Info) {
    return graph.load(info, keepId);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: 'What answers by the id of the duplicate now.',
  })
  duplicate(
    @Root() { duplicateId }: MergeDone,
    @Ctx() { graph }: AccountContext,
    @Info() info: Info,
  ) {
    return graph.load(info, duplicateId);
  }

  @FieldResolver(() => [Node], {
    description:
      'Where a merge was undone: the records, as far as you may see them, that were changed since in ' +
      'such a way that something of the merge stays in them. Look at each.',
  })
  async undoneInPart(
    @Root() { partlyIds }: MergeDone,
    @Ctx() { graph }: AccountContext,
    @Info() info: Info,
  ) {
    return graph.loadAll(info, partlyIds);
  }
}
