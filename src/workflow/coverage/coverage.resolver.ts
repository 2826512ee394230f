import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { CitesDocument } from '../../domain/cites-document/cites-document.type.js';
import { Duty } from '../../domain/duty/duty.type.js';
import { Party } from '../../domain/party/party.type.js';
import { asOfInstant } from '../../graph/as-of.js';
import { type GraphContext } from '../../graph/session.js';
import { Submission } from '../submission/submission.type.js';
import { answerCoverage, answerReminders, rowsAfter } from './answer-coverage.js';
import { Coverage, CoverageCell, CoverageRate, PartyCoverage, Reminder } from './coverage.type.js';

type Info = GraphQLResolveInfo;

const NOTIFICATION = { description: 'The Notification.' };

@Resolver(() => Coverage)
export class CoverageResolver {
  @Query(() => Coverage, {
    nullable: true,
    description:
      'What is recorded of the answers of each Party to each duty to which a Notification invites ' +
      'answers, as far as you may see it? Null where there is no such Notification.',
  })
  coverage(
    @Arg('notification', () => ID, NOTIFICATION) notification: string,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ): Promise<Coverage | null> {
    return answerCoverage(graph, notification, asOfInstant(info));
  }

  @Query(() => [Reminder], {
    nullable: true,
    description:
      'Parties of the day of a Notification of which no answer is on record, by code, for reminders. ' +
      'Null unless you are an officer and the register of the round is marked complete.',
  })
  reminders(
    @Arg('notification', () => ID, NOTIFICATION) notification: string,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ): Promise<readonly Reminder[] | null> {
    return answerReminders(graph, notification, asOfInstant(info));
  }

  @FieldResolver(() => CitesDocument, { nullable: true, description: 'The Notification.' })
  notification(
    @Root() { notificationId }: Coverage,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.load(info, notificationId);
  }

  @FieldResolver(() => [PartyCoverage], {
    description: 'All Parties in the order of their codes, and in no other.',
  })
  rows(
    @Root() { allRows }: Coverage,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many, 1 to 100.' })
    first: number,
    @Arg('after', () => ID, {
      nullable: true,
      description: 'The id of the last Party of the page before; left out for the first page.',
    })
    after?: string | null,
  ): readonly PartyCoverage[] {
    return rowsAfter(allRows, { first, after: after ?? null });
  }
}

@Resolver(() => PartyCoverage)
export class PartyCoverageResolver {
  @FieldResolver(() => Party, { nullable: true, description: 'The Party.' })
  party(@Root() { partyId }: PartyCoverage, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.load(info, partyId);
  }
}

@Resolver(() => CoverageCell)
export class CoverageCellResolver {
  @FieldResolver(() => Duty, { nullable: true, description: 'The duty.' })
  duty(@Root() { dutyId }: CoverageCell, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.load(info, dutyId);
  }

  @FieldResolver(() => [Submission], { description: 'The answers, as far as you may see them.' })
  submissions(
    @Root() { submissionIds }: CoverageCell,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.loadAll(info, submissionIds);
  }
}

@Resolver(() => CoverageRate)
export class CoverageRateResolver {
  @FieldResolver(() => Duty, { nullable: true, description: 'The duty.' })
  duty(@Root() { dutyId }: CoverageRate, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.load(info, dutyId);
  }
}

@Resolver(() => Reminder)
export class ReminderResolver {
  @FieldResolver(() => Party, { nullable: true, description: 'The Party.' })
  party(@Root() { partyId }: Reminder, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.load(info, partyId);
  }

  @FieldResolver(() => [Duty], { description: 'The duties.' })
  duties(@Root() { dutyIds }: Reminder, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.loadAll(info, dutyIds);
  }
}
