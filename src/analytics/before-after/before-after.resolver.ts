import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { Jurisdiction } from '../../domain/jurisdiction/jurisdiction.type.js';
import { Node } from '../../domain/node/node.type.js';
import { Subject } from '../../domain/series/subject.type.js';
import { badUserInput } from '../../graph/errors.js';
import { type GraphContext } from '../../graph/session.js';
import { type AnalysisContext } from '../analysis-context.js';
import { citedAnswer } from '../citation/cite.js';
import { answerBeforeAfter } from './answer-before-after.js';
import { BeforeAfterPoint } from './before-after-point.type.js';
import { BeforeAfterArguments } from './before-after.input.js';
import {
  BeforeAfter,
  MeasureDateUsed,
  SeriesBeforeAfter,
  TreatedPlace,
} from './before-after.type.js';
import { ConcurrentRecord } from './concurrent-record.type.js';

type Info = GraphQLResolveInfo;

const MOST_POINTS = 1000;

@Resolver(() => BeforeAfter)
class BeforeAfterResolver {
  @Query(() => BeforeAfter, {
    nullable: true,
    description:
      'How does an outcome differ after a law, measure, rule of a platform or event from before, and what ' +
      'else could stand for it? A difference after the date, under stated assumptions, and no more. ' +
      'Null where one of the measures is not there.',
  })
  async beforeAfter(
    @Args(() => BeforeAfterArguments) asked: BeforeAfterArguments,
    @Ctx() context: AnalysisContext,
    @Info() info: Info,
  ) {
    const { graph, analysis } = context;
    const answer = await citedAnswer(context, info, asked.seed, async (asOf) => {
      const found = await answerBeforeAfter(graph, asked, { asOf, analysis });
      return found ?? { searched: [] };
    });
    return 'difference' in answer ? answer : null;
  }

  @FieldResolver(() => [Jurisdiction], {
    description: 'The places held against the treated, by id and in no other order.',
  })
  async comparison(
    @Root() { comparisonIds }: BeforeAfter,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.loadAll(info, comparisonIds);
  }

  @FieldResolver(() => [BeforeAfterPoint], {
    description: 'The readings of all places that are compared, by subject and year.',
  })
  points(
    @Root() { allPoints }: BeforeAfter,
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many, 1 to 1000.' })
    first: number,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'How many to pass over.' })
    skip: number,
  ): readonly BeforeAfterPoint[] {
    if (first < 1 || first > MOST_POINTS || skip < 0) {
      throw badUserInput(
        `"first" is ${first} and "skip" ${skip}; "first" is 1 to ${MOST_POINTS}, "skip" 0 or more.`,
        ['first'],
      );
    }
    return allPoints.slice(skip, skip + first);
  }
}

@Resolver(() => MeasureDateUsed)
class MeasureDateUsedResolver {
  @FieldResolver(() => Node, { nullable: true, description: 'The measure.' })
  measure(@Root() of: MeasureDateUsed, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.load(info, of.measureId);
  }
}

@Resolver(() => TreatedPlace)
class TreatedPlaceResolver {
  @FieldResolver(() => Jurisdiction, { nullable: true, description: 'The jurisdiction.' })
  place(@Root() { placeId }: TreatedPlace, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.load(info, placeId);
  }
}

@Resolver(() => SeriesBeforeAfter)
class SeriesBeforeAfterResolver {
  @FieldResolver(() => Subject, { nullable: true, description: 'What the series is of.' })
  subject(@Root() of: SeriesBeforeAfter, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.load(info, of.subjectId);
  }
}

@Resolver(() => BeforeAfterPoint)
class BeforeAfterPointResolver {
  @FieldResolver(() => Subject, { nullable: true, description: 'What the reading is of.' })
  subject(@Root() of: BeforeAfterPoint, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.load(info, of.subjectId);
  }
}

@Resolver(() => ConcurrentRecord)
class ConcurrentRecordResolver {
  @FieldResolver(() => Node, { nullable: true, description: 'The record.' })
  record(
    @Root() { eventId }: ConcurrentRecord,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.load(info, eventId);
  }
}

export const beforeAfterResolvers = [
  BeforeAfterResolver,
  MeasureDateUsedResolver,
  TreatedPlaceResolver,
  SeriesBeforeAfterResolver,
  BeforeAfterPointResolver,
  ConcurrentRecordResolver,
] as const;
