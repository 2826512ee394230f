import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Node } from '../../domain/node/node.type.js';
import { asOfInstant } from '../../graph/as-of.js';
import { Pages } from '../../graph/pages.js';
import { type GraphContext } from '../../graph/session.js';
import { Submission } from '../submission/submission.type.js';
import { askChanges } from './ask-changes.js';
import { askDiff } from './ask-diff.js';
import { askHistory } from './ask-history.js';
import { ChangesArguments, DiffArguments, HistoryArguments } from './history.input.js';
import { Change, ChangeKind, RecordDiff, RecordState } from './history.type.js';

type Info = GraphQLResolveInfo;

const pastOf = ({ graph }: GraphContext, info: Info) => ({
  graph,
  schema: info.schema,
  asOf: asOfInstant(info),
});

@Resolver()
export class HistoryResolver {
  @Query(() => [RecordState], {
    nullable: true,
    description:
      'The states of one record, newest first: those that may be seen today, and as far as they might ' +
      'have been seen then. Null where there is no such record to be seen. The id of a duplicate that ' +
      'was merged gives the states of the record that was kept; as of before the merge, its own.',
  })
  @Pages()
  history(
    @Args(() => HistoryArguments) asked: HistoryArguments,
    @Ctx() context: GraphContext,
    @Info() info: Info,
  ) {
    return askHistory(pastOf(context, info), asked);
  }

  @Query(() => RecordDiff, {
    nullable: true,
    description:
      'How one record differs between two recorded instants. Null where there is no such record to be ' +
      'seen; whoever could see it then and may not now is told so, and nothing of what it said.',
  })
  diff(
    @Args(() => DiffArguments) asked: DiffArguments,
    @Ctx() context: GraphContext,
    @Info() info: Info,
  ) {
    return askDiff(pastOf(context, info), asked);
  }

  @Query(() => [Change], {
    description:
      'What changed, in recorded order, for copies of the graph and for feeds. Keep the "endCursor" of ' +
      'the last page and hand it in as "after" later: nothing is left out and nothing comes twice. ' +
      'Whoever reads all of it from the beginning, and keeps or removes each record as it says, has what ' +
      'may be seen now. Who gets other rights begins anew. A relation appears with the record at its end: ' +
      'read the ways back of what was added too.',
  })
  @Pages()
  changesSince(
    @Args(() => ChangesArguments) asked: ChangesArguments,
    @Ctx() context: GraphContext,
    @Info() info: Info,
  ) {
    return askChanges(pastOf(context, info), asked);
  }
}

@Resolver(() => RecordState)
export class RecordStateResolver {
  @FieldResolver(() => Submission, {
    nullable: true,
    description: 'The submission that it belongs to, for those who may see it.',
  })
  submission(
    @Root() { submissionId }: RecordState,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return submissionId === null ? null : graph.load(info, submissionId);
  }
}

@Resolver(() => Change)
export class ChangeResolver {
  @FieldResolver(() => Node, {
    nullable: true,
    description:
      'The record as it is now, which may be a later state than the one that began; null where it is ' +
      'gone, or was merged into another.',
  })
  record(@Root() { id, kind }: Change, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return kind === ChangeKind.REMOVED ? null : graph.loadItself(info, id);
  }
}
