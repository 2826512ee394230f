import { type GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Attribution } from '../../domain/attribution/attribution.type.js';
import { Cause } from '../../domain/attribution/cause.type.js';
import { Node } from '../../domain/node/node.type.js';
import { Platform } from '../../domain/platform/platform.type.js';
import { Reading } from '../../domain/reading/reading.type.js';
import { RouteChange } from '../../domain/route-change/route-change.type.js';
import { type GraphContext } from '../../graph/session.js';
import { citedAnswer } from '../citation/cite.js';
import { answerTrace } from './answer-trace.js';
import { TraceArguments } from './trace.input.js';
import {
  RivalCause,
  Trace,
  TraceChange,
  TraceHit,
  TraceLink,
  TractionOnset,
} from './trace.type.js';

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
    @Ctx() context: GraphContext,
    @Info() info: Info,
  ) {
    return citedAnswer(context, info, null, (instant) =>
      answerTrace(context.graph, asked, instant),
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
    description: 'The last reading before; null where the series begins with the rule met.',
  })
  before(@Root() { beforeId }: TractionOnset, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return beforeId === null ? null : graph.load(info, beforeId);
  }

  @FieldResolver(() => Reading, {
    nullable: true,
    description: 'The first reading that meets the rule.',
  })
  after(@Root() { afterId }: TractionOnset, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.load(info, afterId);
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
    return graph.load(info, platformId);
  }

  @FieldResolver(() => RouteChange, {
    nullable: true,
    description: 'The route change, with its evidence for each element.',
  })
  routeChange(@Root() { changeId }: TraceHit, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.load(info, changeId);
  }

  @FieldResolver(() => [Attribution], {
    description:
      'Who attributes the change to this platform. A claim that stands beside the hit and makes none.',
  })
  async claims(@Root() { claimIds }: TraceHit, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    const claims = await Promise.all(claimIds.map((id) => graph.load(info, id)));
    return claims.filter((claim) => claim !== null);
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
    return graph.load(info, changeId);
  }

  @FieldResolver(() => [Attribution], {
    description: 'Its documented causes, each with who claims it.',
  })
  async attributions(
    @Root() { attributionIds }: TraceChange,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    const causes = await Promise.all(attributionIds.map((id) => graph.load(info, id)));
    return causes.filter((cause) => cause !== null);
  }
}

@Resolver(() => Trace)
export class TraceWithoutOnsetResolver {
  @FieldResolver(() => [Platform], {
    description: 'Platforms whose readings never meet the rule, or that have none.',
  })
  async withoutOnset(
    @Root() { withoutOnsetIds }: Trace,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    const platforms = await Promise.all(withoutOnsetIds.map((id) => graph.load(info, id)));
    return platforms.filter((platform) => platform !== null);
  }
}
