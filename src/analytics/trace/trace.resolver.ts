import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Attribution } from '../../domain/attribution/attribution.type.js';
import { Cause } from '../../domain/attribution/cause.type.js';
import { Node } from '../../domain/node/node.type.js';
import { Platform } from '../../domain/platform/platform.type.js';
import { RouteChange } from '../../domain/route-change/route-change.type.js';
import { type GraphContext } from '../../graph/session.js';
import { type AnalysisContext } from '../analysis-context.js';
import { citedAnswer } from '../citation/cite.js';
import { answerTrace, checkedTrace } from './answer-trace.js';
import { PlatformChance } from './chance.type.js';
import { RivalCause, TraceHit, TraceLink } from './trace-hit.type.js';
import { TraceArguments } from './trace.input.js';
import { Trace, TraceChange, UntestableChange } from './trace.type.js';

type Info = GraphQLResolveInfo;

@Resolver()
export class TraceResolver {
  @Query(() => Trace, {
    description:
      'Which trade routes changed after which platforms gained traction, and what else could ' +
      'explain it? Rule, window and link are arguments; the answer is an association, no cause.',
  })
  trace(
    @Args(() => TraceArguments) asked: TraceArguments,
    @Ctx() context: AnalysisContext,
    @Info() info: Info,
  ) {
    const checked = checkedTrace(asked, context.analysis.mostDraws);
    return citedAnswer(context, info, checked.seed, (asOf, isWanted) =>
      answerTrace(context, checked, { asOf, isWanted }),
    );
  }
}

@Resolver(() => TraceLink)
export class TraceLinkResolver {
  @FieldResolver(() => Node, {
    nullable: true,
    description: 'The taxon or jurisdiction that both share.',
  })
  shared(@Root() { sharedId }: TraceLink, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.load(info, sharedId);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: 'The record that shows the platform with this taxon or in this jurisdiction.',
  })
  record(@Root() { recordId }: TraceLink, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.load(info, recordId);
  }
}

@Resolver(() => RivalCause)
export class RivalCauseResolver {
  @FieldResolver(() => Cause, {
    nullable: true,
    description: 'The law, policy, measure or event; null where a source names none by name.',
  })
  cause(@Root() { causeId }: RivalCause, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return causeId === null ? null : graph.load(info, causeId);
  }

  @FieldResolver(() => Attribution, {
    nullable: true,
    description: 'Who names it as a cause of this change; null where it is only concurrent.',
  })
  attribution(
    @Root() { attributionId }: RivalCause,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return attributionId === null ? null : graph.load(info, attributionId);
  }
}

@Resolver(() => TraceHit)
export class TraceHitResolver {
  @FieldResolver(() => Platform, { nullable: true, description: 'The platform.' })
  platform(@Root() { platformId }: TraceHit, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.loadFound(info, platformId);
  }

  @FieldResolver(() => RouteChange, {
    nullable: true,
    description: 'The route change, with its evidence for each element.',
  })
  routeChange(@Root() { changeId }: TraceHit, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.loadFound(info, changeId);
  }

  @FieldResolver(() => [Attribution], {
    description:
      'Who attributes the change to this platform. A claim that stands beside the hit and makes none.',
  })
  async claims(@Root() { claimIds }: TraceHit, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.loadAll(info, claimIds);
  }
}

@Resolver(() => TraceChange)
export class TraceChangeResolver {
  @FieldResolver(() => RouteChange, { nullable: true, description: 'The route change.' })
  routeChange(
    @Root() { changeId }: TraceChange,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.loadFound(info, changeId);
  }

  @FieldResolver(() => [Attribution], {
    description: 'Its documented causes, each with who claims it.',
  })
  async attributions(
    @Root() { attributionIds }: TraceChange,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.loadAll(info, attributionIds);
  }
}

@Resolver(() => UntestableChange)
export class UntestableChangeResolver {
  @FieldResolver(() => RouteChange, { nullable: true, description: 'The route change.' })
  routeChange(
    @Root() { changeId }: UntestableChange,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.loadFound(info, changeId);
  }

  @FieldResolver(() => [Platform], {
    description:
      'Platforms that share something with it and whose readings end before; none where it is later ' +
      'than all readings there are.',
  })
  async platforms(
    @Root() { platformIds }: UntestableChange,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.loadAll(info, platformIds);
  }
}

@Resolver(() => PlatformChance)
export class PlatformChanceResolver {
  @FieldResolver(() => Platform, { nullable: true, description: 'The platform.' })
  platform(
    @Root() { platformId }: PlatformChance,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.loadFound(info, platformId);
  }
}
