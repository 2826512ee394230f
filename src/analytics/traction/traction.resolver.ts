import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Platform } from '../../domain/platform/platform.type.js';
import { Reading } from '../../domain/reading/reading.type.js';
import { type GraphContext } from '../../graph/session.js';
import { type AnalysisContext } from '../analysis-context.js';
import { citedAnswer } from '../citation/cite.js';
import { answerTraction } from './answer-traction.js';
import { tractionQuestion } from './traction-question.js';
import { TractionArguments } from './traction.input.js';
import { PlatformWithoutOnset, TractionOnset, TractionOnsets } from './traction.type.js';

type Info = GraphQLResolveInfo;

@Resolver()
export class TractionOnsetsResolver {
  @Query(() => TractionOnsets, {
    description:
      'Which platforms gained traction and when, by a rule and a measure that are arguments; and ' +
      'which did not, with the reason.',
  })
  tractionOnsets(
    @Args(() => TractionArguments) asked: TractionArguments,
    @Ctx() context: AnalysisContext,
    @Info() info: Info,
  ) {
    const question = tractionQuestion(asked);
    return citedAnswer(context, info, null, (instant) =>
      answerTraction(context.graph, question, instant),
    );
  }
}

@Resolver(() => TractionOnset)
export class TractionOnsetResolver {
  @FieldResolver(() => Platform, { nullable: true, description: 'The platform.' })
  platform(
    @Root() { platformId }: TractionOnset,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.load(info, platformId);
  }

  @FieldResolver(() => Reading, {
    nullable: true,
    description:
      'The last reading before, for an index that of the users; null where the series begins with the ' +
      'rule met.',
  })
  before(@Root() { beforeId }: TractionOnset, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return beforeId === null ? null : graph.load(info, beforeId);
  }

  @FieldResolver(() => Reading, {
    nullable: true,
    description: 'The first reading that meets the rule, for an index that of the users.',
  })
  after(@Root() { afterId }: TractionOnset, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.load(info, afterId);
  }
}

@Resolver(() => PlatformWithoutOnset)
export class PlatformWithoutOnsetResolver {
  @FieldResolver(() => Platform, { nullable: true, description: 'The platform.' })
  platform(
    @Root() { platformId }: PlatformWithoutOnset,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.load(info, platformId);
  }
}
