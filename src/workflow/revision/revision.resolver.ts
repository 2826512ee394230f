import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type AccountContext } from '../../access/account-context.js';
import { Node } from '../../domain/node/node.type.js';
import { refuseMalformedId } from '../../graph/malformed-id.js';
import { askingIn } from '../act/asking.js';
import { answered } from '../act/perform.js';
import { refuseAsOf } from '../act/refuse-as-of.js';
import {
  DecideRevisionResult,
  ProposeRevisionResult,
  WithdrawProposalResult,
} from '../act/results.js';
import { decideRevision, withdrawProposal } from './decide-revision.js';
import { proposalsOn } from './proposal-view.js';
import {
  DecideRevisionInput,
  ProposeRevisionInput,
  WithdrawProposalInput,
} from './proposal.input.js';
import { Proposal, ProposalDone } from './proposal.type.js';
import { proposeRevision } from './propose-revision.js';
import { tellingChanges } from './what-changed.js';

type Info = GraphQLResolveInfo;

@Resolver()
export class RevisionResolver {
  @Query(() => [Proposal], {
    description:
      'Proposals to change a published record that you may read: your own, those on what you ' +
      'submitted, and for officers all; the newest 250, oldest first. Reads the present only.',
  })
  async proposals(
    @Arg('record', () => ID, { description: 'The record.' }) record: string,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ): Promise<Proposal[]> {
    refuseMalformedId(record, ['record']);
    refuseAsOf(info, 'proposals');
    return [...(await proposalsOn(askingIn(context, info), record))];
  }

  @Mutation(() => ProposeRevisionResult, {
    description:
      'Proposes to change a published record. It says what it said until an officer who did not ' +
      'write the proposal decides. What somebody submitted only they propose to change.',
  })
  proposeRevision(
    @Arg('input', () => ProposeRevisionInput, { description: 'Which record, and what changes.' })
    input: ProposeRevisionInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) =>
      tellingChanges(actor, () => proposeRevision(actor, input)),
    );
  }

  @Mutation(() => DecideRevisionResult, {
    description:
      'Decides on a proposal, field by field. One on an outdated state cannot be accepted.',
  })
  decideRevision(
    @Arg('input', () => DecideRevisionInput, {
      description: 'Which proposal, and what becomes of it.',
    })
    input: DecideRevisionInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) =>
      tellingChanges(actor, () => decideRevision(actor, input)),
    );
  }

  @Mutation(() => WithdrawProposalResult, { description: 'Takes a proposal of your own back.' })
  withdrawProposal(
    @Arg('input', () => WithdrawProposalInput, { description: 'Which one.' })
    input: WithdrawProposalInput,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ) {
    return answered(askingIn(context, info), (actor) => withdrawProposal(actor, input));
  }
}

@Resolver(() => ProposalDone)
export class ProposalDoneResolver {
  @FieldResolver(() => Proposal, { nullable: true, description: 'The proposal as it is now.' })
  async proposal(
    @Root() { proposalId, recordId }: ProposalDone,
    @Ctx() context: AccountContext,
    @Info() info: Info,
  ): Promise<Proposal | null> {
    const all = await proposalsOn(askingIn(context, info), recordId);
    return all.find(({ id }) => id === proposalId) ?? null;
  }

  @FieldResolver(() => Node, { nullable: true, description: 'The record as it is now.' })
  record(@Root() { recordId }: ProposalDone, @Ctx() { graph }: AccountContext, @Info() info: Info) {
    return graph.load(info, recordId);
  }
}
